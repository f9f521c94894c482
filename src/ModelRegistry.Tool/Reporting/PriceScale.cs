namespace ModelRegistry.Tool.Reporting;

/// <summary>The scale of a chart of prices: from nought to a round number, in round steps.</summary>
/// <param name="Currency">The currency of what is drawn: that of the first price. A price in another has no bar.</param>
/// <param name="Step">The amount between two marks.</param>
/// <param name="Steps">How many of them there are.</param>
internal sealed record PriceScale(string Currency, decimal Step, int Steps)
{
    private const int MostSteps = 6;
    private const decimal Finest = 0.000000001m;

    private static readonly decimal[] RoundSteps = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>Null where no tier has a price above nought: a chart of nothing says nothing.</summary>
    public static PriceScale? Of(IReadOnlyList<TierPrice> tiers)
    {
        var priced = tiers.SelectMany(tier => tier.Chain).Where(choice => choice.Input > 0 || choice.Output > 0).ToList();
        if (priced.Count == 0)
        {
            return null;
        }

        var currency = priced[0].Currency;
        var dearest = priced.Where(choice => choice.Currency == currency).Max(choice => Math.Max(choice.Input ?? 0, choice.Output ?? 0));
        var unit = Finest;
        while (unit < dearest / MostSteps / 10)
        {
            unit *= 10;
        }

        var step = RoundSteps.Select(round => round * unit).First(round => round >= dearest / MostSteps);
        return new PriceScale(currency, step, (int)decimal.Ceiling(dearest / step));
    }

    public IEnumerable<decimal> Marks => Enumerable.Range(0, Steps + 1).Select(index => index * Step);

    /// <summary>Which part of the whole scale an amount takes.</summary>
    public decimal PartOf(decimal amount) => decimal.Round(amount / (Step * Steps), 4);
}
