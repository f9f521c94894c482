using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Retiring;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a registry says of its models on a day, in tables and a chart.</summary>
internal sealed class RegistryReport
{
    private RegistryReport(RegistrySet set, DateTime asOf, CostReport? costs, IReadOnlyList<ModelUse>? uses)
    {
        var ages = Ages = new Ages(set, asOf);
        var snapshot = Snapshot = set.Registry.Snapshot;
        var judge = new ModelJudge(snapshot, new JudgingPolicy(asOf, EnforceDates: true));
        AsOf = asOf;
        Costs = costs;
        Dates = ComingDates.Of(snapshot, ages);
        CostTable = costs is null ? null : Costing.CostTable.Of(costs);
        Retirements = RetirementRadar.Of(set.Registry, asOf, uses);
        var models = new ModelTables(snapshot, ages, judge, asOf);
        ReportTable?[] tables =
        [
            models.Tiers(),
            CostTable,
            RetirementTable.Of(Retirements, asOf),
            models.Models(),
            PriceTable.Of(snapshot, ages, asOf),
            models.Limits(),
            EvalTable.Of(snapshot, ages),
            models.Readiness(),
            ComingDates.Table(Dates, ages, asOf),
        ];
        Tables = [.. tables.OfType<ReportTable>().Where(table => !table.IsEmpty)];
        TierPrices = TierPrice.Of(snapshot, judge, ages, asOf);
        Scale = PriceScale.Of(TierPrices);
        var facts = (from registered in snapshot.Models
                     from fact in VerifiedFacts.Of(registered.Model)
                     select fact.Verification is { } done ? (bool?)ages.IsStale(registered.Model, done) : null).ToList();
        var ready = snapshot.Models.Count(registered => judge.MayBeCalled(registered.Model));
        Figures =
        [
            ("models", "models", snapshot.Models.Count, CellMark.None),
            ("readyToCall", "ready to call", ready, CellMark.None),
            ("factsVerified", "facts verified", facts.Count(isStale => isStale == false), CellMark.Good),
            ("factsStale", "facts stale", facts.Count(isStale => isStale == true), CellMark.Bad),
            ("factsNeverVerified", "facts never verified", facts.Count(isStale => isStale is null), CellMark.Bad),
        ];
    }

    public DateTime AsOf { get; }

    public RegistrySnapshot Snapshot { get; }

    public Ages Ages { get; }

    /// <summary>What the calendar holds, in the order in which it comes.</summary>
    public IReadOnlyList<ComingDate> Dates { get; }

    /// <summary>The models that are shut down soon.</summary>
    public IReadOnlyList<Retirement> Retirements { get; }

    public string Title => $"Models as of {MessageText.Iso(AsOf)}";

    /// <summary>The tables that have anything to say.</summary>
    public IReadOnlyList<ReportTable> Tables { get; }

    public IReadOnlyList<TierPrice> TierPrices { get; }

    /// <summary>The scale of the chart of <see cref="TierPrices"/>; null where there is nothing to draw.</summary>
    public PriceScale? Scale { get; }

    /// <summary>What traffic costs on each tier and model; null where no traffic is given.</summary>
    public CostReport? Costs { get; }

    /// <summary>These costs as a table; null likewise.</summary>
    public ReportTable? CostTable { get; }

    /// <summary>What it comes to, in a few numbers.</summary>
    public IReadOnlyList<(string Key, string What, int Count, CellMark Mark)> Figures { get; }

    /// <param name="set">The registry.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="costs">What traffic costs; null where none is given.</param>
    /// <param name="uses">The lines that use models; null where nobody has said.</param>
    public static RegistryReport Of(RegistrySet set, DateTime asOf, CostReport? costs = null, IReadOnlyList<ModelUse>? uses = null)
        => new(set, asOf, costs, uses);
}
