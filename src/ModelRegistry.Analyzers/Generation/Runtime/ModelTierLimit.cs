namespace ModelRegistry
{
    /// <summary>
    /// Ends an attempt, or a wait, at its time or when the caller cancels, whichever is first. Exactly one of three comes first and
    /// stays: the end of the call, the time, the caller.
    /// </summary>
    [/*type attributes*/]
    sealed class ModelTierLimit : global::System.IDisposable
    {
        private const int IsOpen = 0;
        private const int IsEnded = 1;
        private const int IsPassed = 2;
        private const int IsCancelled = 3;

        private readonly global::System.Threading.Tasks.TaskCompletionSource<bool> reached =
            new global::System.Threading.Tasks.TaskCompletionSource<bool>(global::System.Threading.Tasks.TaskCreationOptions.RunContinuationsAsynchronously);

        // Never disposed: a call that was given up may still use its token, and a source without a timer of its own holds nothing.
        private readonly global::System.Threading.CancellationTokenSource source = new global::System.Threading.CancellationTokenSource();
        private readonly global::System.Threading.CancellationTokenRegistration registration;
        private readonly global::System.IDisposable/*?*/ timer;
        private int state;

        internal ModelTierLimit(
            global::ModelRegistry.ModelTierClock clock,
            global::System.TimeSpan? time,
            global::System.Threading.CancellationToken caller)
        {
            registration = caller.Register(limit => ((global::ModelRegistry.ModelTierLimit)limit/*!*/).Reach(IsCancelled), this);
            if (time != null)
            {
                timer = clock.StartTimer(limit => ((global::ModelRegistry.ModelTierLimit)limit/*!*/).Reach(IsPassed), this, time.Value);
            }
        }

        /// <summary>Cancelled when the limit is reached, just before <see cref="Reached"/> ends.</summary>
        internal global::System.Threading.CancellationToken Token
        {
            get { return source.Token; }
        }

        /// <summary>Ends when the limit is reached; never, where the call ends before.</summary>
        internal global::System.Threading.Tasks.Task Reached
        {
            get { return reached.Task; }
        }

        /// <summary>Whether the time came first.</summary>
        internal bool HasPassed
        {
            get { return global::System.Threading.Volatile.Read(ref state) == IsPassed; }
        }

        /// <summary>Says that the call has ended; false where the limit was reached before.</summary>
        internal bool TryEnd()
        {
            int before = global::System.Threading.Interlocked.CompareExchange(ref state, IsEnded, IsOpen);
            return before == IsOpen || before == IsEnded;
        }

        /// <summary>Stops the time, while the caller can still cancel.</summary>
        internal void StopTime()
        {
            if (timer != null)
            {
                timer.Dispose();
            }
        }

        /// <summary>Stops the time and lets go of the caller's token.</summary>
        public void Dispose()
        {
            StopTime();
            registration.Dispose();
        }

        private void Reach(int limit)
        {
            if (global::System.Threading.Interlocked.CompareExchange(ref state, limit, IsOpen) != IsOpen)
            {
                return;
            }

            try
            {
                source.Cancel();
            }
            catch (global::System.AggregateException)
            {
                // What the call registered on its token has thrown. On a timer's thread that would end the process.
            }

            reached.TrySetResult(true);
        }
    }
}
