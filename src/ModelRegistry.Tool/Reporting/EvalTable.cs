using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>How the models did in their evals against those that they are to replace.</summary>
internal static class EvalTable
{
    public static ReportTable Of(RegistrySnapshot snapshot, Ages ages)
    {
        var results = from registered in snapshot.Models
                      from check in registered.Model.Checks
                      where check.Evals is not null
                      select (registered.Model, check.Verified, check.Evals);
        var inTiers = snapshot.Tiers.SelectMany(tier => tier.Models).Distinct().Order().Select(place => snapshot.Models[place].Model);
        return new ReportTable(
            "Evals",
            [
                "Model", "Against", ReportColumn.Number("Passed"), ReportColumn.Number("Passed by the other"),
                ReportColumn.Number("Cost per task"), ReportColumn.Number("Cost per task of the other"), "Currency", "Verified",
                ModelTables.Source,
            ],
            [.. results.Select(result => Row(result.Model, result.Verified, result.Evals!, ages))])
        {
            Note = ModelTables.Unknown(
                "In a tier without an eval:",
                inTiers.Where(model => model.Lifecycle != Lifecycle.Retired && model.Checks.All(check => check.Evals is null))),
        };
    }

    private static IReadOnlyList<ReportCell> Row(Model model, Verification verified, EvalResult evals, Ages ages) =>
    [
        model.Name,
        evals.Baseline ?? ReportCell.Unknown,
        Passed(evals.Passed, evals.Total),
        Passed(evals.BaselinePassed, evals.Total),
        Cost(evals.CostPerTask),
        Cost(evals.BaselineCostPerTask),
        (evals.CostPerTask ?? evals.BaselineCostPerTask) is null ? string.Empty : model.Pricing?.Currency ?? ReportCell.Unknown,
        ages.Of(model, verified),
        verified.Source,
    ];

    private static ReportCell Passed(long? passed, long? total)
        => passed is { } known && total is { } all
            ? FormattableString.Invariant($"{known} of {all} ({100m * known / all:0.#} %)")
            : ReportCell.Unknown;

    private static ReportCell Cost(decimal? cost) => cost is { } known ? Shown.Money(known) : ReportCell.Unknown;
}
