using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>
/// A document in which calls go through tiers, one after the other. A call whose change the compiler would have a word about is
/// left as it is: that is the only judge of what can be captured, awaited and converted at a place.
/// </summary>
internal sealed class TierRewrite
{
    private static readonly SyntaxAnnotation ImportAnnotation = new();

    private readonly Document _original;
    private Document _document;
    private IReadOnlyList<TextSpan> _names = [];
    private Dictionary<string, int>? _known;
    private readonly List<(INamedTypeSymbol Type, int Position)> _types = [];

    public TierRewrite(Document document)
    {
        _original = document;
        _document = document;
    }

    /// <summary>What has been changed in the text since the last look, for those who hold places in it.</summary>
    public IReadOnlyList<TextChange> LastChanges { get; private set; } = [];

    /// <summary>Whether the call at the place goes through the tier now.</summary>
    /// <param name="place">The model in the document as it is now.</param>
    /// <param name="original">Where it was in the document as it was first.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<bool> TryAddAsync(TextSpan place, int original, TierTarget tier, CancellationToken cancellationToken)
    {
        LastChanges = [];
        if (await _document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await _document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || FlaggedExpression.At(place, root, cancellationToken) is not { } expression)
        {
            return false;
        }

        var text = await _document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (CallRewriter.Rewrite(expression, tier, model, text, cancellationToken) is not { } changes)
        {
            return false;
        }

        var changed = _document.WithText(text.WithChanges(changes));
        var known = _known ?? CountDiagnostics(model, cancellationToken);
        if (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } changedModel)
        {
            return false;
        }

        var found = CountDiagnostics(changedModel, cancellationToken);
        if (found.Any(pair => !known.TryGetValue(pair.Key, out var before) || pair.Value > before))
        {
            _known = known;
            return false;
        }

        _known = found;
        _document = changed;
        LastChanges = changes;
        _names = _names.Select(name => TextEdits.Map(changes, name)).OfType<TextSpan>()
            .Concat(TextEdits.Inserted(changes, tier.TiersName + "."))
            .Concat(TextEdits.Inserted(changes, tier.ModelName + " "))
            .Concat(TextEdits.Inserted(changes, tier.ModelName + ","))
            .ToList();
        _types.Add((tier.Tiers, original));
        if (changes.Any(change => change.NewText!.Contains(tier.ModelName + " ") || change.NewText.Contains(tier.ModelName + ",")))
        {
            _types.Add((tier.Model, original));
        }

        return true;
    }

    /// <summary>The document with names as short as they can be, and the using that they need.</summary>
    public async Task<Document> FinishAsync(CancellationToken cancellationToken)
    {
        if (_types.Count == 0
            || await _document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await _original.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } originalRoot
            || await _original.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } originalModel)
        {
            return _document;
        }

        var nodes = _names.Select(name => root.FindNode(new TextSpan(name.Start, name.Length - 1))).ToList();
        var holes = nodes.Select(node => node.FirstAncestorOrSelf<ParenthesizedExpressionSyntax>(hole => hole.Parent is InterpolationSyntax)).OfType<SyntaxNode>();
        var changed = _document.WithSyntaxRoot(root.ReplaceNodes(
            nodes.Concat(holes),
            (original, node) => original is ParenthesizedExpressionSyntax
                ? node.WithAdditionalAnnotations(Simplifier.Annotation)
                : node.WithAdditionalAnnotations(Simplifier.Annotation, ImportAnnotation)));
        if (!_types.All(type => ImportSafety.IsKnown(type.Type, type.Position, originalModel))
            && _types.All(type => ImportSafety.IsFree(type.Type, type.Position, originalModel))
            && ImportSafety.CanImport(_types[0].Type.ContainingNamespace, originalRoot, originalModel, cancellationToken))
        {
            changed = await ImportAdder.AddImportsAsync(changed, ImportAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return await LineEndings.KeepAsync(changed, originalRoot, cancellationToken).ConfigureAwait(false);
    }

    private static Dictionary<string, int> CountDiagnostics(SemanticModel model, CancellationToken cancellationToken)
        => model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
