namespace ModelRegistry
{
    /// <summary>The time of a run: that of its options' <c>TimeProvider</c>.</summary>
    [/*type attributes*/]
    readonly struct ModelTierClock
    {
        private readonly global::System.TimeProvider provider;

        internal ModelTierClock(global::ModelRegistry.ModelTierOptions options)
        {
            provider = options.TimeProvider;
        }

        internal global::System.DateTimeOffset UtcNow
        {
            get { return provider.GetUtcNow(); }
        }

        internal long Timestamp
        {
            get { return provider.GetTimestamp(); }
        }

        internal global::System.TimeSpan Since(long timestamp)
        {
            return provider.GetElapsedTime(timestamp);
        }

        /// <summary>Calls back once; a timer counts whole milliseconds, and the time is never cut short.</summary>
        internal global::System.IDisposable StartTimer(global::System.Threading.TimerCallback callback, object state, global::System.TimeSpan time)
        {
            double milliseconds = global::System.Math.Min(global::System.Math.Ceiling(time.TotalMilliseconds), int.MaxValue);
            return provider.CreateTimer(
                callback, state, global::System.TimeSpan.FromMilliseconds(milliseconds), global::System.Threading.Timeout.InfiniteTimeSpan);
        }
    }
}
