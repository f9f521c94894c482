namespace ModelRegistry
{
    internal sealed partial class/*record*/ ModelPrice
    {
        /// <summary>Whether input that is written to the cache costs more than other input.</summary>
        internal bool IsCacheWriteDearer => CacheWrite > Input || cacheWrites.Length > 0;

        /// <summary>
        /// What a call costs at least, where the life of what it wrote to the cache is not known: as if all of it had the cheapest life.
        /// Null where that is not known either.
        /// </summary>
        internal decimal? LowestCost(global::ModelRegistry.ModelUsage usage)
        {
            decimal? lowest = null;
            foreach (global::ModelRegistry.ModelCacheWritePrice life in cacheWrites)
            {
                if (usage.CacheWriteTokens > 0 && usage.CacheWrites.Count == 0)
                {
                    decimal? cost = Cost(usage, new[] { new global::ModelRegistry.ModelCacheWrite(life.LifeSeconds, usage.CacheWriteTokens) });
                    lowest = lowest == null || cost < lowest ? cost : lowest;
                }
            }

            return lowest;
        }
    }
}
