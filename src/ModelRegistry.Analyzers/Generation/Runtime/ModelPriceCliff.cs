namespace ModelRegistry
{
    /// <summary>
    /// The prices of all tokens of a request whose whole prompt is longer than <see cref="InputTokens"/>, in the currency and for the
    /// number of tokens of the <see cref="global::ModelRegistry.ModelPrice"/>. Two cliffs are equal if every property is equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelPriceCliff
    {
        internal ModelPriceCliff(
            long inputTokens,
            decimal? input = null,
            decimal? output = null,
            decimal? cacheRead = null,
            decimal? cacheWrite = null)
        {
            InputTokens = inputTokens;
            Input = input;
            Output = output;
            CacheRead = cacheRead;
            CacheWrite = cacheWrite;
        }

        /// <summary>The length of the prompt above which these prices apply, in tokens, cached ones included.</summary>
        public long InputTokens { get; }

        /// <summary>The price of uncached input tokens; null where it is not known.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens, reasoning included; null where it is not known.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache; null where it is not known.</summary>
        public decimal? CacheRead { get; }

        /// <summary>The price of input tokens that are written to the cache; null where it is not known.</summary>
        public decimal? CacheWrite { get; }

        /// <summary>
        /// The length and the prices, the same in every culture: <c>above 272,000 prompt tokens: 5.00 input, 22.50 output</c>.
        /// </summary>
        public override string ToString()
        {
            return "above " + global::ModelRegistry.ModelText.Grouped(InputTokens) + " prompt tokens: "
                + global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite);
        }

        /// <summary>Whether every property is equal.</summary>
        public bool Equals(global::ModelRegistry.ModelPriceCliff/*?*/ other)
        {
            return !(other is null)
                && InputTokens == other.InputTokens
                && Input == other.Input
                && Output == other.Output
                && CacheRead == other.CacheRead
                && CacheWrite == other.CacheWrite;
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            unchecked
            {
                int hash = InputTokens.GetHashCode();
                hash = (hash * 31) + Input.GetHashCode();
                hash = (hash * 31) + Output.GetHashCode();
                hash = (hash * 31) + CacheRead.GetHashCode();
                hash = (hash * 31) + CacheWrite.GetHashCode();
                return hash;
            }
        }
    }
}
