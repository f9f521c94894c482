namespace ModelRegistry
{
    /// <summary>Writes the parts of a value's text, the same in every culture.</summary>
    [/*type attributes*/]
    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
    static class ModelText
    {
        private static readonly global::System.Globalization.CultureInfo s_culture = global::System.Globalization.CultureInfo.InvariantCulture;

        internal static string Count(long number) => number.ToString(s_culture);

        /// <summary>A number with a comma between thousands.</summary>
        internal static string Grouped(long number) => number.ToString("#,0", s_culture);

        /// <summary>An exact amount, with at least two decimals.</summary>
        internal static string Money(decimal amount) => amount.ToString("0.00##########################", s_culture);

        internal static string Day(global::System.DateTime date) => date.ToString("yyyy-MM-dd", s_culture);

        /// <summary>What is said after a count or a price.</summary>
        internal static string CacheWriteFor(long lifeSeconds) => " cache write for " + Count(lifeSeconds) + " s";

        internal static string Rates(
            decimal? input, decimal? output, decimal? cacheRead, decimal? cacheWrite, global::ModelRegistry.ModelCacheWritePrice[] cacheWrites)
        {
            string rates = Rate(input, " input") + Rate(output, " output") + Rate(cacheRead, " cache read")
                + (cacheWrites.Length == 0 ? Rate(cacheWrite, " cache write") : string.Empty)
                + string.Concat(global::System.Linq.Enumerable.Select(cacheWrites, life => Rate(life.Price, CacheWriteFor(life.LifeSeconds))));
            return rates.Length == 0 ? "price not known" : rates.Substring(2);
        }

        internal static string Verification(global::System.DateTime? on, string/*?*/ source, string/*?*/ by)
            => on == null ? "not verified"
            : "verified " + Day(on.Value) + (by == null ? string.Empty : " by " + Line(by)) + (source == null ? string.Empty : ", source: " + Line(source));

        /// <summary>Text of the registry without line breaks.</summary>
        internal static string Line(string text) => text.Replace('\r', ' ').Replace('\n', ' ');

        internal static long RequireCount(long tokens, string name)
            => tokens >= 0 ? tokens : throw new global::System.ArgumentOutOfRangeException(name, tokens, "A count of tokens cannot be negative.");

        private static string Rate(decimal? price, string kind) => price == null ? string.Empty : ", " + Money(price.Value) + kind;
    }
}
