using System.Threading.Channels;

namespace ModelRegistry.Runtime.Tests;

/// <summary>A clock that stands still until a test moves it. It knows every timer that is alive.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _alive = [];
    private readonly Channel<TimeSpan> _started = Channel.CreateUnbounded<TimeSpan>();
    private DateTimeOffset _now = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    public int Alive
    {
        get
        {
            lock (_lock)
            {
                return _alive.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Waits until somebody starts a timer, and returns after what time it is due; timers come in the order of their start.</summary>
    public async Task<TimeSpan> StartedAsync() => await _started.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            _now = now;
        }
    }

    /// <summary>Moves the time on and calls back what is due, in its order.</summary>
    public void Advance(TimeSpan time)
    {
        List<Timer> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _alive.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _alive.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Callback(timer.State));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        Timer timer;
        lock (_lock)
        {
            timer = new Timer(this, callback, state, _now + dueTime);
            _alive.Add(timer);
        }

        _started.Writer.TryWrite(dueTime);
        return timer;
    }

    private sealed record Timer(FakeClock Clock, TimerCallback Callback, object? State, DateTimeOffset Due) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (Clock._lock)
            {
                Clock._alive.RemoveAll(timer => ReferenceEquals(timer, this));
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
