namespace ModelRegistry
{
    sealed partial class ModelTierRun
    {
        private global::System.OperationCanceledException Cancelled(global::System.Exception/*?*/ error, global::ModelRegistry.ModelAttempt.Facts/*?*/ facts = null)
        {
            global::System.OperationCanceledException cancelled =
                new global::System.OperationCanceledException("The caller cancelled the call of " + Model + ".", error, caller);
            facts = facts ?? new global::ModelRegistry.ModelAttempt.Facts();
            facts.Error = cancelled;
            facts.Reason = "the caller cancelled";
            End(global::ModelRegistry.ModelAttemptOutcome.Cancelled, facts);
            global::ModelRegistry.ModelErrors.Attach(cancelled, attempts);
            return cancelled;
        }

        /// <summary>Ends the run with an error of a call, with its own stack and with the attempts before it.</summary>
        private void Throw(global::System.Exception error)
        {
            global::ModelRegistry.ModelErrors.Attach(error, attempts);
            LogOutcome(false);
            global::System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error).Throw();
        }

        private global::ModelRegistry.ModelTierException Exhausted(bool isOutOfTime)
        {
            LogOutcome(false);
            return new global::ModelRegistry.ModelTierException(Tier, attempts, isOutOfTime);
        }

        private global::System.TimeoutException TimeoutError(global::System.Exception/*?*/ error)
        {
            bool isTimeout = !isLimitedByDeadline;
            return new global::System.TimeoutException(
                Model + " did not answer within " + global::ModelRegistry.ModelAttempt.Seconds((isTimeout ? Tier.Timeout : Tier.Deadline).GetValueOrDefault())
                    + ", the " + (isTimeout ? "timeout" : "deadline") + " of the tier \"" + Tier.Name + "\".",
                error);
        }

        /// <summary>Releases what the attempt holds before anybody learns of it.</summary>
        private void End(global::ModelRegistry.ModelAttemptOutcome outcome, global::ModelRegistry.ModelAttempt.Facts/*?*/ facts)
        {
            Charge(facts);
            global::System.TimeSpan duration = clock.Since(started);
            global::ModelRegistry.ModelAttempt attempt = new global::ModelRegistry.ModelAttempt(Tier, Model, outcome, retry, clock.UtcNow - duration, duration, facts);
            EndActivity(attempt);
            Dispose();
            Record(attempt);
            if (outcome == global::ModelRegistry.ModelAttemptOutcome.Served)
            {
                LogOutcome(true);
            }
        }

        /// <summary>Notes the attempts on whatever leaves a run; a filter, so that the exception passes by.</summary>
        internal bool Note(global::System.Exception error)
        {
            global::ModelRegistry.ModelErrors.Attach(error, attempts);
            return false;
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
