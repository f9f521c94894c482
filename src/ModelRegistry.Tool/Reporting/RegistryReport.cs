using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a registry says of its models on a day, in tables and a chart.</summary>
internal sealed class RegistryReport
{
    private RegistryReport(RegistrySet set, DateTime asOf)
    {
        var ages = new Ages(set, asOf);
        var snapshot = set.Registry.Snapshot;
        var judge = new ModelJudge(snapshot, new JudgingPolicy(asOf, EnforceDates: true));
        AsOf = asOf;
        Tables = [.. new ModelTables(snapshot, ages, judge, asOf).All(), ComingDates.Table(snapshot, ages, asOf)];
        TierPrices = TierPrice.Of(snapshot, ages, asOf);
        Scale = PriceScale.Of(TierPrices);
        var facts = snapshot.Models.SelectMany(registered => VerifiedFacts.Of(registered.Model).Select(fact => (registered.Model, fact.Verification))).ToList();
        Figures =
        [
            ("models", snapshot.Models.Count, CellMark.None),
            ("ready to call", snapshot.Models.Count(registered => judge.MayBeCalled(registered.Model)), CellMark.None),
            ("facts verified", facts.Count(fact => fact.Verification is { } done && !ages.IsStale(fact.Model, done)), CellMark.Good),
            ("facts stale", facts.Count(fact => fact.Verification is { } done && ages.IsStale(fact.Model, done)), CellMark.Bad),
            ("facts never verified", facts.Count(fact => fact.Verification is null), CellMark.Bad),
        ];
    }

    public DateTime AsOf { get; }

    public string Title => $"Models as of {MessageText.Iso(AsOf)}";

    public IReadOnlyList<ReportTable> Tables { get; }

    public IReadOnlyList<TierPrice> TierPrices { get; }

    /// <summary>The scale of the chart of <see cref="TierPrices"/>; null where there is nothing to draw.</summary>
    public PriceScale? Scale { get; }

    /// <summary>What it comes to, in a few numbers.</summary>
    public IReadOnlyList<(string What, int Count, CellMark Mark)> Figures { get; }

    public static RegistryReport Of(RegistrySet set, DateTime asOf) => new(set, asOf);
}
