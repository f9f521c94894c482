namespace ModelRegistry
{
    /// <summary>Prices that hold for all tokens of a request whose whole prompt is longer than <see cref="InputTokens"/>.</summary>
    [/*type attributes*/]
    internal sealed class/*record*/ ModelPriceCliff
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
    }
}
