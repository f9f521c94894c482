using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;

namespace ModelRegistry.CodeFixes;

/// <summary>Keeps a document to the line ending that it had: the workspace writes its own at the end of a using that it adds.</summary>
internal static class LineEndings
{
    /// <summary>
    /// Where every line of the original ended alike, ends every line of the changed document so; a mixed one is left alone. What the
    /// host would format afterwards, with its own line ending, is formatted here.
    /// </summary>
    public static async Task<Document> KeepAsync(Document changed, SyntaxNode original, CancellationToken cancellationToken)
    {
        if (TheOneOf(original) is not { } lineEnding)
        {
            return changed;
        }

        var options = (await changed.GetOptionsAsync(cancellationToken).ConfigureAwait(false)).WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnding);
        var formatted = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        formatted = await Formatter.FormatAsync(formatted, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken).ConfigureAwait(false);
        if (await formatted.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return changed;
        }

        root = root.ReplaceNodes(root.GetAnnotatedNodes(Formatter.Annotation), (_, node) => node.WithoutAnnotations(Formatter.Annotation));
        root = root.ReplaceTrivia(
            root.DescendantTrivia().Where(trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation) || IsOther(trivia)),
            (trivia, _) => trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(lineEnding) : trivia.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation));
        return formatted.WithSyntaxRoot(root);

        bool IsOther(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() != lineEnding;
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
