using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Costing;

/// <summary>What traffic costs on each tier and model.</summary>
/// <param name="Traffic">The traffic.</param>
/// <param name="Scenarios">The prices that it is priced at.</param>
/// <param name="Rows">The tiers in the order of the registry, then the models, the cheapest first.</param>
internal sealed record CostReport(Traffic Traffic, IReadOnlyList<CostScenario> Scenarios, IReadOnlyList<CostRow> Rows)
{
    /// <summary>The row that all others are compared with, and its name; null where none is named.</summary>
    public (CostRow Row, string Name)? Baseline { get; init; }

    public CostBudget? Budget { get; init; }

    /// <summary>The currency that goes without saying, because all costs are in it; null where there are several.</summary>
    public string? Currency
        => Rows.SelectMany(row => row.Costs).SelectMany(cost => cost.Sum.Amounts.Keys).Distinct().ToList() is [var only] ? only : null;

    /// <summary>Why costs are not known, each reason once.</summary>
    public IReadOnlyList<string> Unknown
        => [.. Rows.SelectMany(row => row.Costs).SelectMany(cost => cost.Sum.Unknown).Distinct(StringComparer.Ordinal)];

    /// <param name="traffic">The traffic.</param>
    /// <param name="scenarios">The prices that it is priced at.</param>
    /// <param name="named">What has a row even if it is retired.</param>
    public static CostReport Of(Traffic traffic, IReadOnlyList<CostScenario> scenarios, params IReadOnlyList<CostSubject> named)
    {
        try
        {
            var sets = scenarios.Select(scenario => scenario.Set).Distinct().ToList();
            List<CostRow> roles =
            [
                .. traffic.IsAssigned ? [Row(new CostSubject.Assigned())] : Array.Empty<CostRow>(),
                .. Tiers(sets).SelectMany(TierRows),
            ];
            var models = Models(sets, named).Select(Row)
                .OrderBy(row => row.Costs[0].Sum.IsKnown ? 0 : 1)
                .ThenBy(row => row.Costs[0].Sum.Amounts.Keys.FirstOrDefault(), StringComparer.Ordinal)
                .ThenBy(row => row.Costs[0].Sum.Amounts.Values.FirstOrDefault());
            return new CostReport(traffic, scenarios, [.. roles, .. models]);
        }
        catch (OverflowException)
        {
            throw new ToolException("The traffic costs more than can be calculated: check its numbers of requests and tokens.");
        }

        CostRow Row(CostSubject subject)
            => new(subject, [.. scenarios.Select(scenario => ScenarioCost.Of(scenario, subject, traffic.Lines))]);

        // A tier whose first choice serves is one row.
        IEnumerable<CostRow> TierRows(string name)
        {
            var serving = Row(new CostSubject.Tier(name, IsFirstChoice: false));
            var first = Row(new CostSubject.Tier(name, IsFirstChoice: true));
            var isSame = serving.Costs.Zip(first.Costs).All(pair => pair.First.Models.SequenceEqual(pair.Second.Models));
            return isSame ? [serving] : [serving, first];
        }
    }

    public CostRow RowOf(CostSubject subject) => Rows.First(row => row.Subject == subject);

    private static IEnumerable<string> Tiers(IEnumerable<RegistrySet> sets)
        => sets.SelectMany(set => set.Registry.Snapshot.Tiers).Select(tier => tier.Tier.Name).Distinct(StringComparer.Ordinal);

    private static IEnumerable<CostSubject> Models(IEnumerable<RegistrySet> sets, IReadOnlyList<CostSubject> named)
        => sets.SelectMany(set => set.Registry.Snapshot.Models)
            .Where(model => model.Model.Lifecycle != Lifecycle.Retired || named.Contains(CostSubject.Single.Of(model.Model)))
            .Select(model => CostSubject.Single.Of(model.Model))
            .DistinctBy(model => (model.Provider, model.Id, Name: model.Id is null ? model.Name : null));
}
