using ModelRegistry.Tool.Evaluating.Clients;

namespace ModelRegistry.Tool.Tests;

/// <summary>How requests are spread over time. A clock of its own stands still but for the waits.</summary>
public class RequestPaceTests
{
    private readonly JumpingClock _clock = new();

    [Theory]
    [InlineData(60L, null, 100, "0 1 2 3")]
    [InlineData(null, 6000L, 100, "0 1 2 3")]
    [InlineData(60L, 3000L, 100, "0 2 4 6")]
    [InlineData(30L, 6000L, 100, "0 2 4 6")]
    [InlineData(null, null, 100, "0 0 0 0")]
    public async Task No_minute_has_more_than_the_limits_allow(long? requests, long? tokens, long each, string seconds)
    {
        var pace = new RequestPace(requests, tokens, _clock);
        var times = new List<double>();
        for (var index = 0; index < 4; index++)
        {
            await pace.WaitAsync(each, default);
            times.Add(Math.Round(_clock.Seconds, 3));
        }

        Assert.Equal(seconds, string.Join(' ', times));
    }

    [Fact]
    public async Task A_wrong_expectation_is_made_up_for()
    {
        var pace = new RequestPace(null, 6000, _clock);

        await pace.WaitAsync(100, default);
        pace.Correct(100, 500);
        await pace.WaitAsync(100, default);

        Assert.Equal(5, _clock.Seconds, 3);
    }

    [Fact]
    public async Task A_pause_is_no_credit()
    {
        var pace = new RequestPace(60, null, _clock);
        await pace.WaitAsync(1, default);
        _clock.Pass(TimeSpan.FromMinutes(10));

        await pace.WaitAsync(1, default);
        await pace.WaitAsync(1, default);

        Assert.Equal(601, _clock.Seconds, 3);
    }

    private sealed class JumpingClock : TimeProvider
    {
        private long _ticks;

        public double Seconds => TimeSpan.FromTicks(_ticks).TotalSeconds;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;

        /// <summary>Time jumps to the end of the wait.</summary>
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pass(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
