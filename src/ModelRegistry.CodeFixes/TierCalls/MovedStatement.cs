using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Statements that move into the lambda of a call, with the braces that they need there.</summary>
/// <param name="Open">What comes between the lambda's arrow and the call.</param>
/// <param name="Close">What comes behind the call.</param>
/// <param name="Unit">One step of indentation.</param>
internal sealed record MovedStatement(string Open, string Close, string Unit)
{
    private const string DefaultUnit = "    ";

    /// <param name="text">The document's text.</param>
    /// <param name="statements">The statements as they are to be written, the first line of each without the indentation.</param>
    /// <param name="callAt">Where the statement with the call begins.</param>
    public static MovedStatement Create(SourceText text, IEnumerable<string> statements, int callAt)
    {
        var all = text.ToString();
        var lineBreak = LineBreaks.FirstOf(all);
        var indentation = LineBreaks.IndentationAt(all, callAt);
        var unit = UnitAt(text, callAt);
        var inner = lineBreak + indentation + unit;
        return new MovedStatement(lineBreak + indentation + "{" + inner + string.Join(inner, statements) + inner, lineBreak + indentation + "}", unit);
    }

    /// <summary>One step of indentation, by the line that the position is in.</summary>
    public static string UnitAt(SourceText text, int position) => LineBreaks.IndentationAt(text.ToString(), position).IndexOf('\t') >= 0 ? "\t" : DefaultUnit;

    /// <summary>Sets the further lines of a node one step in, but for those that begin within a string or a comment.</summary>
    public void Indent(SyntaxNode node, TextEdits edits)
    {
        foreach (var start in LineStarts(node))
        {
            edits.Insert(start, Unit);
        }
    }

    /// <summary>The node's text as it is one step further in.</summary>
    public static string Indented(SyntaxNode node, SourceText text, IEnumerable<TextChange> changes, string unit)
    {
        var all = changes.Concat(LineStarts(node).Select(start => new TextChange(new TextSpan(start, 0), unit)))
            .OrderBy(change => change.Span.Start)
            .Select(change => new TextChange(new TextSpan(change.Span.Start - node.SpanStart, change.Span.Length), change.NewText!));
        return text.GetSubText(node.Span).WithChanges(all).ToString();
    }

    /// <summary>A line with nothing in it stays so.</summary>
    private static IEnumerable<int> LineStarts(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        return node.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.SpanStart >= node.SpanStart && trivia.Span.End < node.Span.End)
            .Select(trivia => trivia.Span.End)
            .Where(start => text[start] is not ('\r' or '\n'));
    }
}
