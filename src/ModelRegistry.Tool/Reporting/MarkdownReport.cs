using System.Text;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report as a page for a wiki or a ticket.</summary>
internal static class MarkdownReport
{
    private const int LongestBar = 30;

    public static string Write(RegistryReport report)
    {
        var page = new StringBuilder($"# {report.Title}\n\n");
        page.AppendJoin(", ", report.Figures.Select(figure => FormattableString.Invariant($"{figure.What} {figure.Count}"))).Append(".\n");
        if (report.Scale is { } scale)
        {
            page.Append(MarkdownText.Table(
                "Price per tier",
                ["Tier", "Model", "Today", "Tokens", ReportColumn.Number($"{scale.Currency} per million"), string.Empty, "Price verified"],
                Bars(report.TierPrices, scale)));
        }

        foreach (var table in report.Tables.Select(table => table.WithoutBlankColumns()))
        {
            page.Append(table.Rows.Count > 0
                ? MarkdownText.Table(table.Title, table.Columns, table.Rows.Select(row => row.Select(MarkdownText.Cell)))
                : $"\n## {MarkdownText.Escape(table.Title)}\n");
            if (table.Note.Length > 0)
            {
                page.Append('\n').Append(MarkdownText.Escape(table.Note)).Append('\n');
            }
        }

        return page.ToString();
    }

    private static IEnumerable<IEnumerable<string>> Bars(IReadOnlyList<TierPrice> tiers, PriceScale scale)
        => from tier in tiers
           from choice in tier.Chain
           from part in choice.Parts
           let isDrawn = choice.Currency == scale.Currency
           let length = isDrawn ? (int)decimal.Ceiling(scale.PartOf(part.Price ?? 0) * LongestBar) : 0
           let currency = isDrawn ? string.Empty : MarkdownText.Escape(choice.Currency) + " "
           let role = MarkdownText.Escape(choice.Role)
           select (IEnumerable<string>)
           [
               MarkdownText.Escape(tier.Tier.Name),
               MarkdownText.Escape(choice.Model.Name),
               choice.IsServing ? $"**{role}**" : role,
               part.Part,
               part.Price is { } known ? currency + Shown.Money(known) : "unknown",
               new string('█', length),
               MarkdownText.Cell(choice.Verified),
           ];
}
