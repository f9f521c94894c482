namespace ModelRegistry
{
    /// <summary>The time of a run: the machine's, as this target has no <c>TimeProvider</c>.</summary>
    [/*type attributes*/]
    readonly struct ModelTierClock
    {
        internal ModelTierClock(global::ModelRegistry.ModelTierOptions options)
        {
        }

        internal global::System.DateTimeOffset UtcNow
        {
            get { return global::System.DateTimeOffset.UtcNow; }
        }

        internal long Timestamp
        {
            get { return global::System.Diagnostics.Stopwatch.GetTimestamp(); }
        }

        internal global::System.TimeSpan Since(long timestamp)
        {
            double seconds = (double)(Timestamp - timestamp) / global::System.Diagnostics.Stopwatch.Frequency;
            return global::System.TimeSpan.FromTicks((long)(seconds * global::System.TimeSpan.TicksPerSecond));
        }

        /// <summary>Calls back once; a timer counts whole milliseconds, and the time is never cut short.</summary>
        internal global::System.IDisposable StartTimer(global::System.Threading.TimerCallback callback, object state, global::System.TimeSpan time)
        {
            double milliseconds = global::System.Math.Min(global::System.Math.Ceiling(time.TotalMilliseconds), int.MaxValue);
            return new global::System.Threading.Timer(callback, state, (int)milliseconds, global::System.Threading.Timeout.Infinite);
        }
    }
}
