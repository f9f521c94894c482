using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Costing;

/// <summary>The prices of a public list as those of a registry.</summary>
internal static class ListedPrices
{
    private static readonly string[] Parts =
    [
        PriceName.Input, PriceName.Output, PriceName.CacheRead, PriceName.CacheWrite, PriceName.CacheWriteFor(PriceName.Hour),
    ];

    /// <summary>The prices of a mode; null where the list has none.</summary>
    public static TokenPrice? Of(ListedModel listed, string? mode)
    {
        if (!Has(listed, mode, above: null))
        {
            return null;
        }

        var cliffs = listed.LongPrompts.Where(tokens => Has(listed, mode, tokens))
            .Order()
            .Select(tokens => new ResolvedCliff(tokens, Rates(listed, mode, tokens)));
        var price = new ResolvedPrice(Rates(listed, mode, above: null), cliffs.ToEquatableArray());
        return new TokenPrice(price, Pricing.DefaultCurrency, Pricing.DefaultPerTokens);
    }

    private static ResolvedRates Rates(ListedModel listed, string? mode, long? above)
    {
        var written = PriceOf(PriceName.CacheWrite);
        var rates = new ResolvedRates(PriceOf(PriceName.Input), PriceOf(PriceName.Output), PriceOf(PriceName.CacheRead), written);
        if (PriceOf(PriceName.CacheWriteFor(PriceName.Hour)) is not { } hour)
        {
            return rates;
        }

        LifePrice[] lives = [new LifePrice(PriceName.ListedLife, written), new LifePrice(PriceName.Hour, hour)];
        return rates with { CacheWrite = written == hour ? hour : null, CacheWrites = lives.ToEquatableArray() };

        decimal? PriceOf(string part) => listed.Prices.TryGetValue(PriceName.Of(part, mode, above), out var price) ? price : null;
    }

    private static bool Has(ListedModel listed, string? mode, long? above)
        => Array.Exists(Parts, part => listed.Prices.ContainsKey(PriceName.Of(part, mode, above)));
}
