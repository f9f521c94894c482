using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Prices;

/// <summary>Prices with every relation worked out, in units of the entry's currency and token count.</summary>
internal sealed record ResolvedRates(decimal? Input, decimal? Output, decimal? CacheRead, decimal? CacheWrite);

/// <param name="InputTokens">The prompt length, in tokens, above which the prices hold.</param>
/// <param name="Rates">The prices.</param>
internal sealed record ResolvedCliff(long InputTokens, ResolvedRates Rates);

/// <summary>A price list that needs no other to be read.</summary>
internal sealed record ResolvedPrice(ResolvedRates Rates, EquatableArray<ResolvedCliff> Above);

/// <summary>
/// Works out what discounts and multipliers come to, exactly. A relation to the input price holds beside every input price, a
/// cliff's included; a cache price given as a number does not pass to a cliff that says nothing of its own ("not known").
/// </summary>
internal static class PriceResolver
{
    public static ResolvedPrice Standard(Pricing pricing)
        => new(
            Resolve(pricing.Rates, null),
            pricing.Above.Count == 0 ? EquatableArray<ResolvedCliff>.Empty : pricing.Above
                .OrderBy(cliff => cliff.InputTokens)
                .Select(cliff => new ResolvedCliff(cliff.InputTokens, Resolve(cliff.Rates, pricing.Rates)))
                .ToEquatableArray());

    /// <summary>The prices of a mode: a list of its own, or the standard one less its discount.</summary>
    public static ResolvedPrice Mode(Pricing pricing, ModePricing mode)
    {
        if (mode.Discount is not { } discount)
        {
            return new ResolvedPrice(Resolve(mode.Rates ?? Rates.Unknown, null), EquatableArray<ResolvedCliff>.Empty);
        }

        var standard = Standard(pricing);
        return new ResolvedPrice(
            Discounted(standard.Rates, discount),
            standard.Above.Select(cliff => cliff with { Rates = Discounted(cliff.Rates, discount) }).ToEquatableArray());
    }

    private static ResolvedRates Resolve(Rates rates, Rates? relationsOf)
        => new(
            Normalize(rates.Input),
            Normalize(rates.Output),
            Normalize((rates.CacheRead ?? Relation(relationsOf?.CacheRead))?.Beside(rates.Input)),
            Normalize((rates.CacheWrite ?? Relation(relationsOf?.CacheWrite))?.Beside(rates.Input)));

    private static CacheRate? Relation(CacheRate? rate) => rate?.FactorOfInput is null ? null : rate;

    private static ResolvedRates Discounted(ResolvedRates rates, decimal discount)
        => new(
            Normalize(rates.Input * (1 - discount)),
            Normalize(rates.Output * (1 - discount)),
            Normalize(rates.CacheRead * (1 - discount)),
            Normalize(rates.CacheWrite * (1 - discount)));

    /// <summary>Without trailing zeros, so that equal prices are written alike.</summary>
    private static decimal? Normalize(decimal? price) => price / 1.0000000000000000000000000000m;
}
