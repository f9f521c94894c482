using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a tier costs: the model that serves today, and what the others of its chain cost.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Chain">The models of its chain with their prices, first choice first.</param>
internal sealed record TierPrice(Tier Tier, IReadOnlyList<ChainPrice> Chain)
{
    public static IReadOnlyList<TierPrice> Of(RegistrySnapshot snapshot, ModelJudge judge, Ages ages, DateTime asOf)
        => [.. from tier in snapshot.Tiers
               where tier.Models.Count > 0
               let serving = judge.ServingOf(tier)
               select new TierPrice(
                   tier.Tier,
                   [.. tier.Models.Select((place, index) => ChainPrice.Of(snapshot.Models[place].Model, ages, asOf) with
                   {
                       IsServing = index == serving.Skipped.Count,
                       Doubts = index < serving.Skipped.Count ? judge.Doubts(snapshot.Models[place].Model) : string.Empty,
                   })])];

    /// <summary>Whether any of its models may be called today.</summary>
    public bool IsServed => Chain.Any(choice => choice.IsServing);
}

/// <summary>What a model of a chain costs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Currency">The currency of its prices; empty where it has none.</param>
/// <param name="Input">The price of a million input tokens; null where it is not known.</param>
/// <param name="Output">The price of a million output tokens; null where it is not known.</param>
/// <param name="Verified">When and by whom the prices were verified; of prices that are not in force, since or until when.</param>
internal sealed record ChainPrice(Model Model, string Currency, decimal? Input, decimal? Output, ReportCell Verified)
{
    /// <summary>Whether it is the one that serves today.</summary>
    public bool IsServing { get; init; }

    /// <summary>Of a model before that one, why it may not be called; else empty.</summary>
    public string Doubts { get; init; } = string.Empty;

    /// <summary>Whether its price is in force today, where it has one.</summary>
    public bool IsInForce { get; init; } = true;

    /// <summary>What it is in the chain today.</summary>
    public string Role => IsServing ? "serves today" : Doubts.Length > 0 ? $"cannot be called: {Doubts}" : "fallback";

    /// <summary>The two kinds of tokens that are drawn, with their prices.</summary>
    public IReadOnlyList<(string Part, decimal? Price)> Parts => [(PriceName.Input, Input), (PriceName.Output, Output)];

    public static ChainPrice Of(Model model, Ages ages, DateTime asOf)
    {
        var pricing = model.Pricing?.InForceOn(asOf);
        var prices = pricing is null ? [] : RegistryPrices.Of(pricing);
        var other = pricing is null ? model.Pricing : null;
        var verified = other is null ? ages.Of(model, pricing?.Verified) : new ReportCell(PriceTable.NotInForce(other, asOf), CellMark.Bad);
        return new ChainPrice(model, pricing?.Currency ?? string.Empty, PriceOf(PriceName.Input), PriceOf(PriceName.Output), verified)
        {
            IsInForce = other is null,
        };

        decimal? PriceOf(string part) => prices.TryGetValue(part, out var price) ? price : null;
    }
}
