namespace ModelRegistry
{
    /// <summary>
    /// Prices of tokens, in <see cref="Currency"/> per <see cref="PerTokens"/> tokens. Null means that a price is not known, never that
    /// it is zero. Two prices are equal if every property is equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelPrice
    {
        private readonly global::ModelRegistry.ModelPriceCliff[] cliffs;
        private readonly global::ModelRegistry.ModelCacheWritePrice[] cacheWrites;

        // Of the price that a model has now: on days on which it is not in force, it costs nothing that is known.
        private bool isCurrent;

        internal ModelPrice(
            decimal? input = null, decimal? output = null, decimal? cacheRead = null, decimal? cacheWrite = null,
            string currency = "USD", long perTokens = 1000000, global::System.DateTime? from = null, global::System.DateTime? until = null,
            global::System.DateTime? verifiedOn = null, string/*?*/ source = null, string/*?*/ verifiedBy = null,
            global::ModelRegistry.ModelPriceCliff[]/*?*/ above = null, global::ModelRegistry.ModelCacheWritePrice[]/*?*/ cacheWrites = null)
        {
            (Input, Output, CacheRead, CacheWrite) = (input, output, cacheRead, cacheWrite);
            (Currency, PerTokens, From, Until) = (currency, perTokens, from, until);
            (VerifiedOn, Source, VerifiedBy) = (verifiedOn, source, verifiedBy);
            this.cacheWrites = cacheWrites ?? global::ModelRegistry.ModelCacheWritePrice.None;
            cliffs = above ?? new global::ModelRegistry.ModelPriceCliff[0];
        }

        /// <summary>The price of uncached input tokens; null where it is not known.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens, reasoning included; null where it is not known.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache; null where it is not known.</summary>
        public decimal? CacheRead { get; }

        /// <summary>The price of input tokens that are written to the cache; null where it is not known, or depends on the life.</summary>
        public decimal? CacheWrite { get; }

        /// <summary>The prices of input tokens that are written to the cache, by life, shortest first; empty where the registry has none.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCacheWritePrice> CacheWrites => cacheWrites;

        /// <summary>The currency of all prices, an ISO 4217 code such as <c>USD</c>.</summary>
        public string Currency { get; }

        /// <summary>The number of tokens that the prices are for, such as 1,000,000.</summary>
        public long PerTokens { get; }

        /// <summary>The first day on which the prices are valid; null where it is not known.</summary>
        public global::System.DateTime? From { get; }

        /// <summary>The first day on which the prices are no longer valid; null where no end is known.</summary>
        public global::System.DateTime? Until { get; }

        /// <summary>The day on which the prices were last verified; null where nobody has verified them.</summary>
        public global::System.DateTime? VerifiedOn { get; }

        /// <summary>The page or file that the prices were verified against; null where they are not verified.</summary>
        public string/*?*/ Source { get; }

        /// <summary>Who verified the prices; null where that is not recorded.</summary>
        public string/*?*/ VerifiedBy { get; }

        /// <summary>The prices of longer prompts, in ascending order of length; empty where the length does not matter.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelPriceCliff> Above => cliffs;

        /// <summary>Whether any price is known.</summary>
        public bool IsKnown
            => (Input ?? Output ?? CacheRead ?? CacheWrite) != null || cliffs.Length > 0
                || global::System.Array.Exists(cacheWrites, life => life.Price != null);

        private object/*?*/[] Values
            => new object/*?*/[] { Input, Output, CacheRead, CacheWrite, Currency, PerTokens, From, Until, VerifiedOn, Source, VerifiedBy, cliffs, cacheWrites };

        /// <summary>
        /// The price of input tokens that are written to the cache for a certain time; null where it is not known. Where
        /// <see cref="CacheWrites"/> is empty, it is <see cref="CacheWrite"/> for every life.
        /// </summary>
        /// <param name="lifeSeconds">How long the cache keeps the tokens, such as 300 or 3600 seconds.</param>
        public decimal? CacheWriteFor(long lifeSeconds)
            => global::ModelRegistry.ModelCacheWritePrice.Of(lifeSeconds, cacheWrites, CacheWrite);

        /// <summary>Whether the prices hold on a day, as far as is known.</summary>
        public bool HoldsOn(global::System.DateTime date)
            => (From == null || From.Value <= date.Date) && (Until == null || date.Date < Until.Value);

        /// <summary>
        /// All that is known of the price, in one line, the same in every culture:
        /// <c>USD per million tokens: 2.50 input, 15.00 output; valid from 2026-06-26; verified 2026-07-02, source: …</c>
        /// </summary>
        public override string ToString()
            => Currency + " per " + (PerTokens == 1000000 ? "million" : global::ModelRegistry.ModelText.Grouped(PerTokens)) + " tokens: "
                + global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite, cacheWrites)
                + string.Concat(global::System.Linq.Enumerable.Select(cliffs, cliff => "; " + cliff))
                + (From == null && Until == null ? string.Empty : "; valid")
                + (From == null ? string.Empty : " from " + global::ModelRegistry.ModelText.Day(From.Value))
                + (From == null || Until == null ? string.Empty : " and")
                + (Until == null ? string.Empty : " before " + global::ModelRegistry.ModelText.Day(Until.Value))
                + "; " + global::ModelRegistry.ModelText.Verification(VerifiedOn, Source, VerifiedBy);

        /// <summary>Whether every property is equal, and every item of <see cref="Above"/> and <see cref="CacheWrites"/>.</summary>
        public bool Equals(global::ModelRegistry.ModelPrice/*?*/ other)
            => !(other is null) && global::System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

        /// <inheritdoc />
        public override int GetHashCode()
            => global::System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);
    }
}
