using System.Globalization;
using System.Text;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>
/// What the given traffic costs on each tier and model, as bars of inline SVG with the amounts beside them. A bar that may be longer
/// is hatched, and says so in words.
/// </summary>
internal static class HtmlCosts
{
    private const int Height = 14;
    private const string Hatch = "cost-hatch";

    /// <summary>Whether the chart has all that a table says: with one kind of prices there is no change to show.</summary>
    public static bool Shows(RegistryReport report, ReportTable table)
        => report.Costs is { Scenarios.Count: 1, Rows.Count: > 0 } && ReferenceEquals(table, report.CostTable);

    public static string Draw(RegistryReport report)
    {
        if (report.Costs is not { } costs || costs.Rows.Count == 0)
        {
            return string.Empty;
        }

        var all = costs.Rows.SelectMany(row => row.Costs).ToList();
        var currency = all.SelectMany(cost => cost.Sum.Amounts.Keys).FirstOrDefault() ?? string.Empty;
        var most = all.Max(cost => AmountOf(cost, currency) ?? 0);
        var page = new StringBuilder("<section>\n<h2>Cost of the traffic</h2>\n<figure>\n");
        page.Append(CultureInfo.InvariantCulture, $"<figcaption>{HtmlText.Escape(costs.Traffic.Summary)} ");
        page.Append(CultureInfo.InvariantCulture, $"{HtmlText.Escape(currency)}{HtmlText.Escape(costs.Traffic.PerPeriod)}; ");
        page.Append("a hatched bar is at least as long.</figcaption>\n");
        page.Append("<svg width=\"0\" height=\"0\" class=\"defs\" aria-hidden=\"true\"><defs><pattern id=\"" + Hatch + "\" ");
        page.Append("width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        page.Append("<rect width=\"3\" height=\"6\" class=\"ink\"/></pattern></defs></svg>\n");
        foreach (var row in costs.Rows)
        {
            page.Append("<div class=\"choice cost\"><div class=\"who\">").Append(HtmlText.Escape(row.Title)).Append("</div><div>");
            page.AppendJoin(string.Empty, row.Costs.Select(cost => Bar(cost, costs, currency, most))).Append("</div></div>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</figure>\n<p class=\"note\">{HtmlText.Escape(report.CostTable!.Note)}</p>\n");
        return page.Append("</section>\n").ToString();
    }

    private static string Bar(ScenarioCost cost, CostReport costs, string currency, decimal most)
    {
        var scenario = costs.Scenarios.Count > 1 ? HtmlText.Escape(cost.Scenario.Title) + ": " : string.Empty;
        var label = $"<span>{scenario}{HtmlText.Escape(cost.Sum.Text(costs.Currency))}</span>";
        if (AmountOf(cost, currency) is not { } amount || most == 0)
        {
            return $"<div class=\"amount\">{label}</div>";
        }

        var width = (100 * amount / most).ToString("0.##", CultureInfo.InvariantCulture);
        var ink = cost.Sum.IsLowerBound ? $"fill=\"url(#{Hatch})\" class=\"outline\"" : "class=\"ink\"";
        var bar = FormattableString.Invariant($"<svg width=\"100%\" height=\"{Height}\" aria-hidden=\"true\">")
            + FormattableString.Invariant($"<rect width=\"{width}%\" height=\"{Height}\" {ink}/></svg>");
        return $"<div class=\"amount\">{label}{bar}</div>";
    }

    /// <summary>What is drawn: an amount in the currency of the chart, and in no other beside it.</summary>
    private static decimal? AmountOf(ScenarioCost cost, string currency)
        => cost.Sum.Amounts.Count == 1 && cost.Sum.Amounts.TryGetValue(currency, out var amount) ? amount : null;
}
