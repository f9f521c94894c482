using System.Globalization;
using System.Text;

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
            page.Append(Table("Price per tier", ["Tier", "Model", "Tokens", $"{Escape(scale.Currency)} per million", string.Empty, "Price verified"], Bars(report.TierPrices, scale)));
        }

        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            page.Append(Table(table.Title, table.Columns, table.Rows.Select(row => row.Select(Marked))));
        }

        return page.ToString();
    }

    private static string Table(string title, IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n").Append(Row(columns)).Append(Row(columns.Select(_ => "---")));
        return page.AppendJoin(string.Empty, rows.Select(Row)).ToString();
    }

    private static IEnumerable<IEnumerable<string>> Bars(IReadOnlyList<TierPrice> tiers, PriceScale scale)
        => from tier in tiers
           from choice in tier.Chain
           from part in choice.Parts
           let isDrawn = choice.Currency == scale.Currency
           let length = isDrawn ? (int)decimal.Ceiling(scale.PartOf(part.Price ?? 0) * LongestBar) : 0
           let price = part.Price is { } known ? (isDrawn ? string.Empty : Escape(choice.Currency) + " ") + Shown.Money(known) : "unknown"
           select (IEnumerable<string>)
           [
               Escape(tier.Tier.Name), Escape(choice.Model.Name) + (choice == tier.Chain[0] ? string.Empty : " (fallback)"), part.Part, price, new string('█', length), Marked(choice.Verified),
           ];

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Marked(ReportCell cell) => cell.Mark == CellMark.Bad && cell.Text.Length > 0 ? $"**{Escape(cell.Text)}**" : Escape(cell.Text);

    /// <summary>A text of the registry is text and never markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '$' => "\\" + character,
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
