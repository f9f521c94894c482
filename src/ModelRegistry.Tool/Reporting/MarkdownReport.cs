using System.Globalization;
using System.Text;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The report as a page for a wiki or a ticket.</summary>
internal static class MarkdownReport
{
    public static string Write(RegistryReport report)
    {
        var page = new StringBuilder($"# Models as of {MessageText.Iso(report.AsOf)}\n");
        foreach (var table in report.Tables.Where(table => table.Rows.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {table.Title}\n\n").Append(Row(table.Columns)).Append(Row(table.Columns.Select(_ => "---")));
            foreach (var row in table.Rows)
            {
                page.Append(Row(row.Select(Escape)));
            }
        }

        return page.ToString();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    /// <summary>A text of the registry is text and never markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' => "\\" + character,
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
