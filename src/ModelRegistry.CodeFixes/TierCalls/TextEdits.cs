using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>
/// Changes of one text, collected in any order. What is not named stays as it is, comments and line breaks included. Of several
/// insertions at one place the first that was added comes first, and all come before what is replaced there.
/// </summary>
internal sealed class TextEdits
{
    private readonly List<TextChange> _changes = [];
    private readonly List<TextChange> _last = [];

    /// <summary>The changes in the order of the text.</summary>
    public IReadOnlyList<TextChange> Ordered
        => _changes.Concat(_last).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length > 0).ToList();

    public void Insert(int position, string text) => _changes.Add(new TextChange(new TextSpan(position, 0), text));

    /// <summary>Behind what else is inserted there, which it encloses.</summary>
    public void InsertLast(int position, string text) => _last.Add(new TextChange(new TextSpan(position, 0), text));

    public void Replace(SyntaxNode node, string text) => _changes.Add(new TextChange(node.Span, text));

    public void Replace(TextSpan span, string text) => _changes.Add(new TextChange(span, text));

    public void Replace(SyntaxToken token, string text) => _changes.Add(new TextChange(token.Span, text));

    public void Delete(TextSpan span) => _changes.Add(new TextChange(span, string.Empty));

    /// <summary>Where a span is after the changes; null where one of them takes a part of it.</summary>
    public static TextSpan? Map(IReadOnlyList<TextChange> changes, TextSpan span)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            if (change.Span.End <= span.Start)
            {
                shift += change.NewText!.Length - change.Span.Length;
            }
            else if (change.Span.Start < span.End)
            {
                return null;
            }
        }

        return new TextSpan(span.Start + shift, span.Length);
    }

    /// <summary>Where a name stands in what the changes inserted, in the changed text.</summary>
    public static IEnumerable<TextSpan> Inserted(IReadOnlyList<TextChange> changes, string name)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var text = change.NewText!;
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                yield return new TextSpan(change.Span.Start + shift + at, name.Length);
            }

            shift += text.Length - change.Span.Length;
        }
    }
}
