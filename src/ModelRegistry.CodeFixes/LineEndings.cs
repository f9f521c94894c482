using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Keeps a document to the line ending that it had, and to its white space: the workspace ends a using that it adds in its own way,
/// and formats the lines in which it shortens a name.
/// </summary>
internal static class LineEndings
{
    /// <summary>
    /// Where every line of the original ended alike, ends every line of the changed document so; a mixed one is left alone, and
    /// one of a single line gets the line ends of its surroundings. What the host would format and shorten afterwards is formatted and shortened here, so that nothing is left to it.
    /// </summary>
    public static async Task<Document> KeepAsync(Document changed, SyntaxNode original, CancellationToken cancellationToken)
    {
        var text = await original.SyntaxTree.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lineEnding = text.Lines.Count == 1
            ? await OfOthersAsync(changed, original.SyntaxTree, cancellationToken).ConfigureAwait(false)
            : TheOneOf(text);
        OptionSet options = await changed.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        if (lineEnding is not null)
        {
            options = options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnding);
        }

        var formatted = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
        formatted = await Formatter.FormatAsync(formatted, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken).ConfigureAwait(false);
        formatted = await SettleAsync(formatted, lineEnding, cancellationToken).ConfigureAwait(false);
        var reduced = await Simplifier.ReduceAsync(formatted, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await SettleAsync(reduced, lineEnding, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves nothing in the document that asks to be formatted.</summary>
    private static async Task<Document> SettleAsync(Document document, string? lineEnding, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var settled = root.ReplaceSyntax(
            root.GetAnnotatedNodes(Formatter.Annotation),
            (_, node) => node.WithoutAnnotations(Formatter.Annotation),
            root.GetAnnotatedTokens(Formatter.Annotation),
            (_, token) => token.WithoutAnnotations(Formatter.Annotation),
            root.DescendantTrivia().Where(trivia => trivia.HasAnnotation(SyntaxAnnotation.ElasticAnnotation) || IsOther(trivia)),
            (trivia, _) => IsOther(trivia) ? SyntaxFactory.EndOfLine(lineEnding!) : trivia.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation));
        return document.WithSyntaxRoot(settled);

        bool IsOther(SyntaxTrivia trivia) => lineEnding is not null && trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToString() != lineEnding;
    }

    /// <summary>As .editorconfig says, or as in the project's other documents; a line feed otherwise.</summary>
    private static async Task<string> OfOthersAsync(Document document, SyntaxTree tree, CancellationToken cancellationToken)
    {
        document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("end_of_line", out var configured);
        switch (configured)
        {
            case "lf":
                return "\n";
            case "crlf":
                return "\r\n";
            case "cr":
                return "\r";
        }

        foreach (var other in document.Project.Documents)
        {
            if (other.Id != document.Id && TheOneOf(await other.GetTextAsync(cancellationToken).ConfigureAwait(false)) is { } lineEnding)
            {
                return lineEnding;
            }
        }

        return "\n";
    }

    private static string? TheOneOf(SourceText text)
    {
        string? lineEnding = null;
        foreach (var line in text.Lines)
        {
            var found = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            if (found.Length > 0 && found != (lineEnding ??= found))
            {
                return null;
            }
        }

        return lineEnding;
    }
}
