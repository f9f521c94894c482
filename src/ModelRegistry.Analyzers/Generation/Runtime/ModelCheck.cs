namespace ModelRegistry
{
    /// <summary>
    /// A readiness check that was done for a model. An <c>evals</c> check also carries its figures; null means that the registry does not
    /// give one, never that it is zero. Two checks are equal if every property is equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelCheck
    {
        internal ModelCheck(
            string name,
            global::System.DateTime verifiedOn,
            string source,
            string/*?*/ verifiedBy = null,
            string/*?*/ baseline = null,
            int? passed = null,
            int? total = null,
            int? baselinePassed = null,
            decimal? costPerTask = null,
            decimal? baselineCostPerTask = null,
            string currency = "USD")
        {
            Name = name;
            VerifiedOn = verifiedOn;
            Source = source;
            VerifiedBy = verifiedBy;
            Baseline = baseline;
            Passed = passed;
            Total = total;
            BaselinePassed = baselinePassed;
            CostPerTask = costPerTask;
            BaselineCostPerTask = baselineCostPerTask;
            Currency = costPerTask == null && baselineCostPerTask == null ? null : currency;
        }

        /// <summary>The names of all checks that there are, in the order of the registry.</summary>
        public static global::System.Collections.Generic.IReadOnlyList<string> Names { get; } = new string[]
        {
            "dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", "evals", "safetyReview",
        };

        /// <summary>What was checked: one of <see cref="Names"/>.</summary>
        public string Name { get; }

        /// <summary>The day of the check.</summary>
        public global::System.DateTime VerifiedOn { get; }

        /// <summary>The page or file that holds the result.</summary>
        public string Source { get; }

        /// <summary>Who did the check; null where that is not recorded.</summary>
        public string/*?*/ VerifiedBy { get; }

        /// <summary>The model that the eval compares with, as the registry names it; null where it names none.</summary>
        public string/*?*/ Baseline { get; }

        /// <summary>The number of tasks that the model passed; null where it is not known.</summary>
        public int? Passed { get; }

        /// <summary>The number of tasks in the eval; null where it is not known.</summary>
        public int? Total { get; }

        /// <summary>The number of tasks that <see cref="Baseline"/> passed; null where it is not known.</summary>
        public int? BaselinePassed { get; }

        /// <summary>What a task cost with the model, in <see cref="Currency"/>; null where it is not known.</summary>
        public decimal? CostPerTask { get; }

        /// <summary>What a task cost with <see cref="Baseline"/>, in <see cref="Currency"/>; null where it is not known.</summary>
        public decimal? BaselineCostPerTask { get; }

        /// <summary>The currency of both costs, an ISO 4217 code: that of the model's price. Null where neither cost is known.</summary>
        public string/*?*/ Currency { get; }

        /// <summary>
        /// The check in one line, the same in every culture:
        /// <c>evals: verified 2026-07-03 by eve, source: …; passed 37 of 40; baseline gpt-5.5 passed 36; 0.012 USD per task</c>
        /// </summary>
        public override string ToString()
        {
            return Name + ": " + global::ModelRegistry.ModelText.Verification(VerifiedOn, Source, VerifiedBy)
                + Tasks()
                + (Baseline == null && BaselinePassed == null ? string.Empty : "; baseline")
                + (Baseline == null ? string.Empty : " " + global::ModelRegistry.ModelText.Line(Baseline))
                + (BaselinePassed == null ? string.Empty : " passed " + global::ModelRegistry.ModelText.Count(BaselinePassed.Value))
                + Cost("; ", CostPerTask)
                + Cost("; baseline ", BaselineCostPerTask);
        }

        /// <summary>Whether every property is equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCheck/*?*/ other)
        {
            return !(other is null)
                && Name == other.Name
                && VerifiedOn == other.VerifiedOn
                && Source == other.Source
                && VerifiedBy == other.VerifiedBy
                && Baseline == other.Baseline
                && Passed == other.Passed
                && Total == other.Total
                && BaselinePassed == other.BaselinePassed
                && CostPerTask == other.CostPerTask
                && BaselineCostPerTask == other.BaselineCostPerTask
                && Currency == other.Currency;
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            unchecked
            {
                int hash = Name.GetHashCode();
                hash = (hash * 31) + VerifiedOn.GetHashCode();
                hash = (hash * 31) + Source.GetHashCode();
                hash = (hash * 31) + (VerifiedBy ?? string.Empty).GetHashCode();
                hash = (hash * 31) + (Baseline ?? string.Empty).GetHashCode();
                hash = (hash * 31) + Passed.GetHashCode();
                hash = (hash * 31) + Total.GetHashCode();
                hash = (hash * 31) + BaselinePassed.GetHashCode();
                hash = (hash * 31) + CostPerTask.GetHashCode();
                hash = (hash * 31) + BaselineCostPerTask.GetHashCode();
                hash = (hash * 31) + (Currency ?? string.Empty).GetHashCode();
                return hash;
            }
        }

        private string Tasks()
        {
            if (Passed == null)
            {
                return Total == null ? string.Empty : "; " + global::ModelRegistry.ModelText.Count(Total.Value) + " tasks";
            }

            return "; passed " + global::ModelRegistry.ModelText.Count(Passed.Value)
                + (Total == null ? string.Empty : " of " + global::ModelRegistry.ModelText.Count(Total.Value));
        }

        private string Cost(string before, decimal? cost)
        {
            return cost == null ? string.Empty : before + global::ModelRegistry.ModelText.Money(cost.Value) + " " + Currency + " per task";
        }
    }
}
