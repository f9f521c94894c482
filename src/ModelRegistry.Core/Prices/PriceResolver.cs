using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Prices;

/// <summary>Prices with every relation worked out, in units of the entry's currency and token count.</summary>
/// <param name="Input">The price of uncached input.</param>
/// <param name="Output">The price of output.</param>
/// <param name="CacheRead">The price of input that is read from the cache.</param>
/// <param name="CacheWrite">The price of input that is written to the cache, for any life; null where it depends on the life.</param>
internal sealed record ResolvedRates(decimal? Input, decimal? Output, decimal? CacheRead, decimal? CacheWrite)
{
    /// <summary>The prices by the life of a cache entry, shortest life first; empty where the registry has one price.</summary>
    public EquatableArray<LifePrice> CacheWrites { get; init; } = EquatableArray<LifePrice>.Empty;
}

/// <param name="LifeSeconds">How long the cache keeps the entry.</param>
/// <param name="Price">What writing it costs; null where that is not known.</param>
internal sealed record LifePrice(long LifeSeconds, decimal? Price);

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
    {
        var isSilent = rates.CacheWrite is null && rates.CacheWrites.Count == 0;
        var cacheWrite = isSilent ? Relation(relationsOf?.CacheWrite) : rates.CacheWrite;
        var resolved = new ResolvedRates(
            Normalize(rates.Input),
            Normalize(rates.Output),
            Normalize((rates.CacheRead ?? Relation(relationsOf?.CacheRead))?.Beside(rates.Input)),
            Normalize(cacheWrite?.Beside(rates.Input)));
        var lives = isSilent
            ? relationsOf?.CacheWrites.Select(life => life with { Rate = Relation(life.Rate) }).ToEquatableArray()
            : rates.CacheWrites;
        return lives is not { Count: > 0 } known ? resolved : ByLife(
            resolved,
            known.Select(life => new LifePrice(life.LifeSeconds, Normalize(life.Rate?.Beside(rates.Input)))).ToEquatableArray());
    }

    /// <summary>A price for any life is known where all lives have the same: nothing says how long a token's life is.</summary>
    private static ResolvedRates ByLife(ResolvedRates rates, EquatableArray<LifePrice> lives)
        => rates with { CacheWrites = lives, CacheWrite = lives.All(life => life.Price == lives[0].Price) ? lives[0].Price : null };

    private static CacheRate? Relation(CacheRate? rate) => rate?.FactorOfInput is null ? null : rate;

    private static ResolvedRates Discounted(ResolvedRates rates, decimal discount)
        => new(
            Normalize(rates.Input * (1 - discount)),
            Normalize(rates.Output * (1 - discount)),
            Normalize(rates.CacheRead * (1 - discount)),
            Normalize(rates.CacheWrite * (1 - discount)))
        {
            CacheWrites = rates.CacheWrites.Count == 0
                ? rates.CacheWrites
                : rates.CacheWrites.Select(life => life with { Price = Normalize(life.Price * (1 - discount)) }).ToEquatableArray(),
        };

    /// <summary>Without trailing zeros, so that equal prices are written alike.</summary>
    private static decimal? Normalize(decimal? price) => price / 1.0000000000000000000000000000m;
}
