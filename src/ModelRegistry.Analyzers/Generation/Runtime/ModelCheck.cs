namespace ModelRegistry
{
    /// <summary>A readiness check that somebody has done for a model.</summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelCheck
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

        /// <summary>The check in one line, the same in every culture: <c>evals: verified 2026-07-03 by eve, source: …</c></summary>
        public override string ToString()
        {
            return Name + ": " + global::ModelRegistry.ModelText.Verification(VerifiedOn, Source, VerifiedBy);
        }

        /// <summary>Whether every property is equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCheck/*?*/ other)
        {
            return !(other is null)
                && Name == other.Name
                && VerifiedOn == other.VerifiedOn
                && Source == other.Source
                && VerifiedBy == other.VerifiedBy;
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
                return hash;
            }
        }
    }
}
