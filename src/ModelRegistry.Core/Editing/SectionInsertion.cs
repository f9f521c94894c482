using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// Adds to a section of a registry file, which is a list in brackets, and changes nothing else in it: what is new comes last,
/// behind every comment, and looks like what is there.
/// </summary>
internal abstract class SectionInsertion
{
    private readonly RegistryText _registry;
    private readonly string _section;
    private readonly char _open;
    private readonly char _close;

    /// <param name="registry">The registry file.</param>
    /// <param name="section">The name of the section.</param>
    /// <param name="brackets">The two brackets around it.</param>
    protected SectionInsertion(RegistryText registry, string section, string brackets)
    {
        _registry = registry;
        _section = section;
        (_open, _close) = (brackets[0], brackets[1]);
    }

    /// <summary>The changes; null where something else stands in the section's place.</summary>
    public IReadOnlyList<TextEdit>? Changes()
        => _registry.Root.Properties.FirstOrDefault(property => property.Name == _section)?.Value switch
        {
            null => AddProperty(_registry.Root),
            JsonNull none => [new TextEdit(none.Span, NewSection(LineBreaks.IndentationAt(Text, none.Span.Start)))],
            JsonArray array when _open == '[' => AddTo(array, array.Items.Select(item => item.Span).ToList()),
            JsonObject node when _open == '{' => AddTo(node, node.Properties.Select(property => property.Span).ToList()),
            _ => null,
        };

    protected string Text => _registry.Text;

    protected FileLayout Layout => _registry.Layout;

    /// <summary>For a file on one line: an empty one is going to have several.</summary>
    private ListLayout OneLine => ListLayout.OnOneLine(string.Empty, Layout.Root?.AfterComma ?? string.Empty);

    /// <summary>What is new, with what follows a comma between two of it; written like what is there.</summary>
    /// <param name="section">The section.</param>
    /// <param name="indentation">Of the line that the last item begins in.</param>
    protected abstract (IReadOnlyList<string> Items, string AfterComma) Like(JsonValue section, string indentation);

    /// <summary>What is new, where there is none to follow.</summary>
    protected abstract IReadOnlyList<string> New(string indentation, bool isBroken);

    private IReadOnlyList<TextEdit>? AddTo(JsonValue section, IReadOnlyList<TextRange> items)
        => items.Count == 0 ? Fill(section) : Append(section, items);

    private IReadOnlyList<TextEdit>? Append(JsonValue section, IReadOnlyList<TextRange> items)
    {
        var last = items[items.Count - 1];
        var before = items.Count == 1 ? section.Span.Start + 1 : items[items.Count - 2].End;
        if (JsonGap.Read(Text, before, last.Start) is not { } gap)
        {
            return null;
        }

        var like = Like(section, LineBreaks.IndentationAt(Text, last.Start));
        var afterComma = gap.HasComma ? gap.AfterComma
            : LineBreaks.IsIn(gap.BeforeComma) ? gap.BeforeComma
            : LineBreaks.IsIn(like.AfterComma) ? " "
            : like.AfterComma;
        var list = new ListLayout(string.Empty, gap.HasComma ? gap.BeforeComma : string.Empty, afterComma, string.Empty);
        return JsonInsertion.Append(Text, last, section.Span, list, like.Items);
    }

    private IReadOnlyList<TextEdit>? Fill(JsonValue section) => _registry.Fill(section, Layout.IsBroken, OneLine, New);

    private IReadOnlyList<TextEdit>? AddProperty(JsonObject root)
        => root.Properties.IsEmpty
            ? _registry.Fill(root, Layout.IsBroken, OneLine, (indentation, _) => [NewProperty(indentation)])
            : _registry.Append(root, indentation => [NewProperty(indentation)]);

    private string NewProperty(string indentation) => JsonQuote.Quote(_section) + Layout.Colon + NewSection(indentation);

    private string NewSection(string indentation)
    {
        var list = Layout.IsBroken ? ListLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit) : OneLine;
        return _open + list.Open + list.Join(New(indentation + Layout.Unit, Layout.IsBroken)) + list.Close + _close;
    }
}
