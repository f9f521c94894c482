namespace ModelRegistry.Tool.Lists;

/// <summary>What a price is for, in the words that the registry and every list are brought to, so that equal names mean equal things.</summary>
internal static class PriceName
{
    public const string Input = "input";
    public const string Output = "output";
    public const string CacheRead = "cache read";
    public const string CacheWrite = "cache write";

    /// <summary>The life of a cache entry, in seconds, that a list means where it does not name one.</summary>
    public const long ListedLife = 300;
    public const long Hour = 3600;

    private const decimal Million = 1_000_000m;
    private const int ListedDecimals = 12;

    /// <param name="part">One of the four kinds of tokens.</param>
    /// <param name="mode">The processing mode; null for the standard one.</param>
    /// <param name="above">The prompt length, in tokens, above which the price holds; null where it holds for every prompt.</param>
    public static string Of(string part, string? mode = null, long? above = null)
        => (mode is null ? string.Empty : mode + " ") + part + (above is { } tokens ? $" above {Shown.Tokens(tokens)} tokens" : string.Empty);

    /// <summary>The part of a price for writing to the cache that depends on how long the cache keeps the tokens.</summary>
    public static string CacheWriteFor(long lifeSeconds) => FormattableString.Invariant($"{CacheWrite} for {lifeSeconds} s");

    /// <summary>The name under which lists have a price: they have no name of their own for the usual life of a cache entry.</summary>
    public static string InList(string name) => name.Replace(CacheWriteFor(ListedLife), CacheWrite, StringComparison.Ordinal);

    /// <summary>The price of a million tokens, without trailing zeros, so that equal prices are written alike.</summary>
    public static decimal PerMillion(decimal price, long perTokens = 1) => price * Million / perTokens / 1.0000000000000000000000000000m;

    /// <summary>A price of a list, without what a binary number left in its sixteenth digit: 2.9999900000000002 was written by a program.</summary>
    public static decimal Listed(decimal perMillion) => PerMillion(decimal.Round(perMillion, ListedDecimals), (long)Million);
}
