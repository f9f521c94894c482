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
            global::ModelRegistry.ModelPriceCliff[]/*?*/ above = null)
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
            cliffs = above ?? new global::ModelRegistry.ModelPriceCliff[0];
        }

        /// <summary>The price of uncached input tokens; null where it is not known.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens, reasoning included; null where it is not known.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache; null where it is not known.</summary>
        public decimal? CacheRead { get; }

        /// <summary>The price of input tokens that are written to the cache; null where it is not known.</summary>
        public decimal? CacheWrite { get; }

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
            get { return Input != null || Output != null || CacheRead != null || CacheWrite != null || cliffs.Length > 0; }
        }

        /// <summary>
        /// What a request costs, exactly, in <see cref="Currency"/>; null where a price that it needs is not known.
        /// When the whole prompt is longer than a cliff of <see cref="Above"/>, all tokens cost that cliff's prices.
        /// </summary>
        /// <param name="inputTokens">Input tokens that are neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that are read from the cache.</param>
        /// <param name="cacheWriteTokens">Input tokens that are written to the cache.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public decimal? Cost(long inputTokens, long outputTokens, long cacheReadTokens = 0, long cacheWriteTokens = 0)
        {
            RequireCount(inputTokens, "inputTokens");
            RequireCount(outputTokens, "outputTokens");
            RequireCount(cacheReadTokens, "cacheReadTokens");
            RequireCount(cacheWriteTokens, "cacheWriteTokens");

            decimal? input = Input, output = Output, cacheRead = CacheRead, cacheWrite = CacheWrite;
            decimal promptTokens = (decimal)inputTokens + cacheReadTokens + cacheWriteTokens;
            foreach (global::ModelRegistry.ModelPriceCliff cliff in cliffs)
            {
                if (promptTokens > cliff.InputTokens)
                {
                    input = cliff.Input;
                    output = cliff.Output;
                    cacheRead = cliff.CacheRead;
                    cacheWrite = cliff.CacheWrite;
                }
            }

            return (Part(inputTokens, input) + Part(outputTokens, output) + Part(cacheReadTokens, cacheRead) + Part(cacheWriteTokens, cacheWrite)) / PerTokens;
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
                .Append(global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite));
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

        /// <summary>Whether every property is equal, and every item of <see cref="Above"/>.</summary>
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
                && AreEqual(cliffs, other.cliffs);
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

        private static decimal? Part(long tokens, decimal? price)
        {
            return tokens == 0 ? 0m : tokens * price;
        }

        private static void RequireCount(long tokens, string name)
        {
            if (tokens < 0)
            {
                throw new global::System.ArgumentOutOfRangeException(name, tokens, "A count of tokens cannot be negative.");
            }
        }
    }
}
