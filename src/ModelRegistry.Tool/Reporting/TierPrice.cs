using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a tier costs while its first choice serves.</summary>
/// <param name="Tier">The name of the tier.</param>
/// <param name="Model">Its first choice.</param>
/// <param name="Currency">The currency of the prices.</param>
/// <param name="Input">The price of a million input tokens; null where it is not known.</param>
/// <param name="Output">The price of a million output tokens; null where it is not known.</param>
internal sealed record TierPrice(string Tier, Model Model, string Currency, decimal? Input, decimal? Output)
{
    public static IReadOnlyList<TierPrice> Of(RegistrySnapshot snapshot, DateTime asOf)
        => [.. snapshot.Tiers.Where(tier => tier.Models.Count > 0).Select(tier => Of(tier, snapshot.Models[tier.Models[0]].Model, asOf))];

    private static TierPrice Of(RegisteredTier tier, Model first, DateTime asOf)
    {
        var pricing = RegistryPrices.On(asOf, first.Pricing);
        var prices = pricing is null ? [] : RegistryPrices.Of(pricing);
        return new TierPrice(tier.Tier.Name, first, pricing?.Currency ?? string.Empty, PriceOf(PriceName.Input), PriceOf(PriceName.Output));

        decimal? PriceOf(string part) => prices.TryGetValue(part, out var price) ? price : null;
    }
}
