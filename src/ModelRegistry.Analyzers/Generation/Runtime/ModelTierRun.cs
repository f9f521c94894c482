namespace ModelRegistry
{
    /// <summary>
    /// One run of a tier: which model is next, what became of each attempt, and what an error means. It calls nobody itself:
    /// <c>Next</c>, the call, then <c>Served</c>, or <c>Failed</c> and <c>PauseAsync</c>, and again.
    /// </summary>
    [/*type attributes*/]
    sealed partial class ModelTierRun : global::System.IDisposable
    {
        private static readonly global::ModelRegistry.ModelTierOptions Defaults = new global::ModelRegistry.ModelTierOptions();

        // A nullable TimeSpan is eight bytes larger, and there is one in every run.
        private static readonly global::System.TimeSpan NoRetry = global::System.TimeSpan.MinValue;
        private static readonly global::ModelRegistry.ModelAttempt[] None = new global::ModelRegistry.ModelAttempt[0];

        private readonly global::ModelRegistry.ModelTierOptions options;
        private readonly global::System.Threading.CancellationToken caller;
        private readonly global::ModelRegistry.ModelTierClock clock;
        private global::ModelRegistry.ModelAttempt[] attempts = None;
        private global::ModelRegistry.Model/*?*/ model;
        private int position = -1;
        private int retry;
        private long started;
        private global::ModelRegistry.ModelTierLimit/*?*/ limit;
        private global::System.TimeSpan pause = NoRetry;

        internal ModelTierRun(
            global::ModelRegistry.ModelTier tier,
            global::ModelRegistry.ModelTierOptions/*?*/ options,
            global::System.Threading.CancellationToken caller)
        {
            this.options = options ?? Defaults;
            this.caller = caller;
            Tier = tier;
            ReadUsage = this.options.Usage;
            clock = new global::ModelRegistry.ModelTierClock(this.options);
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

        /// <summary>Reads the usage from what a call returned; null where nobody can.</summary>
        internal global::System.Func<object, global::ModelRegistry.ModelUsage/*?*/>/*?*/ ReadUsage { get; set; }

        /// <summary>When the attempt is over whatever the call does; null where nothing can end it.</summary>
        internal global::ModelRegistry.ModelTierLimit/*?*/ Limit
        {
            get { return limit; }
        }

        /// <summary>The token for the call.</summary>
        internal global::System.Threading.CancellationToken Token
        {
            get { return limit == null ? global::System.Threading.CancellationToken.None : limit.Token; }
        }

        /// <summary>Begins the next attempt: on the same model after a pause, else on the next one that may be called.</summary>
        /// <exception cref="global::ModelRegistry.ModelTierException">There is no model left.</exception>
        /// <exception cref="global::System.OperationCanceledException">The caller cancelled.</exception>
        internal void Next()
        {
            caller.ThrowIfCancellationRequested();
            if (pause != NoRetry)
            {
                retry++;
                pause = NoRetry;
            }
            else
            {
                retry = 0;
                model = NextModel();
            }

            started = clock.Timestamp;
            limit = Tier.Timeout == null && !caller.CanBeCanceled ? null : new global::ModelRegistry.ModelTierLimit(clock, Tier.Timeout, caller);
            StartActivity();
        }

        /// <summary>Ends the attempt well.</summary>
        internal void Served(global::ModelRegistry.ModelUsage/*?*/ usage)
        {
            decimal? cost = usage == null ? null : Model.Price.Cost(usage);
            End(Attempt(global::ModelRegistry.ModelAttemptOutcome.Served, null, null, null, usage, cost));
        }

        /// <summary>The usage that a call's result shows; null where it is not known.</summary>
        internal global::ModelRegistry.ModelUsage/*?*/ UsageOf(object/*?*/ result)
        {
            return ReadUsage == null || result == null ? null : ReadUsage(result);
        }

        /// <summary>
        /// Ends the attempt badly. When it returns, the run goes on: after <see cref="PauseAsync"/>, with <see cref="Next"/>.
        /// Otherwise it throws what the caller is to get.
        /// </summary>
        /// <param name="error">What the call threw; null where its limit ended it.</param>
        internal void Failed(global::System.Exception/*?*/ error)
        {
            bool isTimeout = limit != null && !limit.TryEnd() && limit.HasPassed;
            if (caller.IsCancellationRequested)
            {
                throw Cancelled(error);
            }

            global::System.Exception cause = isTimeout || error == null ? TimeoutError(error) : error;
            bool isTransient = options.IsTransient == null ? global::ModelRegistry.ModelErrors.IsTransient(cause) : options.IsTransient(cause);
            global::System.TimeSpan? wait = isTransient && retry < Tier.Retries ? WaitAfter(cause) : (global::System.TimeSpan?)null;
            bool isTooLong = wait > options.MaxRetryDelay;
            bool goesOn = isTransient
                || (options.ShouldFallBack == null ? global::ModelRegistry.ModelErrors.IsModelNotFound(cause) : options.ShouldFallBack(cause));

            string reason = global::ModelRegistry.ModelAttempt.Describe(cause);
            End(Attempt(
                isTimeout ? global::ModelRegistry.ModelAttemptOutcome.TimedOut : global::ModelRegistry.ModelAttemptOutcome.Failed,
                cause,
                isTooLong ? reason + " (to wait " + global::ModelRegistry.ModelAttempt.Seconds(wait.GetValueOrDefault()) + " is more than MaxRetryDelay)" : reason,
                isTooLong ? null : wait));
            if (!goesOn)
            {
                global::System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(cause).Throw();
            }

            pause = isTooLong || wait == null ? NoRetry : wait.Value;
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

                caller.ThrowIfCancellationRequested();
            }
        }

        /// <summary>Lets go of what an attempt holds that was left by an exception of the caller's own code.</summary>
        public void Dispose()
        {
            if (limit != null)
            {
                limit.Dispose();
                limit = null;
            }

            StopActivity();
        }

        partial void StartActivity();

        partial void EndActivity(global::ModelRegistry.ModelAttempt attempt);

        partial void StopActivity();

        partial void Measure(global::ModelRegistry.ModelAttempt attempt);

        private global::System.OperationCanceledException Cancelled(global::System.Exception/*?*/ error)
        {
            global::System.OperationCanceledException cancelled =
                new global::System.OperationCanceledException("The caller cancelled the call of " + Model + ".", error, caller);
            End(Attempt(global::ModelRegistry.ModelAttemptOutcome.Cancelled, cancelled, "the caller cancelled"));
            return cancelled;
        }

        private global::ModelRegistry.Model NextModel()
        {
            while (++position < Tier.Models.Count)
            {
                model = Tier.Models[position];
                string/*?*/ obstacle = ObstacleTo(model);
                if (obstacle == null)
                {
                    return model;
                }

                started = clock.Timestamp;
                Record(Attempt(global::ModelRegistry.ModelAttemptOutcome.Skipped, null, obstacle));
            }

            throw new global::ModelRegistry.ModelTierException(Tier, attempts);
        }

        /// <summary>Why a model may not be called; null where it may.</summary>
        private string/*?*/ ObstacleTo(global::ModelRegistry.Model candidate)
        {
            if (!candidate.HasId)
            {
                return "no id is published";
            }

            if (candidate.Lifecycle == global::ModelRegistry.ModelLifecycle.Retired)
            {
                return "it is retired";
            }

            if (clock.UtcNow.UtcDateTime.Date >= candidate.Shutdown)
            {
                return "it was shut down on " + candidate.Shutdown.GetValueOrDefault().ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);
            }

            if (candidate.ApiAccess != global::ModelRegistry.ModelAccess.Granted)
            {
                return "its API access is " + candidate.ApiAccess + ", not Granted";
            }

            if (candidate.IdVerifiedOn == null)
            {
                return "its id is not verified";
            }

            return Tier.Flag != null && options.IsEnabled != null && !options.IsEnabled(Tier.Flag, candidate)
                ? "the flag \"" + Tier.Flag + "\" is off for it"
                : null;
        }

        private global::System.TimeSpan WaitAfter(global::System.Exception error)
        {
            global::System.TimeSpan? asked = options.RetryAfter == null
                ? global::ModelRegistry.ModelErrors.RetryAfter(error, clock.UtcNow)
                : options.RetryAfter(error);
            global::System.TimeSpan wait = asked
                ?? (options.RetryDelay == null ? global::ModelRegistry.ModelTierOptions.Backoff(retry + 1) : options.RetryDelay(retry + 1));
            return wait < global::System.TimeSpan.Zero ? global::System.TimeSpan.Zero : wait;
        }

        private global::System.TimeoutException TimeoutError(global::System.Exception/*?*/ error)
        {
            string after = global::ModelRegistry.ModelAttempt.Seconds(Tier.Timeout.GetValueOrDefault());
            return new global::System.TimeoutException(Model + " did not answer within " + after + ", the timeout of the tier \"" + Tier.Name + "\".", error);
        }

        private global::ModelRegistry.ModelAttempt Attempt(
            global::ModelRegistry.ModelAttemptOutcome outcome,
            global::System.Exception/*?*/ error,
            string/*?*/ reason,
            global::System.TimeSpan? retryDelay = null,
            global::ModelRegistry.ModelUsage/*?*/ usage = null,
            decimal? cost = null)
        {
            global::System.TimeSpan duration = outcome == global::ModelRegistry.ModelAttemptOutcome.Skipped ? global::System.TimeSpan.Zero : clock.Since(started);
            return new global::ModelRegistry.ModelAttempt(Tier, Model, outcome, retry, duration, error, reason, retryDelay, usage, cost);
        }

        /// <summary>Lets go of the attempt before anybody is told of it.</summary>
        private void End(global::ModelRegistry.ModelAttempt attempt)
        {
            EndActivity(attempt);
            Dispose();
            Record(attempt);
        }

        private void Record(global::ModelRegistry.ModelAttempt attempt)
        {
            global::System.Array.Resize(ref attempts, attempts.Length + 1);
            attempts[attempts.Length - 1] = attempt;
            Measure(attempt);
            if (options.OnAttempt != null)
            {
                options.OnAttempt(attempt);
            }
        }
    }
}
