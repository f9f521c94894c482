namespace ModelRegistry.Testing.Tests;

public class VirtualClockTests
{
    private readonly VirtualClock _clock = new();

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        var start = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(1.5));

        Assert.Equal(TimeSpan.FromSeconds(1.5), _clock.GetElapsedTime(start));
        Assert.Equal(TimeSpan.FromSeconds(1.5), _clock.Passed);
        Assert.Equal(VirtualClock.Start.AddSeconds(1.5), _clock.GetUtcNow());
    }

    [Fact]
    public void Timers_fire_in_their_order_at_their_time()
    {
        var fired = new List<(string Name, TimeSpan At)>();
        using var late = Timer("late", 3);
        using var early = Timer("early", 2);
        using var never = Timer("never", 4);

        _clock.Advance(TimeSpan.FromSeconds(3.5));

        Assert.Equal([("early", TimeSpan.FromSeconds(2)), ("late", TimeSpan.FromSeconds(3))], fired);
        Assert.Equal(1, _clock.TimersLeft);

        ITimer Timer(string name, int seconds)
            => _clock.CreateTimer(_ => fired.Add((name, _clock.Passed)), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_timer_that_is_disposed_of_never_fires()
    {
        var timer = _clock.CreateTimer(_ => Assert.Fail("It fired."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, _clock.TimersLeft);
    }

    [Fact]
    public async Task The_delays_and_timeouts_of_dotnet_follow_it()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(5), _clock);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(6), _clock);

        await _clock.PassAsync(TimeSpan.FromSeconds(5));
        await delay.WaitAsync(Patience.Limit);
        Assert.False(timeout.IsCancellationRequested);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(timeout.IsCancellationRequested);
    }

    [Fact]
    public async Task Passing_waits_until_enough_timers_wait_for_that_moment()
    {
        var passing = _clock.PassAsync(TimeSpan.FromSeconds(2), timers: 2);
        var first = Task.Delay(TimeSpan.FromSeconds(2), _clock);
        var other = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        Assert.False(passing.IsCompleted);
        Assert.Equal(TimeSpan.Zero, _clock.Passed);

        var second = Task.Delay(TimeSpan.FromSeconds(2), _clock);
        await passing;

        await Task.WhenAll(first, second, other).WaitAsync(Patience.Limit);
        Assert.Equal(TimeSpan.FromSeconds(2), _clock.Passed);
    }

    [Fact]
    public async Task Timers_are_told_in_the_order_of_their_start()
    {
        using var longer = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(9), Timeout.InfiniteTimeSpan);
        using var shorter = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        Assert.Equal(TimeSpan.FromSeconds(9), await _clock.StartedAsync());
        Assert.Equal(TimeSpan.FromSeconds(3), await _clock.StartedAsync());
    }

    [Fact]
    public void Another_day_fires_nothing()
    {
        using var timer = _clock.CreateTimer(_ => Assert.Fail("It fired."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Set(VirtualClock.Start.AddDays(1));

        Assert.Equal(VirtualClock.Start.AddDays(1), _clock.GetUtcNow());
        Assert.Equal(1, _clock.TimersLeft);
    }
}
