namespace ModelRegistry
{
    /// <summary>Which model served a run of a tier, and what it took.</summary>
    [/*type attributes*/]
    [global::System.Diagnostics.DebuggerDisplay("{Model} served, attempts: {Attempts.Count}")]
    internal class ModelTierResult
    {
        internal ModelTierResult(
            global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> attempts)
        {
            Attempts = attempts;
        }

        /// <summary>The tier that ran.</summary>
        public global::ModelRegistry.ModelTier Tier
        {
            get { return Last.Tier; }
        }

        /// <summary>The model that served.</summary>
        public global::ModelRegistry.Model Model
        {
            get { return Last.Model; }
        }

        /// <summary>Every attempt and every skipped model, in order; the last one served.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> Attempts { get; }

        /// <summary>How many tokens the answer used; null where that is not known.</summary>
        public global::ModelRegistry.ModelUsage/*?*/ Usage
        {
            get { return Last.Usage; }
        }

        /// <summary>
        /// What the run cost, in <see cref="Currency"/>: the answer, and those before it that were not accepted. Null where the cost of
        /// the answer is not known, or the models have several currencies.
        /// </summary>
        public decimal? Cost
        {
            get
            {
                global::ModelRegistry.ModelAttempt served = Last;
                decimal? cost = served.Cost;
                for (int index = 0; index < Attempts.Count - 1; index++)
                {
                    global::ModelRegistry.ModelAttempt earlier = Attempts[index];
                    cost = earlier.Cost == null ? cost : earlier.Currency == served.Currency ? cost + earlier.Cost : null;
                }

                return cost;
            }
        }

        /// <summary>
        /// Whether the run may have cost more than <see cref="Cost"/>: a part of a price is not known, or the cost of an answer that was
        /// not accepted.
        /// </summary>
        public bool IsCostLowerBound
        {
            get
            {
                bool isLowerBound = false;
                foreach (global::ModelRegistry.ModelAttempt attempt in Attempts)
                {
                    isLowerBound = isLowerBound || attempt.IsCostLowerBound
                        || (attempt.Outcome == global::ModelRegistry.ModelAttemptOutcome.Rejected && attempt.Cost == null);
                }

                return Cost != null && isLowerBound;
            }
        }

        /// <summary>The currency of <see cref="Cost"/>; null where that is.</summary>
        public string/*?*/ Currency
        {
            get { return Cost == null ? null : Last.Currency; }
        }

        private global::ModelRegistry.ModelAttempt Last
        {
            get { return Attempts[Attempts.Count - 1]; }
        }

        /// <summary>The attempts, a line each, for a log. What the call returned is not part of the text.</summary>
        public override string ToString()
        {
            return string.Join("\n", Attempts);
        }
    }

    /// <summary>What a run of a tier returned, which model served it, and what it took.</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    [/*type attributes*/]
    internal sealed class ModelTierResult<T> : global::ModelRegistry.ModelTierResult
    {
        internal ModelTierResult(
            global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelAttempt> attempts,
            T value)
            : base(attempts)
        {
            Value = value;
        }

        /// <summary>What the call returned.</summary>
        public T Value { get; }
    }
}
