namespace ModelRegistry
{
    /// <summary>
    /// Ends an attempt, or a wait, at its time or when the caller cancels, whichever is first. Exactly one of three comes first and
    /// stays: the end of the call, the time, the caller. A call that streams has no end in sight when it begins to answer: from then on
    /// only the caller can come first.
    /// </summary>
    [/*type attributes*/]
    sealed class ModelTierLimit : global::System.IDisposable
    {
        private const int IsOpen = 0;
        private const int IsEnded = 1;
        private const int IsPassed = 2;
        private const int IsCancelled = 3;
        private const int HasBegun = 4;

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

        /// <summary>Cancelled when the limit is reached.</summary>
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
            return TryEnter(IsEnded, IsOpen) || TryEnter(IsEnded, HasBegun) || global::System.Threading.Volatile.Read(ref state) == IsEnded;
        }

        /// <summary>Says that the answer has begun, which stops the time, while the caller can still cancel; false where the limit was reached before.</summary>
        internal bool TryBegin()
        {
            StopTime();
            return TryEnter(HasBegun, IsOpen);
        }

        /// <summary>Stops the time and lets go of the caller's token.</summary>
        public void Dispose()
        {
            StopTime();
            registration.Dispose();
        }

        private void StopTime()
        {
            if (timer != null)
            {
                timer.Dispose();
            }
        }

        private bool TryEnter(int next, int from)
        {
            return global::System.Threading.Interlocked.CompareExchange(ref state, next, from) == from;
        }

        private void Reach(int limit)
        {
            if (!TryEnter(limit, IsOpen) && (limit != IsCancelled || !TryEnter(limit, HasBegun)))
            {
                return;
            }

            // The run goes on first: what the call registered on its token may take its time.
            reached.TrySetResult(true);
            Cancel();
        }

        /// <summary>Cancels the token of the call, whoever came first.</summary>
        internal void Cancel()
        {
            try
            {
                source.Cancel();
            }
            catch (global::System.AggregateException)
            {
                // What the call registered on its token has thrown. On a timer's thread that would end the process.
            }
        }
    }
}
