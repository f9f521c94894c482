using System.Text;

namespace ModelRegistry.Accuracy;

/// <summary>Tab-separated lines; a tab, a line end and a backslash within a cell are written as in a C# string.</summary>
internal static class Tsv
{
    public static string Line(params IEnumerable<object> cells) =>
        string.Join('\t', cells.Select(cell => Escape(FormattableString.Invariant($"{cell}"))));

    public static string Unescape(string cell)
    {
        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            var escaped = cell[i] == '\\' && i + 1 < cell.Length;
            text.Append(!escaped ? cell[i] : cell[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return text.ToString();
    }

    private static string Escape(string cell) => cell
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);
}
