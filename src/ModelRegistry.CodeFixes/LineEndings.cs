using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.CodeFixes;

/// <summary>Keeps a document to the line ending that it had: the workspace writes its own at the end of a using that it adds.</summary>
internal static class LineEndings
{
    /// <summary>Where every line of the original ended alike, ends every line of the changed document so; a mixed one is left alone.</summary>
    public static async Task<Document> KeepAsync(Document changed, SyntaxNode original, CancellationToken cancellationToken)
    {
        if (TheOneOf(original) is not { } lineEnding
            || await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return changed;
        }

        var others = root.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() != lineEnding)
            .ToList();
        return others.Count == 0
            ? changed
            : changed.WithSyntaxRoot(root.ReplaceTrivia(others, (_, _) => SyntaxFactory.EndOfLine(lineEnding)));
    }

    private static string? TheOneOf(SyntaxNode root)
    {
        var text = root.GetText();
        string? lineEnding = null;
        foreach (var line in text.Lines)
        {
            var found = text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            if (found.Length > 0 && found != (lineEnding ??= found))
            {
                return null;
            }
        }

        return lineEnding;
    }
}
