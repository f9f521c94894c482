namespace ModelRegistry
{
    /// <summary>
    /// The number of tokens that a call wrote to the cache for a certain time, which decides what they cost. Two are equal if both
    /// numbers are equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelCacheWrite
    {
        internal static readonly global::ModelRegistry.ModelCacheWrite[] None = new global::ModelRegistry.ModelCacheWrite[0];

        /// <summary>The tokens of one life.</summary>
        /// <param name="lifeSeconds">How long the cache keeps the tokens, such as 300 or 3600 seconds.</param>
        /// <param name="tokens">How many input tokens were written to the cache for that time.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">The life is below one second, or the count is negative.</exception>
        public ModelCacheWrite(long lifeSeconds, long tokens)
        {
            if (lifeSeconds < 1)
            {
                throw new global::System.ArgumentOutOfRangeException(
                    "lifeSeconds", lifeSeconds, "The life of a cache entry is at least a second.");
            }

            if (tokens < 0)
            {
                throw new global::System.ArgumentOutOfRangeException("tokens", tokens, "A count of tokens cannot be negative.");
            }

            LifeSeconds = lifeSeconds;
            Tokens = tokens;
        }

        /// <summary>How long the cache keeps the tokens, in seconds.</summary>
        public long LifeSeconds { get; }

        /// <summary>The number of input tokens that were written to the cache for that time.</summary>
        public long Tokens { get; }

        /// <summary>The count and the life, the same in every culture: <c>400 cache write for 300 s</c>.</summary>
        public override string ToString()
        {
            return global::ModelRegistry.ModelText.Count(Tokens) + global::ModelRegistry.ModelText.CacheWriteFor(LifeSeconds);
        }

        /// <summary>Whether both properties are equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCacheWrite/*?*/ other)
        {
            return !(other is null) && LifeSeconds == other.LifeSeconds && Tokens == other.Tokens;
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            return unchecked((LifeSeconds.GetHashCode() * 31) + Tokens.GetHashCode());
        }

        /// <summary>
        /// One item for each life that has tokens, shortest life first: usages are equal in whatever order the lives are given.
        /// </summary>
        internal static global::ModelRegistry.ModelCacheWrite[] ByLife(
            global::System.Collections.Generic.IEnumerable<global::ModelRegistry.ModelCacheWrite> writes)
        {
            if (writes == null)
            {
                throw new global::System.ArgumentNullException("cacheWrites");
            }

            global::System.Collections.Generic.SortedDictionary<long, long> tokens =
                new global::System.Collections.Generic.SortedDictionary<long, long>();
            foreach (global::ModelRegistry.ModelCacheWrite write in writes)
            {
                if (write is null)
                {
                    throw new global::System.ArgumentException("An item is null.", "cacheWrites");
                }

                if (write.Tokens > 0)
                {
                    long others;
                    tokens.TryGetValue(write.LifeSeconds, out others);
                    tokens[write.LifeSeconds] = Sum(others, write.Tokens);
                }
            }

            if (tokens.Count == 0)
            {
                return None;
            }

            global::ModelRegistry.ModelCacheWrite[] byLife = new global::ModelRegistry.ModelCacheWrite[tokens.Count];
            int index = 0;
            foreach (global::System.Collections.Generic.KeyValuePair<long, long> life in tokens)
            {
                byLife[index++] = new global::ModelRegistry.ModelCacheWrite(life.Key, life.Value);
            }

            return byLife;
        }

        internal static long Total(global::ModelRegistry.ModelCacheWrite[] writes)
        {
            long total = 0;
            foreach (global::ModelRegistry.ModelCacheWrite write in writes)
            {
                total = Sum(total, write.Tokens);
            }

            return total;
        }

        internal static bool AreEqual(global::ModelRegistry.ModelCacheWrite[] left, global::ModelRegistry.ModelCacheWrite[] right)
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

        private static long Sum(long left, long right)
        {
            return left <= long.MaxValue - right
                ? left + right
                : throw new global::System.ArgumentOutOfRangeException("cacheWrites", "The sum of the counts does not fit into a long.");
        }
    }
}
