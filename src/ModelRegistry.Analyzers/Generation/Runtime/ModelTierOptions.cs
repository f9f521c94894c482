namespace ModelRegistry
{
    /// <summary>
    /// How a run of a tier judges errors, waits, and tells of its attempts. One instance can be shared by many runs at once. What the
    /// functions given here throw comes out of the run.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class ModelTierOptions
    {
        private string operationName = "chat";
        private global::System.TimeSpan maxRetryDelay = global::System.TimeSpan.FromSeconds(20);

        /// <summary>Whether a feature flag is on for a model; asked only for a tier that has a flag. Null: every flag is on.</summary>
        public global::System.Func<string, global::ModelRegistry.Model, bool>/*?*/ IsEnabled { get; set; }

        /// <summary>Which errors pass: the same model is tried again, then the next. Null: <c>ModelErrors.IsTransient</c>.</summary>
        public global::System.Func<global::System.Exception, bool>/*?*/ IsTransient { get; set; }

        /// <summary>Which of the other errors the next model may answer. Null: <c>ModelErrors.IsModelNotFound</c>.</summary>
        public global::System.Func<global::System.Exception, bool>/*?*/ ShouldFallBack { get; set; }

        /// <summary>How long the provider asks to wait; null where the error does not say. Null: <c>ModelErrors.RetryAfter</c>.</summary>
        public global::System.Func<global::System.Exception, global::System.TimeSpan?>/*?*/ RetryAfter { get; set; }

        /// <summary>
        /// How long to wait before a retry, by its number: 1, 2 and so on. Null: half a second, doubled each time, at most 8 seconds,
        /// of which a random part between half and all is waited for.
        /// </summary>
        public global::System.Func<int, global::System.TimeSpan>/*?*/ RetryDelay { get; set; }

        /// <summary>The longest wait before a retry, 20 seconds unless set; where a longer one is asked for, the next model is tried at once.</summary>
        /// <exception cref="global::System.ArgumentOutOfRangeException">It is negative.</exception>
        public global::System.TimeSpan MaxRetryDelay
        {
            get
            {
                return maxRetryDelay;
            }

            set
            {
                if (value < global::System.TimeSpan.Zero)
                {
                    throw new global::System.ArgumentOutOfRangeException("value", value, "The longest wait cannot be negative.");
                }

                maxRetryDelay = value;
            }
        }

        /// <summary>Reads from what a call returned how many tokens it used; null where that is not known. Null: usage and cost are not known.</summary>
        public global::System.Func<object, global::ModelRegistry.ModelUsage/*?*/>/*?*/ Usage { get; set; }

        /// <summary>Is told of every attempt when it has ended, and of every model that is skipped.</summary>
        public global::System.Action<global::ModelRegistry.ModelAttempt>/*?*/ OnAttempt { get; set; }

        /// <summary>What the calls do, as telemetry names it (<c>gen_ai.operation.name</c>): <c>chat</c> unless set.</summary>
        /// <exception cref="global::System.ArgumentNullException">It is null.</exception>
        public string OperationName
        {
            get { return operationName; }
            set { operationName = value ?? throw new global::System.ArgumentNullException("value"); }
        }

        /// <summary>The default wait before a retry: random, so that many callers do not come back at once.</summary>
        internal static global::System.TimeSpan Backoff(int retry)
        {
            double longest = global::System.Math.Min(8, 0.5 * global::System.Math.Pow(2, retry - 1));
            double part = unchecked((uint)global::System.Guid.NewGuid().GetHashCode()) / (double)uint.MaxValue;
            return global::System.TimeSpan.FromSeconds(longest * (0.5 + (part / 2)));
        }
    }
}
