using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes.TierCalls;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// The types that changes of a text named in full: in the end they are as short as they can be, with the usings that they need.
/// </summary>
/// <param name="original">The document before the first change.</param>
internal sealed class FullNames(Document original)
{
    /// <summary>What stands behind the name of a type where one is written.</summary>
    private static readonly string[] Ends = [".", " ", ",", "(", "<", ">", "?"];

    private static readonly SyntaxAnnotation ImportAnnotation = new();

    private readonly List<(INamedTypeSymbol Type, int Position)> _types = [];
    private IReadOnlyList<(TextSpan Span, INamedTypeSymbol Type)> _names = [];

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    /// <summary>The name of a type that means it everywhere, without type arguments.</summary>
    public static string Of(INamedTypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>Notes what some changes named.</summary>
    /// <param name="changes">The changes, in the order of the text.</param>
    /// <param name="types">The types that they may name.</param>
    /// <param name="position">Where that was in the original document.</param>
    public void Add(IReadOnlyList<TextChange> changes, IEnumerable<INamedTypeSymbol> types, int position)
    {
        var names = new List<(TextSpan, INamedTypeSymbol)>();
        foreach (var (span, type) in _names)
        {
            if (TextEdits.Map(changes, span) is { } mapped)
            {
                names.Add((mapped, type));
            }
        }

        foreach (var type in types)
        {
            var name = Of(type);
            var found = Ends.SelectMany(end => TextEdits.Inserted(changes, name + end))
                .Select(span => new TextSpan(span.Start, name.Length))
                .ToList();
            if (found.Count > 0)
            {
                names.AddRange(found.Select(span => (span, type)));
                _types.Add((type, position));
            }
        }

        _names = names;
    }

    /// <summary>The changed document with names as short as they can be.</summary>
    public async Task<Document> ShortenAsync(Document changed, CancellationToken cancellationToken)
    {
        if (_types.Count == 0
            || await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await original.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } originalRoot
            || await original.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } originalModel)
        {
            return changed;
        }

        var imported = _types
            .GroupBy<(INamedTypeSymbol Type, int Position), ISymbol>(type => type.Type.ContainingNamespace, SymbolEqualityComparer.Default)
            .Where(group => !group.All(type => ImportSafety.IsKnown(type.Type, type.Position, originalModel))
                && group.All(type => ImportSafety.IsFree(type.Type, type.Position, originalModel))
                && ImportSafety.CanImport((INamespaceSymbol)group.Key, originalRoot, originalModel, cancellationToken))
            .SelectMany(group => group.Select(type => type.Type))
            .ToList();
        var inFull = _types
            .Where(type => !imported.Contains(type.Type, SymbolEqualityComparer.Default) && !ImportSafety.IsKnown(type.Type, type.Position, originalModel))
            .Select(type => type.Type)
            .ToList();
        var nodes = new Dictionary<SyntaxNode, bool>();
        foreach (var (span, type) in _names)
        {
            // What is imported for a generic type is imported for its arguments too.
            var node = root.FindNode(span, getInnermostNodeForTie: true);
            nodes[node] = imported.Contains(type, SymbolEqualityComparer.Default)
                && !_names.Any(inner => node.Span.Contains(inner.Span) && inFull.Contains(inner.Type, SymbolEqualityComparer.Default));
        }

        var holes = nodes.Keys
            .Select(node => node.FirstAncestorOrSelf<ParenthesizedExpressionSyntax>(hole => hole.Parent is InterpolationSyntax))
            .OfType<SyntaxNode>();
        var marked = changed.WithSyntaxRoot(root.ReplaceNodes(
            nodes.Keys.Concat(holes),
            (before, node) => nodes.TryGetValue(before, out var isImported) && isImported
                ? node.WithAdditionalAnnotations(Simplifier.Annotation, ImportAnnotation)
                : node.WithAdditionalAnnotations(Simplifier.Annotation)));
        if (imported.Count > 0)
        {
            marked = await ImportAdder.AddImportsAsync(marked, ImportAnnotation, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }

        return await LineEndings.KeepAsync(marked, originalRoot, cancellationToken).ConfigureAwait(false);
    }
}
