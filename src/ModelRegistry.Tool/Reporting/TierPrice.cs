using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a tier costs: its first choice, and what it costs when that does not serve.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Chain">The models of its chain with their prices, first choice first.</param>
internal sealed record TierPrice(Tier Tier, IReadOnlyList<ChainPrice> Chain)
{
    public static IReadOnlyList<TierPrice> Of(RegistrySnapshot snapshot, Ages ages, DateTime asOf)
        => [.. from tier in snapshot.Tiers
               where tier.Models.Count > 0
               select new TierPrice(tier.Tier, [.. tier.Models.Select(index => ChainPrice.Of(snapshot.Models[index].Model, ages, asOf))])];
}

/// <summary>What a model of a chain costs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Currency">The currency of its prices; empty where it has none.</param>
/// <param name="Input">The price of a million input tokens; null where it is not known.</param>
/// <param name="Output">The price of a million output tokens; null where it is not known.</param>
/// <param name="Verified">When and by whom the prices were verified.</param>
internal sealed record ChainPrice(Model Model, string Currency, decimal? Input, decimal? Output, ReportCell Verified)
{
    /// <summary>The two kinds of tokens that are drawn, with their prices.</summary>
    public IReadOnlyList<(string Part, decimal? Price)> Parts => [(PriceName.Input, Input), (PriceName.Output, Output)];

    public static ChainPrice Of(Model model, Ages ages, DateTime asOf)
    {
        var pricing = RegistryPrices.On(asOf, model.Pricing);
        var prices = pricing is null ? [] : RegistryPrices.Of(pricing);
        return new ChainPrice(model, pricing?.Currency ?? string.Empty, PriceOf(PriceName.Input), PriceOf(PriceName.Output), ages.Of(model, pricing?.Verified));

        decimal? PriceOf(string part) => prices.TryGetValue(part, out var price) ? price : null;
    }
}
