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
            string name, global::System.DateTime verifiedOn, string source, string/*?*/ verifiedBy = null,
            string/*?*/ baseline = null, int? passed = null, int? total = null, int? baselinePassed = null,
            decimal? costPerTask = null, decimal? baselineCostPerTask = null, string currency = "USD")
        {
            (Name, VerifiedOn, Source, VerifiedBy) = (name, verifiedOn, source, verifiedBy);
            (Baseline, Passed, Total, BaselinePassed) = (baseline, passed, total, baselinePassed);
            (CostPerTask, BaselineCostPerTask) = (costPerTask, baselineCostPerTask);
            Currency = costPerTask == null && baselineCostPerTask == null ? null : currency;
        }

        /// <summary>
        /// The names of the checks that a model needs where no tier says otherwise, in the order of the registry. A tier can require others:
        /// <c>eligibility</c>, <c>processingModes</c>, <c>caching</c>, <c>terms</c>, and names that begin with <c>x-</c>.
        /// </summary>
        public static global::System.Collections.Generic.IReadOnlyList<string> Names { get; } = new string[]
        {
            "dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", "evals", "safetyReview",
        };

        /// <summary>What was checked: one of <see cref="Names"/>, or another check that a tier can require.</summary>
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
            => Name + ": " + global::ModelRegistry.ModelText.Verification(VerifiedOn, Source, VerifiedBy)
                + (Passed == null ? Said(Total, "; ", " tasks") : Said(Passed, "; passed ") + Said(Total, " of "))
                + (Baseline == null && BaselinePassed == null ? string.Empty : "; baseline")
                + (Baseline == null ? string.Empty : " " + global::ModelRegistry.ModelText.Line(Baseline))
                + Said(BaselinePassed, " passed ")
                + Cost("; ", CostPerTask)
                + Cost("; baseline ", BaselineCostPerTask);

        private static string Said(int? count, string before, string after = "")
            => count == null ? string.Empty : before + global::ModelRegistry.ModelText.Count(count.Value) + after;

        private string Cost(string before, decimal? cost)
            => cost == null ? string.Empty : before + global::ModelRegistry.ModelText.Money(cost.Value) + " " + Currency + " per task";
    }
}
