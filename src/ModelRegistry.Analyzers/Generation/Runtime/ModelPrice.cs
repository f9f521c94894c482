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
            decimal? input = null,
            decimal? output = null,
            decimal? cacheRead = null,
            decimal? cacheWrite = null,
            string currency = "USD",
            long perTokens = 1000000,
            global::System.DateTime? from = null,
            global::System.DateTime? until = null,
            global::System.DateTime? verifiedOn = null,
            string/*?*/ source = null,
            string/*?*/ verifiedBy = null,
            global::ModelRegistry.ModelPriceCliff[]/*?*/ above = null,
            global::ModelRegistry.ModelCacheWritePrice[]/*?*/ cacheWrites = null)
        {
            Input = input;
            Output = output;
            CacheRead = cacheRead;
            CacheWrite = cacheWrite;
            Currency = currency;
            PerTokens = perTokens;
            From = from;
            Until = until;
            VerifiedOn = verifiedOn;
            Source = source;
            VerifiedBy = verifiedBy;
            this.cacheWrites = cacheWrites ?? global::ModelRegistry.ModelCacheWritePrice.None;
            cliffs = above ?? new global::ModelRegistry.ModelPriceCliff[0];
        }

        /// <summary>The price of uncached input tokens; null where it is not known.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens, reasoning included; null where it is not known.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache; null where it is not known.</summary>
        public decimal? CacheRead { get; }

        /// <summary>
        /// The price of input tokens that are written to the cache, whatever their life; null where it is not known, or depends on the
        /// life (<see cref="CacheWrites"/>).
        /// </summary>
        public decimal? CacheWrite { get; }

        /// <summary>
        /// The prices of input tokens that are written to the cache, by the life of the cache entry, shortest life first; empty where the
        /// registry does not tell lives apart.
        /// </summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCacheWritePrice> CacheWrites
        {
            get { return cacheWrites; }
        }

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
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelPriceCliff> Above
        {
            get { return cliffs; }
        }

        /// <summary>Whether any price is known.</summary>
        public bool IsKnown
        {
            get
            {
                return Input != null || Output != null || CacheRead != null || CacheWrite != null || cliffs.Length > 0
                    || global::ModelRegistry.ModelCacheWritePrice.IsAnyKnown(cacheWrites);
            }
        }

        /// <summary>
        /// The price of input tokens that are written to the cache for a certain time; null where it is not known. Where
        /// <see cref="CacheWrites"/> is empty, it is <see cref="CacheWrite"/> for every life.
        /// </summary>
        /// <param name="lifeSeconds">How long the cache keeps the tokens, such as 300 or 3600 seconds.</param>
        public decimal? CacheWriteFor(long lifeSeconds)
        {
            return global::ModelRegistry.ModelCacheWritePrice.Of(lifeSeconds, cacheWrites, CacheWrite);
        }

        /// <summary>Whether the prices hold on a day, as far as is known.</summary>
        public bool HoldsOn(global::System.DateTime date)
        {
            return (From == null || From.Value <= date.Date) && (Until == null || date.Date < Until.Value);
        }

        /// <summary>
        /// All that is known of the price, in one line, the same in every culture:
        /// <c>USD per million tokens: 2.50 input, 15.00 output; valid from 2026-06-26; verified 2026-07-02, source: …</c>
        /// </summary>
        public override string ToString()
        {
            global::System.Text.StringBuilder text = new global::System.Text.StringBuilder(Currency)
                .Append(" per ")
                .Append(PerTokens == 1000000 ? "million" : global::ModelRegistry.ModelText.Grouped(PerTokens))
                .Append(" tokens: ")
                .Append(global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite, cacheWrites));
            foreach (global::ModelRegistry.ModelPriceCliff cliff in cliffs)
            {
                text.Append("; ").Append(cliff.ToString());
            }

            if (From != null || Until != null)
            {
                text.Append("; valid")
                    .Append(From == null ? string.Empty : " from " + global::ModelRegistry.ModelText.Day(From.Value))
                    .Append(From == null || Until == null ? string.Empty : " and")
                    .Append(Until == null ? string.Empty : " before " + global::ModelRegistry.ModelText.Day(Until.Value));
            }

            return text.Append("; ").Append(global::ModelRegistry.ModelText.Verification(VerifiedOn, Source, VerifiedBy)).ToString();
        }

        /// <summary>Whether every property is equal, and every item of <see cref="Above"/> and <see cref="CacheWrites"/>.</summary>
        public bool Equals(global::ModelRegistry.ModelPrice/*?*/ other)
        {
            return !(other is null)
                && Input == other.Input
                && Output == other.Output
                && CacheRead == other.CacheRead
                && CacheWrite == other.CacheWrite
                && Currency == other.Currency
                && PerTokens == other.PerTokens
                && From == other.From
                && Until == other.Until
                && VerifiedOn == other.VerifiedOn
                && Source == other.Source
                && VerifiedBy == other.VerifiedBy
                && AreEqual(cliffs, other.cliffs)
                && global::ModelRegistry.ModelCacheWritePrice.AreEqual(cacheWrites, other.cacheWrites);
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            unchecked
            {
                int hash = Input.GetHashCode();
                hash = (hash * 31) + Output.GetHashCode();
                hash = (hash * 31) + CacheRead.GetHashCode();
                hash = (hash * 31) + CacheWrite.GetHashCode();
                hash = (hash * 31) + Currency.GetHashCode();
                hash = (hash * 31) + PerTokens.GetHashCode();
                hash = (hash * 31) + From.GetHashCode();
                hash = (hash * 31) + Until.GetHashCode();
                hash = (hash * 31) + VerifiedOn.GetHashCode();
                hash = (hash * 31) + (Source ?? string.Empty).GetHashCode();
                hash = (hash * 31) + (VerifiedBy ?? string.Empty).GetHashCode();
                foreach (global::ModelRegistry.ModelPriceCliff cliff in cliffs)
                {
                    hash = (hash * 31) + cliff.GetHashCode();
                }

                foreach (global::ModelRegistry.ModelCacheWritePrice life in cacheWrites)
                {
                    hash = (hash * 31) + life.GetHashCode();
                }

                return hash;
            }
        }

        private static bool AreEqual(global::ModelRegistry.ModelPriceCliff[] left, global::ModelRegistry.ModelPriceCliff[] right)
        {
            if (left.Length != right.Length)
            {
                return false;
            }

            for (int index = 0; index < left.Length; index++)
            {
                if (!left[index].Equals(right[index]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
