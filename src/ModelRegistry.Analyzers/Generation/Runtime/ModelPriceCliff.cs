namespace ModelRegistry
{
    /// <summary>Prices that hold for all tokens of a request whose whole prompt is longer than <see cref="InputTokens"/>.</summary>
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

        /// <summary>The prompt length in tokens, cached tokens included, above which these prices hold.</summary>
        public long InputTokens { get; }

        /// <summary>The price of uncached input tokens.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache.</summary>
        public decimal? CacheRead { get; }

        /// <summary>The price of input tokens that are written to the cache.</summary>
        public decimal? CacheWrite { get; }

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
