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
            LifeSeconds = lifeSeconds;
            Price = price;
        }

        /// <summary>How long the cache keeps the tokens, in seconds.</summary>
        public long LifeSeconds { get; }

        /// <summary>The price of the tokens; null where it is not known.</summary>
        public decimal? Price { get; }

        /// <summary>The price and the life, the same in every culture: <c>3.75 cache write for 300 s</c>.</summary>
        public override string ToString()
        {
            return (Price == null ? "price not known:" : global::ModelRegistry.ModelText.Money(Price.Value))
                + global::ModelRegistry.ModelText.CacheWriteFor(LifeSeconds);
        }

        /// <summary>Whether both properties are equal.</summary>
        public bool Equals(global::ModelRegistry.ModelCacheWritePrice/*?*/ other)
        {
            return !(other is null) && LifeSeconds == other.LifeSeconds && Price == other.Price;
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            return unchecked((LifeSeconds.GetHashCode() * 31) + Price.GetHashCode());
        }

        /// <summary>The price of a life: of all lives the same where the registry has one price.</summary>
        internal static decimal? Of(long lifeSeconds, global::ModelRegistry.ModelCacheWritePrice[] prices, decimal? onlyPrice)
        {
            foreach (global::ModelRegistry.ModelCacheWritePrice price in prices)
            {
                if (price.LifeSeconds == lifeSeconds)
                {
                    return price.Price;
                }
            }

            return prices.Length == 0 ? onlyPrice : null;
        }

        internal static bool IsAnyKnown(global::ModelRegistry.ModelCacheWritePrice[] prices)
        {
            foreach (global::ModelRegistry.ModelCacheWritePrice price in prices)
            {
                if (price.Price != null)
                {
                    return true;
                }
            }

            return false;
        }

        internal static bool AreEqual(global::ModelRegistry.ModelCacheWritePrice[] left, global::ModelRegistry.ModelCacheWritePrice[] right)
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
    }
}
