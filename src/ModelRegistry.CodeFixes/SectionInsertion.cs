using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Json;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Adds to a section of a registry file, which is a list in brackets, and changes nothing else in it: what is new comes last,
/// behind every comment, and looks like what is there.
/// </summary>
internal abstract class SectionInsertion
{
    private readonly RegistryFile _file;
    private readonly string _section;
    private readonly char _open;
    private readonly char _close;

    /// <param name="file">The registry file.</param>
    /// <param name="root">Its outermost object.</param>
    /// <param name="section">The name of the section.</param>
    /// <param name="brackets">The two brackets around it.</param>
    protected SectionInsertion(RegistryFile file, JsonObject root, string section, string brackets)
    {
        Text = file.Text.ToString();
        Layout = FileLayout.Of(Text, root);
        _file = file;
        _section = section;
        (_open, _close) = (brackets[0], brackets[1]);
    }

    protected string Text { get; }

    protected FileLayout Layout { get; }

    /// <summary>What is new, with what follows a comma between two of it; written like what is there.</summary>
    /// <param name="section">The section.</param>
    /// <param name="indentation">Of the line that the last item begins in.</param>
    protected abstract (IReadOnlyList<string> Items, string AfterComma) Like(JsonValue section, string indentation);

    /// <summary>What is new, where there is none to follow.</summary>
    protected abstract IReadOnlyList<string> New(string indentation, bool isBroken);

    protected static RegistryFile Read(SourceText text, CancellationToken cancellationToken)
        => RegistryReader.Read(RegistryContent.FileName, text, cancellationToken);

    /// <summary>The changed text; null where the section, or the file itself, is no place for more.</summary>
    protected SourceText? Apply(JsonObject root)
        => !_file.Problems.Any(problem => problem.Kind == ProblemKind.Unreadable) && ChangesOf(root) is { } changes ? _file.Text.WithChanges(changes) : null;

    private IReadOnlyList<TextChange>? ChangesOf(JsonObject root)
        => root.Properties.FirstOrDefault(property => property.Name == _section)?.Value switch
        {
            null => AddProperty(root),
            JsonNull none => [new TextChange(none.Span, NewSection(LineBreaks.IndentationAt(Text, none.Span.Start)))],
            JsonArray array when _open == '[' => AddTo(array, array.Items.Select(item => item.Span).ToList()),
            JsonObject node when _open == '{' => AddTo(node, node.Properties.Select(property => property.Span).ToList()),
            _ => null,
        };

    private IReadOnlyList<TextChange>? AddTo(JsonValue section, IReadOnlyList<TextSpan> items)
        => items.Count == 0 ? Fill(section) : Append(section, items);

    private IReadOnlyList<TextChange>? Append(JsonValue section, IReadOnlyList<TextSpan> items)
    {
        var last = items[items.Count - 1];
        var before = items.Count == 1 ? section.Span.Start + 1 : items[items.Count - 2].End;
        if (!IsSound(section.Span, last.Start, _open, _close) || before > last.Start || JsonGap.Read(Text, before, last.Start) is not { } gap)
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

    private IReadOnlyList<TextChange>? Fill(JsonValue section)
    {
        if (!IsSound(section.Span, section.Span.Start, _open, _close))
        {
            return null;
        }

        var inside = Text.Substring(section.Span.Start + 1, section.Span.Length - 2);
        var isBroken = Layout.IsBroken || LineBreaks.IsIn(inside);
        var indentation = LineBreaks.IndentationAt(Text, section.Span.Start);
        var list = isBroken
            ? ListLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit)
            : ListLayout.OnOneLine(inside.Trim().Length > 0 ? " " : inside, Layout.Root!.AfterComma);
        return JsonInsertion.Fill(Text, section.Span, list, New(indentation + Layout.Unit, isBroken));
    }

    private IReadOnlyList<TextChange>? AddProperty(JsonObject root)
    {
        if (root.Properties.IsEmpty)
        {
            var lines = ListLayout.OnSeveralLines(Layout.LineBreak, Layout.Indentation, Layout.Unit);
            return IsSound(root.Span, root.Span.Start, '{', '}')
                ? JsonInsertion.Fill(Text, root.Span, lines, [NewProperty(Layout.Indentation + Layout.Unit)])
                : null;
        }

        var last = root.Properties[root.Properties.Length - 1].Span;
        if (!IsSound(root.Span, last.Start, '{', '}') || Layout.Root is not { } layout)
        {
            return null;
        }

        var indentation = LineBreaks.IsIn(layout.AfterComma) ? LineBreaks.LastLine(layout.AfterComma) : LineBreaks.IndentationAt(Text, last.Start);
        var list = new ListLayout(string.Empty, layout.BeforeComma, layout.AfterComma, string.Empty);
        return JsonInsertion.Append(Text, last, root.Span, list, [NewProperty(indentation)]);
    }

    private string NewProperty(string indentation) => JsonQuote.Quote(_section) + Layout.Colon + NewSection(indentation);

    private string NewSection(string indentation)
    {
        var list = Layout.IsBroken
            ? ListLayout.OnSeveralLines(Layout.LineBreak, indentation, Layout.Unit)
            : ListLayout.OnOneLine(string.Empty, Layout.Root!.AfterComma);
        return _open + list.Open + list.Join(New(indentation + Layout.Unit, Layout.IsBroken)) + list.Close + _close;
    }

    /// <summary>Whether the brackets are there and nothing is wrong from the last item to their end; a duplicate key breaks nothing.</summary>
    private bool IsSound(TextSpan brackets, int last, char open, char close)
        => brackets.Length >= 2
            && Text[brackets.Start] == open
            && Text[brackets.End - 1] == close
            && !_file.Problems.Any(problem =>
                problem is { Kind: ProblemKind.InvalidJson, First: null } && problem.Span.End >= last && problem.Span.Start <= brackets.End);
}
