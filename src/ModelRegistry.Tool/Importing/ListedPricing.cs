using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>The prices of a list in the form of a registry, as far as that can hold them without a guess.</summary>
/// <param name="listed">The list's entry.</param>
internal sealed class ListedPricing(ListedModel listed)
{
    private static readonly (string Property, string Part)[] Parts =
    [
        ("input", PriceName.Input), ("output", PriceName.Output), ("cacheRead", PriceName.CacheRead), ("cacheWrite", PriceName.CacheWrite),
    ];

    /// <summary>
    /// The modes that cannot be entered: a registry gives a mode one price, or a discount on every price, and the list has prices for
    /// long prompts that are neither. Without those, a long request would seem cheaper than it is.
    /// </summary>
    public IEnumerable<string> LeftOut() => ModePricing.Names.Where(mode => HasLongPrompts(mode) && DiscountOf(mode) is null);

    /// <summary>The value of <c>pricing</c>; null where the list has no price.</summary>
    /// <param name="layout">How it is written.</param>
    /// <param name="inline">How the objects within it are.</param>
    public string? Write(ObjectLayout layout, ObjectLayout inline)
    {
        var properties = Rates(mode: null, above: null);
        var modes = ModePricing.Names.Select(mode => (Name: mode, Rates: ModeRates(mode))).Where(mode => mode.Rates.Count > 0).ToList();
        if (modes.Count > 0)
        {
            properties.Add(("modes", null, inline.Write(modes.Select(mode => (mode.Name, (string?)null, inline.Write(mode.Rates))))));
        }

        var above = listed.LongPrompts.Select(tokens => (Tokens: tokens, Rates: Rates(mode: null, tokens))).Where(cliff => cliff.Rates.Count > 0).ToList();
        if (above.Count > 0)
        {
            var cliffs = above.Select(cliff => inline.Write(cliff.Rates.Prepend(("inputTokens", null, FormattableString.Invariant($"{cliff.Tokens}")))));
            properties.Add(("above", null, $"[{string.Join(inline.Between, cliffs)}]"));
        }

        if (properties.Count == 0)
        {
            return null;
        }

        if (listed.Since is { } since)
        {
            properties.Add(("from", null, JsonQuote.Quote(MessageText.Iso(since))));
        }

        return layout.Write(properties.Append(("verified", null, "null")));
    }

    private List<(string Name, string? Colon, string Value)> ModeRates(string mode)
        => !HasLongPrompts(mode) ? Rates(mode, above: null)
            : DiscountOf(mode) is { } discount ? [("discount", null, Shown.Money(discount))]
            : [];

    private List<(string Name, string? Colon, string Value)> Rates(string? mode, long? above)
        => [.. from price in Parts
               let listedPrice = PriceOf(price.Part, mode, above)
               where listedPrice is not null
               select (price.Property, (string?)null, Shown.Money(listedPrice.Value))];

    private bool HasLongPrompts(string mode) => listed.LongPrompts.Any(tokens => Parts.Any(price => PriceOf(price.Part, mode, tokens) is not null));

    /// <summary>The one discount that makes every standard price that of the mode, exactly; null where there is none.</summary>
    private decimal? DiscountOf(string mode)
    {
        if (PriceOf(PriceName.Input, mode, null) is not { } reduced || PriceOf(PriceName.Input, null, null) is not (> 0 and var full))
        {
            return null;
        }

        var discount = 1 - (reduced / full);
        var all = from tokens in listed.LongPrompts.Select(tokens => (long?)tokens).Prepend(null)
                  from price in Parts
                  select (Standard: PriceOf(price.Part, null, tokens), Mode: PriceOf(price.Part, mode, tokens));
        return discount is > 0 and <= 1 && all.All(pair => pair.Standard * (1 - discount) == pair.Mode) ? discount : null;
    }

    private decimal? PriceOf(string part, string? mode, long? above) => listed.Prices.TryGetValue(PriceName.Of(part, mode, above), out var price) ? price : null;
}
