namespace ModelRegistry
{
    internal sealed partial class/*record*/ ModelPrice
    {
        /// <summary>
        /// What a request costs, exactly, in <see cref="Currency"/>; null where a price that it needs is not known,
        /// and for the price that a model has now on days on which it is not in force. When the whole prompt is longer than a cliff of <see cref="Above"/>, all tokens cost that cliff's prices.
        /// </summary>
        /// <param name="inputTokens">Input tokens that are neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that are read from the cache.</param>
        /// <param name="cacheWriteTokens">
        /// Input tokens that are written to the cache. Where their price depends on how long the cache keeps them, the cost is null:
        /// use the overload that takes the tokens of each life.
        /// </param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public decimal? Cost(long inputTokens, long outputTokens, long cacheReadTokens = 0, long cacheWriteTokens = 0)
        {
            RequireCount(inputTokens, "inputTokens");
            RequireCount(outputTokens, "outputTokens");
            RequireCount(cacheReadTokens, "cacheReadTokens");
            RequireCount(cacheWriteTokens, "cacheWriteTokens");
            return Cost(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, global::ModelRegistry.ModelCacheWrite.None);
        }

        /// <summary>
        /// What a request costs that writes to the cache for one or several lives, exactly, in <see cref="Currency"/>; null where a price
        /// that it needs is not known, such as that of a life that is not in <see cref="CacheWrites"/>.
        /// When the whole prompt is longer than a cliff of <see cref="Above"/>, all tokens cost that cliff's prices.
        /// </summary>
        /// <param name="inputTokens">Input tokens that are neither read from the cache nor written to it.</param>
        /// <param name="outputTokens">Output tokens, reasoning included.</param>
        /// <param name="cacheReadTokens">Input tokens that are read from the cache.</param>
        /// <param name="cacheWrites">Input tokens that are written to the cache, by how long the cache keeps them.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A count is negative.</exception>
        public decimal? Cost(
            long inputTokens,
            long outputTokens,
            long cacheReadTokens,
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> cacheWrites)
        {
            return Cost(new global::ModelRegistry.ModelUsage(inputTokens, outputTokens, cacheReadTokens, cacheWrites));
        }

        /// <summary>
        /// What a call with this usage costs, exactly, in <see cref="Currency"/>; null where a price that it needs is not known,
        /// and for the price that a model has now on days on which it is not in force. When the whole prompt is longer than a cliff of <see cref="Above"/>, all tokens cost that cliff's prices.
        /// </summary>
        /// <param name="usage">The tokens of the call.</param>
        public decimal? Cost(global::ModelRegistry.ModelUsage usage)
        {
            return usage == null
                ? throw new global::System.ArgumentNullException("usage")
                : Cost(usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens, usage.CacheWriteTokens, usage.CacheWritesByLife);
        }

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

        /// <summary>
        /// What a call costs at least, where the life of what it wrote to the cache is not known: as if all of it had the cheapest life.
        /// Null where that is not known either.
        /// </summary>
        internal decimal? LowestCost(global::ModelRegistry.ModelUsage usage)
        {
            decimal? lowest = null;
            if (usage.CacheWriteTokens > 0 && usage.CacheWrites.Count == 0)
            {
                foreach (global::ModelRegistry.ModelCacheWritePrice life in cacheWrites)
                {
                    global::ModelRegistry.ModelCacheWrite[] writes = { new global::ModelRegistry.ModelCacheWrite(life.LifeSeconds, usage.CacheWriteTokens) };
                    decimal? cost = Cost(usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens, usage.CacheWriteTokens, writes);
                    lowest = lowest == null || cost < lowest ? cost : lowest;
                }
            }

            return lowest;
        }

        /// <summary>Whether input that is written to the cache costs more than other input.</summary>
        internal bool IsCacheWriteDearer
        {
            get { return CacheWrite > Input || cacheWrites.Length > 0; }
        }

        private decimal? Cost(
            long inputTokens,
            long outputTokens,
            long cacheReadTokens,
            long cacheWriteTokens,
            global::ModelRegistry.ModelCacheWrite[] byLife)
        {
            if (isCurrent && !HoldsOn(global::System.DateTime.UtcNow))
            {
                return null;
            }

            decimal? input = Input, output = Output, cacheRead = CacheRead, cacheWrite = CacheWrite;
            global::ModelRegistry.ModelCacheWritePrice[] lives = cacheWrites;
            decimal promptTokens = (decimal)inputTokens + cacheReadTokens + cacheWriteTokens;
            foreach (global::ModelRegistry.ModelPriceCliff cliff in cliffs)
            {
                if (promptTokens > cliff.InputTokens)
                {
                    input = cliff.Input;
                    output = cliff.Output;
                    cacheRead = cliff.CacheRead;
                    cacheWrite = cliff.CacheWrite;
                    lives = cliff.PricesByLife;
                }
            }

            decimal? writing = byLife.Length == 0 ? Part(cacheWriteTokens, cacheWrite) : 0m;
            foreach (global::ModelRegistry.ModelCacheWrite write in byLife)
            {
                writing += Part(write.Tokens, global::ModelRegistry.ModelCacheWritePrice.Of(write.LifeSeconds, lives, cacheWrite));
            }

            return (Part(inputTokens, input) + Part(outputTokens, output) + Part(cacheReadTokens, cacheRead) + writing) / PerTokens;
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
