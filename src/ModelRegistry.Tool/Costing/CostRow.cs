using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Costing;

/// <summary>What the traffic costs where it is sent to one tier or model.</summary>
/// <param name="Subject">The tier or model.</param>
/// <param name="Costs">The costs, in the order of the scenarios.</param>
internal sealed record CostRow(CostSubject Subject, IReadOnlyList<ScenarioCost> Costs)
{
    private const int MostNamed = 3;

    /// <summary>The row's name in a table.</summary>
    public string Title => Subject switch
    {
        CostSubject.Assigned => "as the file says",
        CostSubject.Tier { IsFirstChoice: true } tier => $"{tier.Name}, first choice: {Served}",
        CostSubject.Tier tier => $"{tier.Name}: {Served}",
        CostSubject.Single model => model.Id ?? model.Name,
        _ => string.Empty,
    };

    private string Served
    {
        get
        {
            var names = Costs.SelectMany(cost => cost.Models).Distinct(StringComparer.Ordinal).ToList();
            return string.Join(", then ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : string.Empty);
        }
    }
}

/// <summary>What the traffic costs in one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Sum">The cost.</param>
/// <param name="Models">The ids of the models that serve.</param>
internal sealed record ScenarioCost(CostScenario Scenario, CostSum Sum, IReadOnlyList<string> Models)
{
    public static ScenarioCost Of(CostScenario scenario, CostSubject subject, IReadOnlyList<TrafficLine> lines)
    {
        var sum = new CostSum();
        var served = new HashSet<Model>(ReferenceEqualityComparer.Instance);
        var models = new List<Model>();
        foreach (var line in lines)
        {
            if (scenario.Add(subject, line, sum) is { } model && served.Add(model))
            {
                models.Add(model);
            }
        }

        return new ScenarioCost(scenario, sum, [.. models.Select(model => model.Id ?? model.Name)]);
    }
}
