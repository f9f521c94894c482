using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>What the words of a name say of a price of tokens.</summary>
internal static class PriceNames
{
    /// <summary>What a text with a price in it holds at least one of, in small letters: the beginnings of the words below.</summary>
    public static ImmutableArray<string> Stems { get; } = ImmutableArray.Create("pric", "cost", "rate", "usd", "dollar", "eur", "tariff", "fee", "charge");

    private static readonly ImmutableHashSet<string> Prices = WordSet.Of(
        "price prices pricing pricings cost costs costing fee fees charge charges tariff tariffs usd dollar dollars eur euro euros");

    private static readonly ImmutableHashSet<string> Rates = WordSet.Of("rate rates");
    private static readonly ImmutableHashSet<string> Sides = WordSet.Of("input output cached cache in out");
    private static readonly ImmutableHashSet<string> Tokens = WordSet.Of("token tokens tok toks mtok ktok prompt prompts completion completions million thousand");
    private static readonly ImmutableHashSet<string> Counts = WordSet.Of("k m 1 1000 1000000 1k 1m");

    /// <summary>They say that the number is something else: a limit, a time, a share, a version.</summary>
    private static readonly ImmutableHashSet<string> Others = WordSet.Of(
        "limit limits limiter timeout timeouts minute minutes second seconds hour hours day days window count counts version retry retries interval percent "
        + "percentage factor multiplier discount ratio sample frame refresh bit baud length size index threshold budget attempts tax vat");

    private static readonly (ImmutableHashSet<string> Words, string Currency)[] Currencies =
    [
        (WordSet.Of("usd dollar dollars"), "USD"),
        (WordSet.Of("eur euro euros"), "EUR"),
        (WordSet.Of("gbp pound pounds sterling"), "GBP"),
        (WordSet.Of("cny rmb yuan"), "CNY"),
        (WordSet.Of("jpy yen"), "JPY"),
        (WordSet.Of("chf franken francs"), "CHF"),
        (WordSet.Of("inr rupee rupees"), "INR"),
    ];

    /// <summary>Whether the words speak of a price of anything.</summary>
    public static bool SpeakOfPrice(IReadOnlyList<string> words) => words.Any(Prices.Contains) || words.Any(Rates.Contains);

    /// <summary>Whether the words speak of tokens, or of a side that they are on.</summary>
    public static bool SpeakOfTokens(IReadOnlyList<string> words) => words.Any(Tokens.Contains) || words.Any(Sides.Contains) || CountTokens(words);

    /// <summary>Whether the words together are those of a token's price. A rate alone is one of tokens only: an output rate can be that of frames.</summary>
    public static bool SpeakOfTokenPrice(IReadOnlyList<string> words)
        => words.Any(Prices.Contains) ? SpeakOfTokens(words) : words.Any(Rates.Contains) && (words.Any(Tokens.Contains) || CountTokens(words));

    /// <summary>Whether a word says that the name's number is no price.</summary>
    public static bool SpeakOfOther(IReadOnlyList<string> words) => words.Any(Others.Contains);

    /// <summary>Whether the words say no more than for which tokens, and so can stand for their price in a class of prices.</summary>
    public static bool AreOnlyTokens(IReadOnlyList<string> words)
        => words.Count > 0
            && words.All(word => Tokens.Contains(word) || Sides.Contains(word) || Counts.Contains(word) || Is(word, "per") || Is(word, "read") || Is(word, "write"))
            && (!Is(words[words.Count - 1], "tokens") || words.Any(word => Is(word, "per")));

    /// <summary>The currency that a word names, as an ISO 4217 code; null where none does.</summary>
    public static string? CurrencyOf(IReadOnlyList<string> words)
        => Currencies.Where(currency => words.Any(currency.Words.Contains)).Select(currency => currency.Currency).FirstOrDefault();

    /// <summary>For how many tokens the words name a price; null where they do not say.</summary>
    public static long? UnitOf(IReadOnlyList<string> words)
    {
        if (words.Any(word => Is(word, "million") || Is(word, "mtok") || Is(word, "1000000")) || IsCounted(words, "m"))
        {
            return 1_000_000;
        }

        if (words.Any(word => Is(word, "thousand") || Is(word, "ktok") || Is(word, "1000")) || IsCounted(words, "k"))
        {
            return 1_000;
        }

        return Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(index => Is(words[index - 1], "per") && Is(words[index], "token")) ? 1 : null;
    }

    /// <summary>Whether the word is in the words, in any case.</summary>
    public static bool Has(IReadOnlyList<string> words, params string[] any) => words.Any(word => any.Any(one => Is(word, one)));

    /// <summary>"per 1K", "per M", "1M": one without the other counts anything.</summary>
    private static bool CountTokens(IReadOnlyList<string> words) => IsCounted(words, "m") || IsCounted(words, "k") || Has(words, "1000000", "1000");

    private static bool IsCounted(IReadOnlyList<string> words, string unit)
        => Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(index => Is(words[index], unit) && (Is(words[index - 1], "1") || Is(words[index - 1], "per")));

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
