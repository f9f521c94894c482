namespace ModelRegistry
{
    /// <summary>No model of a tier could serve a call: all failed or were skipped. The inner exception is the last error.</summary>
    [/*type attributes*/]
    internal class ModelTierException : global::System.Exception
    {
        internal ModelTierException(
            global::ModelRegistry.ModelTier tier,
            global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> attempts,
            bool isOutOfTime)
            : base(Describe(tier, attempts, isOutOfTime), LastError(attempts))
        {
            Tier = tier;
            Attempts = attempts;
            IsOutOfTime = isOutOfTime;
        }

        /// <summary>The tier that ran.</summary>
        public global::ModelRegistry.ModelTier Tier { get; }

        /// <summary>Every attempt and every skipped model, in order.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> Attempts { get; }

        /// <summary>Whether the tier's deadline passed before all models were tried.</summary>
        public bool IsOutOfTime { get; }

        private static global::System.Exception/*?*/ LastError(global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> attempts)
        {
            for (int index = attempts.Count - 1; index >= 0; index--)
            {
                if (attempts[index].Error != null)
                {
                    return attempts[index].Error;
                }
            }

            return null;
        }

        /// <summary>The models, each with the last of its reasons, and what to do about them.</summary>
        private static string Describe(
            global::ModelRegistry.ModelTier tier,
            global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> attempts,
            bool isOutOfTime)
        {
            global::System.Text.StringBuilder text = new global::System.Text.StringBuilder("No model of the tier \"").Append(tier.Name).Append("\" could serve the call")
                .Append(isOutOfTime ? " within " + global::ModelRegistry.ModelAttempt.Seconds(tier.Deadline.GetValueOrDefault()) + ", its deadline." : ".");
            bool wasCalled = false;
            for (int index = 0; index < attempts.Count; index++)
            {
                global::ModelRegistry.ModelAttempt attempt = attempts[index];
                if (attempt.RetryDelay != null)
                {
                    continue;
                }

                text.Append("\n  ").Append(attempt.Model).Append(": ");
                if (attempt.Outcome == global::ModelRegistry.ModelAttemptOutcome.Skipped)
                {
                    text.Append("skipped, ").Append(attempt.Reason);
                    continue;
                }

                wasCalled = true;
                text.Append(attempt.Retry == 0 ? "1 try, " : (attempt.Retry + 1).ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " tries, the last: ");
                text.Append(attempt.Reason);
            }

            return text.Append('\n').Append(
                isOutOfTime && !wasCalled ? "The time was over before a model was called: raise deadlineSeconds in models.json, or look at what took it."
                : wasCalled ? "Try again later, or add a model of another provider to the tier in models.json."
                : attempts.Count == 0 ? "The tier has no models: add some in models.json."
                : "No model was called: add one to the tier in models.json that is published, granted and verified, or correct what is out of date there.").ToString();
        }
    }
}
