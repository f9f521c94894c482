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
            long inputTokens, decimal? input = null, decimal? output = null, decimal? cacheRead = null, decimal? cacheWrite = null,
            global::ModelRegistry.ModelCacheWritePrice[]/*?*/ cacheWrites = null)
        {
            (InputTokens, Input, Output, CacheRead, CacheWrite) = (inputTokens, input, output, cacheRead, cacheWrite);
            PricesByLife = cacheWrites ?? global::ModelRegistry.ModelCacheWritePrice.None;
        }

        /// <summary>The length of the prompt above which these prices apply, in tokens, cached ones included.</summary>
        public long InputTokens { get; }

        /// <summary>The price of uncached input tokens; null where it is not known.</summary>
        public decimal? Input { get; }

        /// <summary>The price of output tokens, reasoning included; null where it is not known.</summary>
        public decimal? Output { get; }

        /// <summary>The price of input tokens that are read from the cache; null where it is not known.</summary>
        public decimal? CacheRead { get; }

        /// <summary>The price of input tokens that are written to the cache; null where it is not known, or depends on the life.</summary>
        public decimal? CacheWrite { get; }

        /// <summary>The prices of input tokens that are written to the cache, by life, shortest first; empty where the registry has none.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::ModelRegistry.ModelCacheWritePrice> CacheWrites => PricesByLife;

        internal global::ModelRegistry.ModelCacheWritePrice[] PricesByLife { get; }

        private object/*?*/[] Values => new object/*?*/[] { InputTokens, Input, Output, CacheRead, CacheWrite, PricesByLife };

        /// <summary>
        /// The price of input tokens that are written to the cache for a certain time; null where it is not known. Where
        /// <see cref="CacheWrites"/> is empty, it is <see cref="CacheWrite"/> for every life.
        /// </summary>
        /// <param name="lifeSeconds">How long the cache keeps the tokens, such as 300 or 3600 seconds.</param>
        public decimal? CacheWriteFor(long lifeSeconds)
            => global::ModelRegistry.ModelCacheWritePrice.Of(lifeSeconds, PricesByLife, CacheWrite);

        /// <summary>The length and the prices, the same in every culture: <c>above 272,000 prompt tokens: 5.00 input, 22.50 output</c>.</summary>
        public override string ToString()
            => "above " + global::ModelRegistry.ModelText.Grouped(InputTokens) + " prompt tokens: "
                + global::ModelRegistry.ModelText.Rates(Input, Output, CacheRead, CacheWrite, PricesByLife);

        /// <summary>Whether every property is equal, and every item of <see cref="CacheWrites"/>.</summary>
        public bool Equals(global::ModelRegistry.ModelPriceCliff/*?*/ other)
            => !(other is null) && global::System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

        /// <inheritdoc />
        public override int GetHashCode()
            => global::System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);
    }
}
