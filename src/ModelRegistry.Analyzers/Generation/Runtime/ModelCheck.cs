namespace ModelRegistry
{
    /// <summary>A readiness check that somebody has done for a model.</summary>
    [/*type attributes*/]
    internal sealed class/*record*/ ModelCheck
    {
        internal ModelCheck(string name, global::System.DateTime verifiedOn, string source, string/*?*/ verifiedBy = null)
        {
            Name = name;
            VerifiedOn = verifiedOn;
            Source = source;
            VerifiedBy = verifiedBy;
        }

        /// <summary>The names of all checks that there are, in the order of the registry.</summary>
        public static global::System.Collections.Generic.IReadOnlyList<string> Names { get; } = new string[]
        {
            "dashboard", "testCall", "billing", "rateLimits", "regions", "dataResidency", "logging", "fallback", "evals", "safetyReview",
        };

        /// <summary>What was checked: one of <see cref="Names"/>.</summary>
        public string Name { get; }

        /// <summary>The day on which it was checked.</summary>
        public global::System.DateTime VerifiedOn { get; }

        /// <summary>Where the result is to be found.</summary>
        public string Source { get; }

        /// <summary>Who checked it; null where that is not known.</summary>
        public string/*?*/ VerifiedBy { get; }
    }
}
