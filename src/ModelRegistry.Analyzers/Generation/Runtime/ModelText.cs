namespace ModelRegistry
{
    /// <summary>Writes the parts of a value's text, the same in every culture.</summary>
    [/*type attributes*/]
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    static class ModelText
    {
        internal static string Count(long number)
        {
            return number.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>A number with a comma between thousands.</summary>
        internal static string Grouped(long number)
        {
            return number.ToString("#,0", global::System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>An exact amount, with at least two decimals.</summary>
        internal static string Money(decimal amount)
        {
            return amount.ToString("0.00##########################", global::System.Globalization.CultureInfo.InvariantCulture);
        }

        internal static string Day(global::System.DateTime date)
        {
            return date.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture);
        }

        /// <summary>What is said after a count or a price.</summary>
        internal static string CacheWriteFor(long lifeSeconds)
        {
            return " cache write for " + Count(lifeSeconds) + " s";
        }

        internal static string Rates(
            decimal? input,
            decimal? output,
            decimal? cacheRead,
            decimal? cacheWrite,
            global::ModelRegistry.ModelCacheWritePrice[] cacheWrites)
        {
            string rates = Rate(input, " input") + Rate(output, " output") + Rate(cacheRead, " cache read")
                + (cacheWrites.Length == 0 ? Rate(cacheWrite, " cache write") : string.Empty);
            foreach (global::ModelRegistry.ModelCacheWritePrice life in cacheWrites)
            {
                rates += Rate(life.Price, CacheWriteFor(life.LifeSeconds));
            }

            return rates.Length == 0 ? "price not known" : rates.Substring(2);
        }

        internal static string Verification(global::System.DateTime? on, string/*?*/ source, string/*?*/ by)
        {
            return on == null
                ? "not verified"
                : "verified " + Day(on.Value) + (by == null ? string.Empty : " by " + Line(by)) + (source == null ? string.Empty : ", source: " + Line(source));
        }

        /// <summary>Text of the registry without line breaks.</summary>
        internal static string Line(string text)
        {
            return text.Replace('\r', ' ').Replace('\n', ' ');
        }

        private static string Rate(decimal? price, string kind)
        {
            return price == null ? string.Empty : ", " + Money(price.Value) + kind;
        }
    }
}
