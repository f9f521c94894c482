using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Retiring;

/// <summary>Retirements for people.</summary>
internal static class RetirementTable
{
    private const int MostLines = 8;

    public static ReportTable Of(IReadOnlyList<Retirement> retirements, DateTime asOf) => new(
        $"Shut down by {Shown.Day(asOf.AddDays(DaysAhead(asOf)))} ({Shown.Count(RetirementRadar.DaysAhead, "day")})",
        ["Model", "Within", "Shutdown", "Replacement", "Owner", "Named by", "Used at"],
        [.. retirements.Select(Row)])
    {
        IsList = true,
    };

    /// <summary>The calendar ends with the year 9999.</summary>
    private static int DaysAhead(DateTime asOf) => Math.Min(RetirementRadar.DaysAhead, (DateTime.MaxValue - asOf).Days);

    private static IReadOnlyList<ReportCell> Row(Retirement retirement) =>
    [
        NameOf(retirement.Model),
        retirement.Within switch
        {
            0 => new ReportCell("passed, not marked as retired", CellMark.Bad),
            <= 30 => new ReportCell("30 days", CellMark.Bad),
            var days => new ReportCell(FormattableString.Invariant($"{days} days"), CellMark.Caution),
        },
        $"{Shown.Day(retirement.Model.Shutdown)} ({When(retirement.DaysLeft)})",
        ReplacementOf(retirement),
        retirement.Model.Owner is { } owner ? owner : new ReportCell("nobody", CellMark.Caution),
        string.Join(", ", NamedBy(retirement)),
        retirement.Uses is { } uses ? UsedAt(uses) : string.Empty,
    ];

    private static string When(int daysLeft) => daysLeft switch
    {
        0 => "today",
        > 0 => $"in {Shown.Count(daysLeft, "day")}",
        _ => $"{Shown.Count(-daysLeft, "day")} ago",
    };

    private static ReportCell ReplacementOf(Retirement retirement) => retirement.Instead switch
    {
        null => new ReportCell("none", CellMark.Bad),
        { Reservation: null } sure => new ReportCell(NameOf(sure.Model.Model), CellMark.Good),
        var other => new ReportCell($"{NameOf(other.Model.Model)}, which {other.Reservation}", CellMark.Caution),
    };

    private static IEnumerable<string> NamedBy(Retirement retirement) =>
    [
        .. retirement.Tiers.Select(tier => FormattableString.Invariant($"tier {tier.Tier.Name} ({tier.Place} of {tier.Length})")),
        .. retirement.FallbackOf.Select(model => $"fallback of {NameOf(model)}"),
        .. retirement.ReplacementOf.Select(model => $"replacement of {NameOf(model)}"),
    ];

    private static string UsedAt(IReadOnlyList<ModelUse> uses)
        => uses.Count == 0 ? "no line"
            : string.Join(", ", uses.Take(MostLines).Select(use => use.Place))
                + (uses.Count > MostLines ? $" and {Shown.Count(uses.Count - MostLines, "more line")}" : string.Empty);

    private static string NameOf(Model model) => model.Id ?? model.Name;
}
