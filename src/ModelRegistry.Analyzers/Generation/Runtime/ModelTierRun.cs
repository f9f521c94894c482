namespace ModelRegistry
{
    /// <summary>
    /// One run of a tier: which model is next, how each attempt ended, and what an error means. It makes no call itself:
    /// <c>Next</c>, the call, then <c>Served</c>, <c>Rejected</c>, or <c>Failed</c> and <c>PauseAsync</c>, and again.
    /// </summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerStepThrough]
    sealed partial class ModelTierRun : global::System.IDisposable
    {
        private static readonly global::ModelRegistry.ModelTierOptions Defaults = new global::ModelRegistry.ModelTierOptions();

        // A nullable TimeSpan is eight bytes larger, and there is one in every run.
        private static readonly global::System.TimeSpan NoRetry = global::System.TimeSpan.MinValue;
        private static readonly global::ModelRegistry.ModelAttempt[] None = new global::ModelRegistry.ModelAttempt[0];

        private readonly global::ModelRegistry.ModelTierOptions options;
        private readonly global::System.Threading.CancellationToken caller;
        private readonly global::ModelRegistry.ModelTierClock clock;
        private readonly long runStarted;
        private global::ModelRegistry.ModelAttempt[] attempts = None;
        private global::ModelRegistry.Model/*?*/ model;
        private int position = -1;
        private int retry;
        private long started;
        private global::ModelRegistry.ModelTierLimit/*?*/ limit;
        private global::System.TimeSpan pause = NoRetry;
        private bool isLimitedByDeadline;

        internal ModelTierRun(global::ModelRegistry.ModelTier tier, global::ModelRegistry.ModelTierOptions/*?*/ options, global::System.Threading.CancellationToken caller)
        {
            this.options = options ?? Defaults;
            this.caller = caller;
            Tier = tier;
            clock = new global::ModelRegistry.ModelTierClock(this.options);
            runStarted = clock.Timestamp;
        }

        internal global::ModelRegistry.ModelTier Tier { get; }

        /// <summary>The model of the attempt; there is one after <see cref="Next"/>.</summary>
        internal global::ModelRegistry.Model Model
        {
            get { return model/*!*/; }
        }

        /// <summary>What has been tried and skipped so far. The list that it returns never changes.</summary>
        internal global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> Attempts
        {
            get { return attempts; }
        }

        /// <summary>Ends the attempt when its time is over, whatever the call does; null where nothing can end it.</summary>
        internal global::ModelRegistry.ModelTierLimit/*?*/ Limit
        {
            get { return limit; }
        }

        /// <summary>Whether the call gets a token that can be cancelled even where neither the time nor the caller can end it.</summary>
        internal bool AlwaysHasToken { get; set; }

        /// <summary>The token for the call.</summary>
        internal global::System.Threading.CancellationToken Token
        {
            get { return limit == null ? global::System.Threading.CancellationToken.None : limit.Token; }
        }

        /// <summary>Begins the next attempt: on the same model after a pause, else on the next one that may be called.</summary>
        /// <exception cref="global::ModelRegistry.ModelTierException">There is no model left, or no time.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        internal void Next()
        {
            if (!IsRetry())
            {
                do
                {
                    MoveOn();
                }
                while (!IsOn(IsGated && options.IsEnabled != null ? options.IsEnabled(FlagName, Model) : true));
            }

            Begin();
        }

        /// <summary>The same as <see cref="Next"/>, asking <c>IsEnabledAsync</c> where there is one.</summary>
        internal async global::System.Threading.Tasks.Task NextAsync()
        {
            if (!IsRetry())
            {
                do
                {
                    MoveOn();
                }
                while (!IsOn(!IsGated || await IsEnabledAsync().ConfigureAwait(false)));
            }

            Begin();
        }

        /// <summary>Ends the attempt with an answer that was accepted.</summary>
        /// <param name="facts">What the answer shows; null where it shows nothing.</param>
        internal void Served(global::ModelRegistry.ModelAttempt.Facts/*?*/ facts)
        {
            ReportHealth(isGood: true, isLasting: false);
            End(global::ModelRegistry.ModelAttemptOutcome.Served, facts);
        }

        /// <summary>Ends the attempt with an answer that was not accepted; the run goes on with <see cref="Next"/>.</summary>
        /// <param name="facts">What the answer shows; null where it shows nothing.</param>
        /// <param name="reason">Why it was not accepted, for people.</param>
        internal void Rejected(global::ModelRegistry.ModelAttempt.Facts/*?*/ facts, string reason)
        {
            facts = facts ?? new global::ModelRegistry.ModelAttempt.Facts();
            facts.Reason = reason;
            ReportHealth(isGood: false, isLasting: false);
            End(global::ModelRegistry.ModelAttemptOutcome.Rejected, facts);
        }

        /// <summary>
        /// Ends the attempt with an error. When it returns, the run goes on: after <see cref="PauseAsync"/>, with <see cref="Next"/>.
        /// Otherwise it throws what the caller gets.
        /// </summary>
        /// <param name="error">What the call threw; null where its limit ended it.</param>
        /// <param name="hasAnswered">Whether the model had begun to answer, so that an error that says nothing is not a mistake of the call.</param>
        /// <param name="isSilent">Whether the stream was silent for longer than the tier allows.</param>
        internal void Failed(global::System.Exception/*?*/ error, bool hasAnswered = false, bool isSilent = false)
        {
            bool isTimeout = limit != null && !limit.TryEnd() && limit.HasPassed;
            if (caller.IsCancellationRequested)
            {
                throw Cancelled(error);
            }

            global::System.Exception cause = isTimeout || error == null ? TimeoutError(error) : error;
            bool isOutOfTime = isTimeout && isLimitedByDeadline;
            Consequence consequence = Judge(cause, hasAnswered);
            bool isCooling = !isOutOfTime && consequence != Consequence.Stop && consequence != Consequence.NextUncounted
                && ReportHealth(isGood: false, isLasting: consequence == Consequence.NextForGood);
            global::System.TimeSpan? wait = consequence == Consequence.Again && retry < Tier.Retries && !isCooling ? WaitAfter(cause) : (global::System.TimeSpan?)null;
            string/*?*/ tooLong = wait == null ? null
                : wait > options.MaxRetryDelay ? " is more than MaxRetryDelay)"
                : wait >= TimeLeft() ? " is more than the deadline leaves)"
                : null;

            global::ModelRegistry.ModelAttempt.Facts facts = new global::ModelRegistry.ModelAttempt.Facts();
            facts.Error = cause;
            facts.Reason = global::ModelRegistry.ModelAttempt.Describe(cause)
                + (tooLong == null ? string.Empty : " (to wait " + global::ModelRegistry.ModelAttempt.Seconds(wait.GetValueOrDefault()) + tooLong);
            facts.RetryDelay = tooLong == null ? wait : null;
            facts.RequestId = global::ModelRegistry.ModelErrors.RequestIdOf(cause);
            End(isTimeout || isSilent ? global::ModelRegistry.ModelAttemptOutcome.TimedOut : global::ModelRegistry.ModelAttemptOutcome.Failed, facts);
            if (isOutOfTime)
            {
                throw Exhausted(true);
            }

            if (consequence == Consequence.Stop)
            {
                Throw(cause);
            }

            pause = facts.RetryDelay ?? NoRetry;
        }

        /// <summary>Waits until the same model is tried again; returns at once where the next model is next.</summary>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        internal async global::System.Threading.Tasks.Task PauseAsync()
        {
            if (pause > global::System.TimeSpan.Zero)
            {
                using (global::ModelRegistry.ModelTierLimit wait = new global::ModelRegistry.ModelTierLimit(clock, pause, caller))
                {
                    await wait.Reached.ConfigureAwait(false);
                }

                ThrowIfCancelled();
            }
        }

        /// <summary>Releases what an attempt holds that was left by an exception of the caller's own code.</summary>
        public void Dispose()
        {
            if (limit != null)
            {
                limit.Dispose();
                limit = null;
            }

            LeaveProbe();
            StopActivity();
        }

        partial void StartActivity();

        partial void EndActivity(global::ModelRegistry.ModelAttempt attempt);

        partial void StopActivity();

        partial void ReadIsCounted(ref bool counts);

        partial void Measure(global::ModelRegistry.ModelAttempt attempt);

        partial void LogOutcome(bool hasServed);

        /// <summary>Asks whether the model is on, for as long as the deadline and the caller allow.</summary>
        private async global::System.Threading.Tasks.Task<bool> IsEnabledAsync()
        {
            global::System.Threading.Tasks.Task<bool> asked = options.IsEnabledAsync/*!*/(FlagName, Model, caller);
            if (!asked.IsCompleted && (Tier.Deadline != null || caller.CanBeCanceled))
            {
                using (global::ModelRegistry.ModelTierLimit wait = new global::ModelRegistry.ModelTierLimit(clock, TimeLeft(), caller))
                {
                    await global::System.Threading.Tasks.Task.WhenAny(asked, wait.Reached).ConfigureAwait(false);
                }

                ThrowIfCancelled();
                if (!asked.IsCompleted)
                {
                    throw Exhausted(true);
                }
            }

            return await asked.ConfigureAwait(false);
        }

        private bool IsRetry()
        {
            ThrowIfCancelled();
            if (pause == NoRetry)
            {
                retry = 0;
                return false;
            }

            retry++;
            pause = NoRetry;
            return true;
        }

        private void Begin()
        {
            ThrowIfCancelled();
            global::System.TimeSpan? left = TimeLeft();
            if (left <= global::System.TimeSpan.Zero)
            {
                throw Exhausted(true);
            }

            started = clock.Timestamp;
            isLimitedByDeadline = left != null && !(left >= Tier.Timeout);
            global::System.TimeSpan? time = isLimitedByDeadline ? left : Tier.Timeout;
            limit = time == null && !caller.CanBeCanceled && !AlwaysHasToken ? null : new global::ModelRegistry.ModelTierLimit(clock, time, caller);
            StartActivity();
        }

        /// <summary>What the deadline leaves; null where there is none.</summary>
        private global::System.TimeSpan? TimeLeft()
        {
            return Tier.Deadline == null ? (global::System.TimeSpan?)null : Tier.Deadline.Value - clock.Since(runStarted);
        }

        private void ThrowIfCancelled()
        {
            if (caller.IsCancellationRequested)
            {
                global::System.OperationCanceledException cancelled = new global::System.OperationCanceledException(caller);
                global::ModelRegistry.ModelErrors.Attach(cancelled, attempts);
                throw cancelled;
            }
        }

        private global::System.TimeSpan WaitAfter(global::System.Exception error)
        {
            global::System.TimeSpan? asked = options.RetryAfter == null ? global::ModelRegistry.ModelErrors.RetryAfter(error, clock.UtcNow) : options.RetryAfter(error);
            global::System.TimeSpan wait = asked
                ?? (options.RetryDelay == null ? global::ModelRegistry.ModelTierOptions.Backoff(retry + 1) : options.RetryDelay(retry + 1));
            return wait < global::System.TimeSpan.Zero ? global::System.TimeSpan.Zero : wait;
        }
    }
}
