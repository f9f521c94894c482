using ModelRegistry.Core.Json;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// The text of a registry file whose JSON is sound, and what can be added to it without a change to the rest: what is new comes last,
/// behind every comment, and is set apart like what is there.
/// </summary>
/// <param name="file">The registry file.</param>
/// <param name="root">Its outermost object.</param>
internal sealed class RegistryText(RegistryFile file, JsonObject root)
{
    public FileLayout Layout { get; } = FileLayout.Of(file.Text, root);

    public JsonObject Root => root;

    public string Text => Layout.Text;

    /// <summary>Puts items into an array or object that has none; null where more than white space and comments stands there.</summary>
    /// <param name="empty">The array or object.</param>
    /// <param name="isBroken">Whether the items stand on lines of their own; they do where the brackets do.</param>
    /// <param name="oneLine">How items on one line are set apart, where the brackets do not show it.</param>
    /// <param name="items">The items, for the indentation that their lines begin with.</param>
    public IReadOnlyList<TextEdit>? Fill(JsonValue empty, bool isBroken, ListLayout oneLine, Func<string, bool, IReadOnlyList<string>> items)
    {
        var inside = Text.Substring(empty.Span.Start + 1, empty.Span.Length - 2);
        isBroken |= LineBreaks.IsIn(inside);
        var indentation = LineBreaks.IndentationAt(Text, empty.Span.Start);
        var list = isBroken
            ? ListLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit)
            : inside.Length == 0 ? oneLine
            : ListLayout.OnOneLine(inside.Trim().Length > 0 ? " " : inside, oneLine.AfterComma);
        return JsonInsertion.Fill(Text, empty.Span, list, items(indentation + Layout.Unit, isBroken));
    }

    /// <summary>Adds properties to an object that has some; null where its layout is not known.</summary>
    /// <param name="node">The object.</param>
    /// <param name="properties">The properties, for the indentation of the lines that they begin in.</param>
    public IReadOnlyList<TextEdit>? Append(JsonObject node, Func<string, IReadOnlyList<string>> properties)
    {
        if (ObjectLayout.Of(Text, node) is not { } layout)
        {
            return null;
        }

        var last = node.Properties[node.Properties.Length - 1].Span;
        var indentation = LineBreaks.IsIn(layout.AfterComma) ? LineBreaks.LastLine(layout.AfterComma) : LineBreaks.IndentationAt(Text, last.Start);
        var list = new ListLayout(string.Empty, layout.BeforeComma, layout.AfterComma, string.Empty);
        return JsonInsertion.Append(Text, last, node.Span, list, properties(indentation));
    }
}
