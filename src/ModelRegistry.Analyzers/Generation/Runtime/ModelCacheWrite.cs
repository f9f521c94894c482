namespace ModelRegistry
{
    /// <summary>
    /// The number of tokens that a call wrote to the cache for a certain time, which decides what they cost. Two are equal if both
    /// numbers are equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelCacheWrite
    {
        /// <summary>The tokens of one life.</summary>
        /// <param name="lifeSeconds">How long the cache keeps the tokens, such as 300 or 3600 seconds.</param>
        /// <param name="tokens">How many input tokens were written to the cache for that time.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">The life is below one second, or the count is negative.</exception>
        public ModelCacheWrite(long lifeSeconds, long tokens)
        {
            LifeSeconds = lifeSeconds >= 1 ? lifeSeconds : throw new global::System.ArgumentOutOfRangeException(
                "lifeSeconds", lifeSeconds, "The life of a cache entry is at least a second.");
            Tokens = global::ModelRegistry.ModelText.RequireCount(tokens, "tokens");
        }

        /// <summary>How long the cache keeps the tokens, in seconds.</summary>
        public long LifeSeconds { get; }

        /// <summary>The number of input tokens that were written to the cache for that time.</summary>
        public long Tokens { get; }

        /// <summary>The count and the life, the same in every culture: <c>400 cache write for 300 s</c>.</summary>
        public override string ToString()
            => global::ModelRegistry.ModelText.Count(Tokens) + global::ModelRegistry.ModelText.CacheWriteFor(LifeSeconds);

        /// <summary>One item for each life that has tokens, shortest life first: usages are equal in whatever order the lives are given.</summary>
        internal static global::ModelRegistry.ModelCacheWrite[] ByLife(
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> writes)
        {
            global::System.Collections.Generic.SortedDictionary<long, long> tokens = new global::System.Collections.Generic.SortedDictionary<long, long>();
            foreach (global::ModelRegistry.ModelCacheWrite write in writes ?? throw new global::System.ArgumentNullException("cacheWrites"))
            {
                if (write is null)
                {
                    throw new global::System.ArgumentException("An item is null.", "cacheWrites");
                }

                tokens.TryGetValue(write.LifeSeconds, out long others);
                tokens[write.LifeSeconds] = Sum(others, write.Tokens);
            }

            return global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select(
                global::System.Linq.Enumerable.Where(tokens, life => life.Value > 0),
                life => new global::ModelRegistry.ModelCacheWrite(life.Key, life.Value)));
        }

        internal static long Total(global::ModelRegistry.ModelCacheWrite[] writes)
            => global::System.Linq.Enumerable.Aggregate(writes, 0L, (total, write) => Sum(total, write.Tokens));

        private static long Sum(long left, long right)
            => left <= long.MaxValue - right
                ? left + right
                : throw new global::System.ArgumentOutOfRangeException("cacheWrites", "The sum of the counts does not fit into a long.");
    }
}
