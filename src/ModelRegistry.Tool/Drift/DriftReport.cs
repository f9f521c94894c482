using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>A registry beside a list.</summary>
/// <param name="AsOf">The day that counted as today.</param>
/// <param name="List">The list.</param>
/// <param name="Source">The file or address that it was read from, as it is shown.</param>
/// <param name="Models">The models that were looked up, in the order of the registry.</param>
internal sealed record DriftReport(DateTime AsOf, PriceList List, string Source, IReadOnlyList<ModelDrift> Models)
{
    public IEnumerable<ModelDrift> Drifted => Models.Where(model => model.Differences.Count > 0);

    public IEnumerable<ModelDrift> Unlisted => Models.Where(model => model.Listed is null);

    /// <summary>The models whose prices no list in USD contradicts or bears out.</summary>
    public IEnumerable<ModelDrift> InOtherCurrency => Models.Where(model => model is { Listed: not null, IsComparable: false });

    public int Count => Models.Sum(model => model.Differences.Count);
}
