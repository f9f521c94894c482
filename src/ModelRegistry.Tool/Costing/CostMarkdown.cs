using System.Text;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Costing;

/// <summary>A report of costs as a page for a wiki or a ticket.</summary>
internal static class CostMarkdown
{
    public static string Write(CostReport report)
    {
        var table = CostTable.Of(report);
        var page = new StringBuilder($"# {MarkdownText.Escape(table.Title)}\n\n{MarkdownText.Escape(report.Traffic.Summary)}\n");
        page.Append(MarkdownText.Table(
            "Tiers and models", table.Columns, table.Rows.Select(row => row.Select(MarkdownText.Cell))));
        foreach (var sentence in CostTable.Notes(report))
        {
            page.Append('\n').Append(MarkdownText.Escape(sentence)).Append('\n');
        }

        return page.ToString();
    }
}
