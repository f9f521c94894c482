using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>What goes with a statement that goes: its lines, and never a comment or a directive.</summary>
internal static class StatementRemoval
{
    /// <summary>The text to delete; where the statement has its lines for itself, all of them.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="comment">The comment behind it that goes too: <see cref="CommentBehind"/>.</param>
    public static TextSpan SpanOf(StatementSyntax statement, SourceText text, string comment = "")
    {
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        if (!IsBlank(text, first.Start, statement.SpanStart) || !IsBlank(text, statement.Span.End + comment.Length, last.End))
        {
            return statement.GetTrailingTrivia().Any(trivia => IsKept(trivia))
                ? statement.Span
                : TextSpan.FromBounds(statement.SpanStart, Math.Min(statement.FullSpan.End, last.End));
        }

        var end = last.EndIncludingLineBreak;
        var isFirst = first.LineNumber == 0 || Ends(text.Lines[first.LineNumber - 1], '{') || IsBlank(text, text.Lines[first.LineNumber - 1]);
        if (isFirst && last.LineNumber + 1 < text.Lines.Count && IsBlank(text, text.Lines[last.LineNumber + 1]))
        {
            end = text.Lines[last.LineNumber + 1].EndIncludingLineBreak;
        }

        return TextSpan.FromBounds(first.Start, end);

        bool Ends(TextLine line, char character) => line.ToString().TrimEnd().EndsWith(character.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whether a comment belongs to the statement.</summary>
    public static bool HasComment(StatementSyntax statement) => statement.DescendantTrivia().Any(IsKept);

    /// <summary>Whether a comment or a directive follows a node on its line.</summary>
    public static bool HasTextBehind(SyntaxNode node) => node.GetTrailingTrivia().Any(IsKept);

    /// <summary>The comment that ends the statement's line, with the space before it.</summary>
    public static string CommentBehind(StatementSyntax statement)
        => statement.GetTrailingTrivia().Any(IsKept) ? statement.GetTrailingTrivia().ToString().TrimEnd() : string.Empty;

    /// <summary>The statement that follows in the same list; null where none does.</summary>
    public static StatementSyntax? Next(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
        SwitchSectionSyntax section => section.Statements.ElementAtOrDefault(section.Statements.IndexOf(statement) + 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
            => (unit.Members.ElementAtOrDefault(unit.Members.IndexOf(global) + 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    private static bool IsKept(SyntaxTrivia trivia)
        => trivia.IsDirective || !(trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static bool IsBlank(SourceText text, TextLine line) => IsBlank(text, line.Start, line.End);

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
}
