namespace ModelRegistry
{
    internal sealed partial class/*record*/ ModelPrice
    {
        /// <summary>
        /// What a request costs, exactly, in <see cref="Currency"/>; null where a price that it needs is not known, and for the price that a
        /// model has now on days on which it is not in force. When the whole prompt is longer than a cliff of <see cref="Above"/>, all
        /// tokens cost that cliff's prices.
        /// </summary>
        /// <param name="inputTokens">Input tokens that are neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that are read from the cache.</param>
        /// <param name="cacheWriteTokens">Input tokens that are written to the cache. Where their price depends on how long it keeps them,
        /// the cost is null: use the overload that takes the tokens of each life.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public decimal? Cost(long inputTokens, long outputTokens, long cacheReadTokens = 0, long cacheWriteTokens = 0)
            => Cost(new global::ModelRegistry.ModelUsage(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens));

        /// <summary>What a request costs that writes to the cache for one or several lives; null also where the price of a life is not known.</summary>
        /// <param name="inputTokens">Input tokens that are neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that are read from the cache.</param>
        /// <param name="cacheWrites">Input tokens that are written to the cache, by how long the cache keeps them.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public decimal? Cost(
            long inputTokens, long outputTokens, long cacheReadTokens,
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> cacheWrites)
            => Cost(new global::ModelRegistry.ModelUsage(inputTokens, outputTokens, cacheReadTokens, cacheWrites));

        /// <summary>What a call with this usage costs, as the other overloads say.</summary>
        /// <param name="usage">The tokens of the call.</param>
        public decimal? Cost(global::ModelRegistry.ModelUsage usage)
            => usage == null ? throw new global::System.ArgumentNullException("usage") : Cost(usage, usage.CacheWritesByLife);

        /// <summary>The same price, as the one that a model has now.</summary>
        internal global::ModelRegistry.ModelPrice Current()
        {
            if (From == null && Until == null)
            {
                return this;
            }

            global::ModelRegistry.ModelPrice current = (global::ModelRegistry.ModelPrice)MemberwiseClone();
            current.isCurrent = true;
            return current;
        }

        private decimal? Cost(global::ModelRegistry.ModelUsage usage, global::ModelRegistry.ModelCacheWrite[] writes)
        {
            if (isCurrent && !HoldsOn(global::System.DateTime.UtcNow))
            {
                return null;
            }

            (decimal? input, decimal? output, decimal? cacheRead, decimal? cacheWrite) = (Input, Output, CacheRead, CacheWrite);
            global::ModelRegistry.ModelCacheWritePrice[] lives = cacheWrites;
            decimal prompt = (decimal)usage.InputTokens + usage.CacheReadTokens + usage.CacheWriteTokens;
            foreach (global::ModelRegistry.ModelPriceCliff cliff in cliffs)
            {
                if (prompt > cliff.InputTokens)
                {
                    (input, output, cacheRead, cacheWrite) = (cliff.Input, cliff.Output, cliff.CacheRead, cliff.CacheWrite);
                    lives = cliff.PricesByLife;
                }
            }

            decimal? writing = writes.Length == 0 ? Part(usage.CacheWriteTokens, cacheWrite) : 0m;
            foreach (global::ModelRegistry.ModelCacheWrite write in writes)
            {
                writing += Part(write.Tokens, global::ModelRegistry.ModelCacheWritePrice.Of(write.LifeSeconds, lives, cacheWrite));
            }

            return (Part(usage.InputTokens, input) + Part(usage.OutputTokens, output) + Part(usage.CacheReadTokens, cacheRead) + writing) / PerTokens;
        }

        private static decimal? Part(long tokens, decimal? price) => tokens == 0 ? 0m : tokens * price;
    }
}
