using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>Puts items at the end of a JSON array, or properties at the end of an object. Comments and trailing commas stay.</summary>
internal static class JsonInsertion
{
    /// <summary>Behind the last item; null where something else than comments and a comma stands between it and the bracket.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="last">The last item.</param>
    /// <param name="brackets">The array or object, both brackets included.</param>
    /// <param name="layout">How the items are set apart.</param>
    /// <param name="items">What is added.</param>
    public static IReadOnlyList<TextEdit>? Append(string text, TextRange last, TextRange brackets, ListLayout layout, IReadOnlyList<string> items)
    {
        if (last.End >= brackets.End || JsonGap.Read(text, last.End, brackets.End - 1) is not { } gap)
        {
            return null;
        }

        var beginsWithComma = !gap.HasComma && LineBreaks.IsIn(layout.BeforeComma);
        if (gap.EndsInLineComment && !beginsWithComma && !LineBreaks.IsIn(layout.AfterComma))
        {
            layout = layout with { AfterComma = LineBreaks.FirstOf(text) + LineBreaks.IndentationAt(text, last.Start) };
        }

        var added = layout.AfterComma + layout.Join(items);
        if (gap.HasComma)
        {
            return [Insert(gap.ContentEnd, added + ",")];
        }

        if (beginsWithComma)
        {
            return [Insert(gap.ContentEnd, layout.BeforeComma + "," + added)];
        }

        return gap.ContentEnd == last.End
            ? [Insert(last.End, "," + added)]
            : [Insert(last.End, ","), Insert(gap.ContentEnd, added)];
    }

    /// <summary>Into empty brackets, behind the comments that are there; null where something else is.</summary>
    public static IReadOnlyList<TextEdit>? Fill(string text, TextRange brackets, ListLayout layout, IReadOnlyList<string> items)
        => JsonGap.Read(text, brackets.Start + 1, brackets.End - 1) is { HasComma: false } gap
            ? [new TextEdit(TextRange.FromBounds(gap.ContentEnd, brackets.End - 1), layout.Open + layout.Join(items) + layout.Close)]
            : null;

    private static TextEdit Insert(int position, string text) => new(new TextRange(position, 0), text);
}
