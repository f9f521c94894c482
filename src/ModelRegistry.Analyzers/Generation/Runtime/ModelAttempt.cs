namespace ModelRegistry
{
    /// <summary>One attempt of a run, or a model that the run skipped. As text, it is a line for a log.</summary>
    [/*type attributes*/]
    internal sealed class ModelAttempt
    {
        private const int LongestReason = 300;

        internal ModelAttempt(
            global::ModelRegistry.ModelTier tier,
            global::ModelRegistry.Model model,
            global::ModelRegistry.ModelAttemptOutcome outcome,
            int retry,
            global::System.TimeSpan duration,
            global::System.Exception/*?*/ error,
            string/*?*/ reason,
            global::System.TimeSpan? retryDelay,
            global::ModelRegistry.ModelUsage/*?*/ usage,
            decimal? cost)
        {
            Tier = tier;
            Model = model;
            Outcome = outcome;
            Retry = retry;
            Duration = duration;
            Error = error;
            Reason = reason;
            RetryDelay = retryDelay;
            Usage = usage;
            Cost = cost;
        }

        /// <summary>The tier that ran.</summary>
        public global::ModelRegistry.ModelTier Tier { get; }

        /// <summary>The model that was called or skipped.</summary>
        public global::ModelRegistry.Model Model { get; }

        /// <summary>What became of it.</summary>
        public global::ModelRegistry.ModelAttemptOutcome Outcome { get; }

        /// <summary>How often this model had been tried before in this run: 0 for the first time.</summary>
        public int Retry { get; }

        /// <summary>How long the call took; zero where the model was skipped.</summary>
        public global::System.TimeSpan Duration { get; }

        /// <summary>What the call threw, or the exception that stands for its timeout or cancellation.</summary>
        public global::System.Exception/*?*/ Error { get; }

        /// <summary>Why the model was skipped or failed, in one line for people; null where it served.</summary>
        public string/*?*/ Reason { get; }

        /// <summary>The wait before the same model is tried again; null where it is not.</summary>
        public global::System.TimeSpan? RetryDelay { get; }

        /// <summary>How many tokens the call used; null where that is not known.</summary>
        public global::ModelRegistry.ModelUsage/*?*/ Usage { get; }

        /// <summary>What the call cost at the registry's standard price, in <see cref="Currency"/>; null where the usage or a price is not known.</summary>
        public decimal? Cost { get; }

        /// <summary>The currency of <see cref="Cost"/>; null where that is.</summary>
        public string/*?*/ Currency
        {
            get { return Cost == null ? null : Model.Price.Currency; }
        }

        /// <summary>The attempt in one line for a log.</summary>
        public override string ToString()
        {
            global::System.Text.StringBuilder line = new global::System.Text.StringBuilder(Tier.Name).Append(": ").Append(Model);
            if (Retry > 0)
            {
                line.Append(" (retry ").Append(Text(Retry)).Append(')');
            }

            if (Outcome == global::ModelRegistry.ModelAttemptOutcome.Skipped)
            {
                return line.Append(" skipped: ").Append(Reason).ToString();
            }

            line.Append(Outcome == global::ModelRegistry.ModelAttemptOutcome.Served ? " served in "
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.Failed ? " failed after "
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.TimedOut ? " timed out after "
                : " cancelled after ").Append(Seconds(Duration));
            if (Usage != null)
            {
                line.Append(", ").Append(Text(Usage.PromptTokens)).Append(" tokens in, ").Append(Text(Usage.OutputTokens)).Append(" out");
            }

            if (Cost != null)
            {
                line.Append(", ").Append(Text(Cost.Value)).Append(' ').Append(Currency);
            }

            if (Error != null)
            {
                line.Append(": ").Append(Reason);
            }

            if (RetryDelay != null)
            {
                line.Append("; tried again in ").Append(Seconds(RetryDelay.Value));
            }

            return line.ToString();
        }

        /// <summary>The outcome as telemetry writes it.</summary>
        internal string OutcomeName()
        {
            return Outcome == global::ModelRegistry.ModelAttemptOutcome.Served ? "served"
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.Skipped ? "skipped"
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.Failed ? "failed"
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.TimedOut ? "timed_out"
                : "cancelled";
        }

        /// <summary>The error as telemetry writes it: its status, else its type; null where there is none.</summary>
        internal string/*?*/ ErrorType()
        {
            if (Error == null)
            {
                return null;
            }

            int? status = global::ModelRegistry.ModelErrors.StatusOf(Error);
            return status == null ? Error.GetType().FullName : Text(status.Value);
        }

        /// <summary>An error in one line.</summary>
        internal static string Describe(global::System.Exception error)
        {
            string message = error.Message.Replace('\r', ' ').Replace('\n', ' ');
            if (message.Length > LongestReason)
            {
                message = message.Substring(0, LongestReason) + "...";
            }

            int? status = global::ModelRegistry.ModelErrors.StatusOf(error);
            return (status == null ? string.Empty : "status " + Text(status.Value) + ", ") + error.GetType().Name + ": " + message;
        }

        internal static string Seconds(global::System.TimeSpan time)
        {
            return time.TotalSeconds.ToString("0.###", global::System.Globalization.CultureInfo.InvariantCulture) + " s";
        }

        private static string Text(global::System.IFormattable number)
        {
            return number.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
