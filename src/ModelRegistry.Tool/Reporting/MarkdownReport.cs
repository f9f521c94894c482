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
            page.Append(MarkdownText.Table("Price per tier", ["Tier", "Model", "Tokens", $"{MarkdownText.Escape(scale.Currency)} per million", string.Empty, "Price verified"], Bars(report.TierPrices, scale)));
        }

        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            page.Append(MarkdownText.Table(table.Title, table.Columns, table.Rows.Select(row => row.Select(MarkdownText.Cell))));
        }

        return page.ToString();
    }

    private static IEnumerable<IEnumerable<string>> Bars(IReadOnlyList<TierPrice> tiers, PriceScale scale)
        => from tier in tiers
           from choice in tier.Chain
           from part in choice.Parts
           let isDrawn = choice.Currency == scale.Currency
           let length = isDrawn ? (int)decimal.Ceiling(scale.PartOf(part.Price ?? 0) * LongestBar) : 0
           let price = part.Price is { } known ? (isDrawn ? string.Empty : MarkdownText.Escape(choice.Currency) + " ") + Shown.Money(known) : "unknown"
           select (IEnumerable<string>)
           [
               MarkdownText.Escape(tier.Tier.Name), MarkdownText.Escape(choice.Model.Name) + (choice == tier.Chain[0] ? string.Empty : " (fallback)"), part.Part, price, new string('█', length), MarkdownText.Cell(choice.Verified),
           ];
}
