using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy;

/// <summary>What a person who read the place says of it.</summary>
internal enum LabelKind
{
    /// <summary>A hardcoded model id.</summary>
    Id,

    /// <summary>An id that is put together at run time.</summary>
    Composed,

    /// <summary>No id, whatever it looks like.</summary>
    Not,

    /// <summary>Not to be decided from the code: counted nowhere.</summary>
    Unclear,
}

/// <summary>A judged place.</summary>
/// <param name="Folder">The folder that it is in, by name; null where the labels speak of one folder.</param>
/// <param name="Path">The file in that folder.</param>
/// <param name="Line">Its line, counted from one.</param>
/// <param name="Column">Its column, counted from one; null where its text is enough to find it in the line.</param>
/// <param name="Text">Its text, as in the source or as the program sees it; can be empty where there is a column.</param>
/// <param name="Kind">The judgement.</param>
internal sealed record Label(string? Folder, string Path, int Line, int? Column, string Text, LabelKind Kind)
{
    /// <summary>The labels of a table whose first line names its columns; columns of other names are passed over.</summary>
    public static IReadOnlyList<Label> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select((line, index) =>
        {
            var cells = header.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
            try
            {
                return Of(cells);
            }
            catch (Exception e) when (e is FormatException or KeyNotFoundException or ArgumentException)
            {
                throw new FormatException(FormattableString.Invariant($"{file}({index + 2}): {e.Message}"), e);
            }
        })];
    }

    /// <summary>The labelled characters; null where the file has no such place.</summary>
    public TextSpan? SpanIn(string text)
    {
        var lines = SourceText.From(text).Lines;
        if (Line > lines.Count)
        {
            return null;
        }

        var line = lines[Line - 1];
        if (Column is not { } column)
        {
            var start = text.IndexOf(Text, line.Start, line.Span.Length, StringComparison.Ordinal);
            return start < 0 ? null : new TextSpan(start, Text.Length);
        }

        var position = line.Start + column - 1;
        if (position >= line.End)
        {
            return null;
        }

        // An id within a longer literal has a place of its own there; what stands for itself is a token.
        return Text.Length > 0 && string.CompareOrdinal(text, position, Text, 0, Text.Length) == 0
            ? new TextSpan(position, Text.Length)
            : TokenAt(text, position);
    }

    private static TextSpan TokenAt(string text, int position)
    {
        var token = CSharpSyntaxTree.ParseText(text).GetRoot().FindToken(position);
        return token.Kind() is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            ? token.Parent!.Span
            : token.Span;
    }

    private static Label Of(Dictionary<string, string> cells)
    {
        var column = cells.GetValueOrDefault("column", "");
        return new(
            cells.GetValueOrDefault("repo"),
            cells["path"],
            int.Parse(cells["line"], CultureInfo.InvariantCulture),
            column.Length == 0 ? null : int.Parse(column, CultureInfo.InvariantCulture),
            Tsv.Unescape(cells.GetValueOrDefault("text", "")),
            Enum.Parse<LabelKind>(cells["label"], ignoreCase: true));
    }
}
