using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Tables;

/// <summary>Tables in Markdown. A text in them is text and never markup.</summary>
internal static class MarkdownText
{
    /// <param name="title">The heading.</param>
    /// <param name="columns">The columns, with their names as text.</param>
    /// <param name="rows">The cells, as Markdown.</param>
    public static string Table(string title, IReadOnlyList<ReportColumn> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n")
            .Append(Row(columns.Select(column => Escape(column.Name))))
            .Append(Row(columns.Select(column => column.IsNumber ? "---:" : "---")));
        return page.AppendJoin(string.Empty, rows.Select(Row)).ToString();
    }

    /// <summary>A text that is not markup, whatever it holds.</summary>
    public static string Escape(string text)
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

    /// <summary>A cell; one that is bad stands out.</summary>
    public static string Cell(ReportCell cell)
        => cell.Mark == CellMark.Bad && cell.Text.Length > 0 ? $"**{Escape(cell.Text)}**" : Escape(cell.Text);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
