using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Costing;

/// <summary>A report of costs as a table, with a sentence for what the table cannot show.</summary>
internal static class CostTable
{
    /// <summary>Numbers stand below one another on a console of this width.</summary>
    private const int NarrowestTable = 60;
    private const int MostReasons = 8;
    private const string Change = "change";

    /// <summary>The costs of each tier and model, and how they change.</summary>
    public static ReportTable Of(CostReport report)
    {
        var columns = new List<ReportColumn> { "Tier or model" };
        foreach (var scenario in report.Scenarios)
        {
            columns.Add(ReportColumn.Number(scenario.Title));
            if (scenario != report.Scenarios[0])
            {
                columns.Add(ReportColumn.Number(Change));
            }
        }

        if (report.Baseline is { } baseline)
        {
            columns.Add(ReportColumn.Number($"vs {Shown.Plain(MessageText.Clip(baseline.Name))}"));
        }

        return new ReportTable(Title(report), columns, [.. report.Rows.Select(row => Cells(report, row))])
        {
            Note = string.Join(" ", Notes(report)),
        };
    }

    public static void Write(ToolHost host, CostReport report)
    {
        var table = Of(report);
        host.Output.WriteLine($"Traffic: {report.Traffic.Summary}");
        var sheet = new Sheet([.. table.Columns.Select(column => new SheetColumn(column.Name, IsWhole: column.IsNumber, column.IsNumber))])
        {
            Narrowest = NarrowestTable,
        };
        foreach (var row in table.Rows)
        {
            sheet.Add([.. row.Select(cell => new SheetCell(cell.Text))]);
        }

        sheet.Write(host.Console);
        foreach (var sentence in Notes(report))
        {
            host.Output.WriteLine(sentence);
        }
    }

    /// <summary>What the numbers are, what is not known, and the budget.</summary>
    public static IEnumerable<string> Notes(CostReport report)
    {
        var exact = "Costs are rounded; --json has them exactly.";
        yield return report.Currency is { } currency ? $"Costs in {currency}{report.Traffic.PerPeriod}. {exact}" : exact;
        var reasons = report.Unknown;
        if (reasons.Count > 0)
        {
            var rest = reasons.Count > MostReasons ? $"; and {reasons.Count - MostReasons} more" : string.Empty;
            yield return $"Not known: {Shown.Plain(string.Join("; ", reasons.Take(MostReasons)))}{rest}.";
        }

        foreach (var sentence in report.Budget?.Sentences() ?? [])
        {
            yield return sentence;
        }
    }

    private static string Title(CostReport report)
        => $"Cost{(report.Currency is { } currency ? $" in {currency}" : string.Empty)}{report.Traffic.PerPeriod}";

    private static IReadOnlyList<ReportCell> Cells(CostReport report, CostRow row)
    {
        var first = row.Costs[0].Sum;
        var cells = new List<ReportCell> { row.Title };
        foreach (var cost in row.Costs)
        {
            cells.Add(new ReportCell(cost.Sum.Text(report.Currency), cost.Sum.IsKnown ? CellMark.None : CellMark.Unknown));
            if (cost != row.Costs[0])
            {
                cells.Add(Percent(cost.Sum.ChangeFrom(first)));
            }
        }

        if (report.Baseline is { } baseline)
        {
            cells.Add(baseline.Row == row ? string.Empty : Percent(first.ChangeFrom(baseline.Row.Costs[0].Sum)));
        }

        return cells;
    }

    private static string Percent(decimal? percent) => percent is { } known ? Shown.Percent(known) : string.Empty;
}
