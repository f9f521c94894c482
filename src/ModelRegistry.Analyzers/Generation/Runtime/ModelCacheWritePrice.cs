namespace ModelRegistry
{
    /// <summary>
    /// The price of input tokens that are written to the cache for a certain time, in the currency and for the number of tokens of the
    /// <see cref="global::ModelRegistry.ModelPrice"/>. Two are equal if both properties are equal.
    /// </summary>
    [/*type attributes*/]
    internal sealed partial class/*record*/ ModelCacheWritePrice
    {
        internal static readonly global::ModelRegistry.ModelCacheWritePrice[] None = new global::ModelRegistry.ModelCacheWritePrice[0];

        internal ModelCacheWritePrice(long lifeSeconds, decimal? price = null)
        {
            (LifeSeconds, Price) = (lifeSeconds, price);
        }

        /// <summary>How long the cache keeps the tokens, in seconds.</summary>
        public long LifeSeconds { get; }

        /// <summary>The price of the tokens; null where it is not known.</summary>
        public decimal? Price { get; }

        /// <summary>The price and the life, the same in every culture: <c>3.75 cache write for 300 s</c>.</summary>
        public override string ToString()
            => (Price == null ? "price not known:" : global::ModelRegistry.ModelText.Money(Price.Value))
                + global::ModelRegistry.ModelText.CacheWriteFor(LifeSeconds);

        /// <summary>The price of a life: of all lives the same where the registry has one price.</summary>
        internal static decimal? Of(long lifeSeconds, global::ModelRegistry.ModelCacheWritePrice[] prices, decimal? onlyPrice)
            => prices.Length == 0 ? onlyPrice : global::System.Array.Find(prices, price => price.LifeSeconds == lifeSeconds)?.Price;
    }
}
