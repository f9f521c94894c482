using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Costing;

/// <summary>What the traffic may cost.</summary>
/// <param name="Row">What it is sent to.</param>
/// <param name="Name">The tier or model as the option names it.</param>
/// <param name="Amount">The most that it may cost, in USD.</param>
internal sealed record CostBudget(CostRow Row, string Name, decimal Amount)
{
    public const string Currency = Pricing.DefaultCurrency;

    /// <summary>Whether the traffic is not known to stay within the budget: a cost that is not known cannot be approved.</summary>
    public bool IsExceeded => Row.Costs.Any(cost => !IsWithin(cost));

    /// <summary>A sentence for each scenario.</summary>
    public IEnumerable<string> Sentences() => Row.Costs.Select(cost =>
    {
        var budget = $"the budget of {CostSum.Amount(Amount)} {Currency}";
        var text = $"Budget ({cost.Scenario.Title}): {Shown.Plain(Name)} costs {cost.Sum.Text(currency: null)}";
        var unknown = $"Budget ({cost.Scenario.Title}): what {Shown.Plain(Name)} costs is not known, so that {budget} cannot be confirmed.";
        return !cost.Sum.IsKnown ? unknown
            : cost.Sum.Amounts.Keys.Any(currency => currency != Currency) ? $"{text}, which cannot be compared with {budget}."
            : Spent(cost) > Amount ? $"{text}, above {budget}."
            : cost.Sum.IsLowerBound ? $"{text}, so that {budget} cannot be confirmed."
            : $"{text}, within {budget}.";
    });

    public bool IsWithin(ScenarioCost cost)
        => cost.Sum.Exact is not null && cost.Sum.Amounts.ContainsKey(Currency) && Spent(cost) <= Amount;

    private static decimal Spent(ScenarioCost cost) => cost.Sum.Amounts.GetValueOrDefault(Currency);
}
