namespace ModelRegistry
{
    /// <summary>One attempt of a run, or a model that the run skipped. As text, it is a line for a log.</summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerDisplay("{ToString(),nq}")]
    internal sealed class ModelAttempt
    {
        private const int LongestReason = 300;
        private static readonly Facts NoFacts = new Facts();

        private readonly long startedAt;
        private readonly Facts facts;

        internal ModelAttempt(
            global::ModelRegistry.ModelTier tier,
            global::ModelRegistry.Model model,
            global::ModelRegistry.ModelAttemptOutcome outcome,
            int retry,
            global::System.DateTimeOffset startedAt,
            global::System.TimeSpan duration,
            Facts/*?*/ facts)
        {
            Tier = tier;
            Model = model;
            Outcome = outcome;
            Retry = retry;
            Duration = duration;
            this.startedAt = startedAt.UtcTicks;
            this.facts = facts ?? NoFacts;
        }

        /// <summary>The tier that ran.</summary>
        public global::ModelRegistry.ModelTier Tier { get; }

        /// <summary>The model that was called or skipped.</summary>
        public global::ModelRegistry.Model Model { get; }

        /// <summary>How the attempt ended.</summary>
        public global::ModelRegistry.ModelAttemptOutcome Outcome { get; }

        /// <summary>How often this model had been tried before in this run: 0 for the first time.</summary>
        public int Retry { get; }

        /// <summary>When the attempt started, in UTC.</summary>
        public global::System.DateTimeOffset StartedAt
        {
            get { return new global::System.DateTimeOffset(startedAt, global::System.TimeSpan.Zero); }
        }

        /// <summary>How long the call took; zero where the model was skipped.</summary>
        public global::System.TimeSpan Duration { get; }

        /// <summary>What the call threw, or the exception that stands for its timeout or cancellation.</summary>
        public global::System.Exception/*?*/ Error
        {
            get { return facts.Error; }
        }

        /// <summary>Why the model was skipped, failed or was not accepted, in one line for people; null where it served.</summary>
        public string/*?*/ Reason
        {
            get { return facts.Reason; }
        }

        /// <summary>The wait before the same model is tried again; null where it is not.</summary>
        public global::System.TimeSpan? RetryDelay
        {
            get { return facts.RetryDelay; }
        }

        /// <summary>The id of the model that answered, as the answer names it; null where that is not known.</summary>
        public string/*?*/ ResponseModel
        {
            get { return facts.ResponseModel; }
        }

        /// <summary>
        /// The model whose price is charged: the one that the answer names where it is registered, else <see cref="Model"/>.
        /// </summary>
        public global::ModelRegistry.Model ChargedModel
        {
            get { return facts.ChargedModel ?? Model; }
        }

        /// <summary>
        /// Whether the answer names another model than <see cref="Model"/>. A version of it, such as <c>gpt-5.5-2026-04-23</c> for
        /// <c>gpt-5.5</c>, is the same model unless it is registered by itself.
        /// </summary>
        public bool IsAnsweredByAnother
        {
            get { return ResponseModel != null && (ChargedModel != Model || !Names(Model, ResponseModel)); }
        }

        /// <summary>The provider's id of the request or, in a chat client, of the response; null where it is not known.</summary>
        public string/*?*/ RequestId
        {
            get { return facts.RequestId; }
        }

        /// <summary>How many tokens the call used; null where that is not known.</summary>
        public global::ModelRegistry.ModelUsage/*?*/ Usage
        {
            get { return facts.Usage; }
        }

        /// <summary>
        /// What the call cost at the standard price of <see cref="ChargedModel"/> on the day of the attempt, in <see cref="Currency"/>;
        /// null where the usage or a price is not known.
        /// </summary>
        public decimal? Cost
        {
            get { return facts.Cost; }
        }

        /// <summary>Whether the call may have cost more than <see cref="Cost"/>, because a part of its price is not known.</summary>
        public bool IsCostLowerBound
        {
            get { return facts.IsCostLowerBound; }
        }

        /// <summary>The currency of <see cref="Cost"/>; null where that is.</summary>
        public string/*?*/ Currency
        {
            get { return facts.Currency; }
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
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.Rejected ? " was not accepted after "
                : " cancelled after ").Append(Seconds(Duration));
            if (IsAnsweredByAnother)
            {
                line.Append(", answered by ").Append(ResponseModel);
            }

            if (Usage != null)
            {
                line.Append(", ").Append(Text(Usage.PromptTokens)).Append(" tokens in, ").Append(Text(Usage.OutputTokens)).Append(" out");
            }

            if (Cost != null)
            {
                line.Append(IsCostLowerBound ? ", at least " : ", ").Append(Text(Cost.Value)).Append(' ').Append(Currency);
            }

            if (Reason != null)
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
                : Outcome == global::ModelRegistry.ModelAttemptOutcome.Rejected ? "rejected"
                : "cancelled";
        }

        /// <summary>The error as telemetry writes it: its status, else its type; null where there is none.</summary>
        internal string/*?*/ ErrorType()
        {
            if (Error == null)
            {
                return Outcome == global::ModelRegistry.ModelAttemptOutcome.Rejected ? "rejected" : null;
            }

            int? status = global::ModelRegistry.ModelErrors.StatusOf(Error);
            return status == null ? Error.GetType().FullName : Text(status.Value);
        }

        /// <summary>An error in one line.</summary>
        internal static string Describe(global::System.Exception error)
        {
            string message = (error.Message ?? string.Empty).Replace('\r', ' ').Replace('\n', ' ');
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

        /// <summary>Whether an answer's id is the model's, with a path in front or a version behind it.</summary>
        private static bool Names(global::ModelRegistry.Model model, string id)
        {
            string name = id.Substring(id.LastIndexOf('/') + 1);
            bool isNamed = IsVersionOf(model.Id, id) || IsVersionOf(model.Id.Substring(model.Id.LastIndexOf('/') + 1), name);
            foreach (string alias in model.Aliases)
            {
                isNamed = isNamed || IsVersionOf(alias, id) || IsVersionOf(alias, name);
            }

            return isNamed;
        }

        private static bool IsVersionOf(string id, string name)
        {
            return name.StartsWith(id, global::System.StringComparison.OrdinalIgnoreCase)
                && (name.Length == id.Length
                    || name[id.Length] == '@' || name[id.Length] == ':'
                    || (name[id.Length] == '-' && name.Length > id.Length + 1 && name[id.Length + 1] >= '0' && name[id.Length + 1] <= '9'));
        }

        private static string Text(global::System.IFormattable number)
        {
            return number.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>What only some attempts have, so that a plain success stays small.</summary>
        internal sealed class Facts
        {
            internal global::System.Exception/*?*/ Error;
            internal string/*?*/ Reason;
            internal global::System.TimeSpan? RetryDelay;
            internal string/*?*/ ResponseModel;
            internal global::ModelRegistry.Model/*?*/ ChargedModel;
            internal string/*?*/ RequestId;
            internal global::ModelRegistry.ModelUsage/*?*/ Usage;
            internal decimal? Cost;
            internal string/*?*/ Currency;
            internal bool IsCostLowerBound;
        }
    }
}
