using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>What a change did to a file beside what it was made for.</summary>
internal static class TextFaults
{
    /// <param name="before">The file.</param>
    /// <param name="after">The changed file.</param>
    /// <param name="places">The expressions that were to be replaced; null for a change that moves more than that.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<string>> Find(TextDocument before, TextDocument after, IReadOnlyList<TextSpan>? places, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var (old, changed) = (await before.GetTextAsync(cancellationToken), await after.GetTextAsync(cancellationToken));
        if (old.Encoding?.CodePage != changed.Encoding?.CodePage || old.Encoding?.Preamble.Length != changed.Encoding?.Preamble.Length)
        {
            faults.Add("the encoding is another");
        }

        var (oldLines, lines) = (Tally.Of(old.Lines.Select(line => line.ToString())), Tally.Of(changed.Lines.Select(line => line.ToString())));
        if (LineEndsOf(changed).Beyond(LineEndsOf(old)) is { Count: > 0 } ends && old.Lines.Count > 1 && LineEndsOf(old).Count == 1 && !LineEndsOf(old).ContainsKey(ends[0]))
        {
            faults.Add("a line ends otherwise");
        }

        if (lines.Where(EndsInSpace).Sum(line => line.Value) > oldLines.Where(EndsInSpace).Sum(line => line.Value))
        {
            faults.AddRange(lines.Beyond(oldLines).Where(line => line.Length > 0 && char.IsWhiteSpace(line[^1])).Select(line => $"white space at the end of \"{line.Trim()}\""));
        }

        if (before is Document oldDocument && after is Document document)
        {
            var types = await TypesOf(oldDocument, cancellationToken);
            var (oldNotes, notes) = (await NotesOf(oldDocument, types, cancellationToken), await NotesOf(document, types, cancellationToken));
            faults.AddRange(oldNotes.Beyond(notes).Select(note => $"\"{note}\" is lost"));
            faults.AddRange(notes.Beyond(oldNotes).Select(note => $"\"{note}\" is new"));
        }

        if (places is not null)
        {
            var meant = places.SelectMany(place => old.Lines.Where(line => line.Span.IntersectsWith(place))).Select(line => line.ToString()).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(oldLines.Beyond(lines).Where(line => !meant.Contains(line)).Select(line => $"the line \"{line.Trim()}\" is lost or changed"));
            faults.AddRange(Added(oldLines, lines, meant.Count));
        }

        return faults;
    }

    private static bool EndsInSpace(KeyValuePair<string, int> line) => line.Key.Length > 0 && char.IsWhiteSpace(line.Key[^1]);

    private static IEnumerable<string> Added(IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> after, int meant)
    {
        var added = after.Beyond(before).Where(line => line.Length > 0 && !line.TrimStart().StartsWith("using ", StringComparison.Ordinal)).ToList();
        return added.Count > meant ? added.Select(line => $"the line \"{line.Trim()}\" is new") : [];
    }

    private static async Task<IReadOnlySet<string>> TypesOf(Document document, CancellationToken cancellationToken)
        => (await document.GetSyntaxRootAsync(cancellationToken))!.DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Comments, directives and what stands in branches that are not compiled. A using that is added can push one down a line. A type
    /// that a fix adds has comments of its own.
    /// </summary>
    private static async Task<IReadOnlyDictionary<string, int>> NotesOf(Document document, IReadOnlySet<string> types, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        return Tally.Of(root.DescendantTrivia(node => node is not BaseTypeDeclarationSyntax type || types.Contains(type.Identifier.ValueText))
            .Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            .SelectMany(trivia => trivia.ToFullString().Split('\n').Select(line => line.Trim()))
            .Where(line => line.Length > 0));
    }

    private static IReadOnlyDictionary<string, int> LineEndsOf(SourceText text) => Tally.Of(text.Lines
        .Select(line => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)))
        .Where(end => end.Length > 0));
}
