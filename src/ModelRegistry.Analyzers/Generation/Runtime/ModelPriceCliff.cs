namespace ModelRegistry
{
    /// <summary>
    /// The prices of all tokens of a request whose whole prompt is longer than <see cref="InputTokens"/>, in the currency and for the
    /// number of tokens of the <see cref="global::ModelRegistry.ModelPrice"/>. Two cliffs are equal if every property is equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelPriceCliff
    {
        private readonly global::ModelRegistry.ModelCacheWritePrice[] cacheWrites;

        internal ModelPriceCliff(
            long inputTokens,
            decimal? input = null,
            decimal? output = null,
            decimal? cacheRead = null,
            decimal? cacheWrite = null,
            global::ModelRegistry.ModelCacheWritePrice[]/*?*/ cacheWrites = null)
        {
            InputTokens = inputTokens;
            Input = input;
            Output = output;
            CacheRead = cacheRead;
            CacheWrite = cacheWrite;
            this.cacheWrites = cacheWrites ?? global::ModelRegistry.ModelCacheWritePrice.None;
        }

        /// <summary>The length of the prompt above which these prices apply, in tokens, cached ones included.</summary>
        public long InputTokens { get; }

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

        internal global::ModelRegistry.ModelCacheWritePrice[] PricesByLife
        {
            get { return cacheWrites; }
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

        /// <summary>
        /// The length and the prices, the same in every culture: <c>above 272,000 prompt tokens: 5.00 input, 22.50 output</c>.
        /// </summary>
        public override string ToString()
        {
            return "above " + global::ModelRegistry.ModelText.Grouped(InputTokens) + " prompt tokens: "
                + global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite, cacheWrites);
        }

        /// <summary>Whether every property is equal, and every item of <see cref="CacheWrites"/>.</summary>
        public bool Equals(global::ModelRegistry.ModelPriceCliff/*?*/ other)
        {
            return !(other is null)
                && InputTokens == other.InputTokens
                && Input == other.Input
                && Output == other.Output
                && CacheRead == other.CacheRead
                && CacheWrite == other.CacheWrite
                && global::ModelRegistry.ModelCacheWritePrice.AreEqual(cacheWrites, other.cacheWrites);
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
                foreach (global::ModelRegistry.ModelCacheWritePrice life in cacheWrites)
                {
                    hash = (hash * 31) + life.GetHashCode();
                }

                return hash;
            }
        }
    }
}
