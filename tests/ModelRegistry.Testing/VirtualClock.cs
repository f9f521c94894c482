using System.Threading.Channels;

namespace ModelRegistry.Testing;

/// <summary>A clock that stands still until a test moves it, so that minutes pass in no time and to the tick.</summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private readonly List<(DateTimeOffset At, int Count, TaskCompletionSource Set)> _awaited = [];
    private readonly Channel<TimeSpan> _started = Channel.CreateUnbounded<TimeSpan>();
    private DateTimeOffset _now = Start;

    /// <summary>When every clock starts.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How much has passed.</summary>
    public TimeSpan Passed => GetUtcNow() - Start;

    /// <summary>How many timers are still to fire: 0 once everything is tidied up.</summary>
    public int TimersLeft
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
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

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _started.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Another day, without the time in between: no timer fires.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            _now = now;
        }
    }

    /// <summary>Waits until somebody starts a timer, and returns after what time it is due; timers come in the order of their start.</summary>
    public Task<TimeSpan> StartedAsync() => _started.Reader.ReadAsync().AsTask().WaitAsync(Patience.Limit);

    /// <summary>Lets so much time pass; what is due on the way fires in its order, at its time, on this thread.</summary>
    public void Advance(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (Next(end) is { } timer)
        {
            timer.Fire();
        }

        VirtualTimer? Next(DateTimeOffset end)
        {
            lock (_lock)
            {
                var next = _timers.Where(timer => timer.At <= end).MinBy(timer => timer.At);
                _now = next?.At ?? end;
                if (next is not null)
                    _timers.Remove(next);

                return next;
            }
        }
    }

    /// <summary>Waits until somebody waits for exactly so long, and lets it pass.</summary>
    /// <param name="time">The time that is left until the timers fire.</param>
    /// <param name="timers">How many have to wait for that moment.</param>
    public async Task PassAsync(TimeSpan time, int timers = 1)
    {
        await WaitedForAsync(time, timers);
        Advance(time);
    }

    /// <summary>Waits until somebody waits for exactly so long. Where all wait for anything else, the test times out.</summary>
    public Task WaitedForAsync(TimeSpan time, int timers = 1)
    {
        var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((_now + time, timers, set));
            Announce();
        }

        return set.Task.WaitAsync(Patience.Limit);
    }

    private void Announce() => _awaited.RemoveAll(awaited => _timers.Count(timer => timer.At == awaited.At) >= awaited.Count && awaited.Set.TrySetResult());

    private sealed class VirtualTimer(VirtualClock clock, Action callback) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
                throw new NotSupportedException("No test needs a timer that fires again.");

            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;

                At = clock._now + dueTime;
                clock._timers.Add(this);
                clock.Announce();
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
