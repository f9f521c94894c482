using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.CodeFixes;

/// <summary>Rewrites each document once, so that a using that several places need is added once.</summary>
/// <param name="choose">Of a diagnostic, the replacement that the action with the equivalence key makes; null where that action is not offered.</param>
internal sealed class ConstantFixAll(Func<Diagnostic, string?, SyntaxNode, SemanticModel, ConstantReplacement?> choose) : DocumentBasedFixAllProvider
{
    /// <inheritdoc />
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSemanticModelAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var replacements = diagnostics
            .Select(diagnostic => choose(diagnostic, fixAllContext.CodeActionEquivalenceKey, root, model))
            .OfType<ConstantReplacement>()
            .GroupBy(replacement => replacement.Expression, (_, sameExpression) => sameExpression.First())
            .GroupBy(
                replacement => (replacement.LabelSet ?? replacement.Expression, replacement.Member),
                (_, sameLabel) => sameLabel.First())
            .ToList();
        return replacements.Count == 0
            ? document
            : await ConstantReplacement.ApplyAsync(document, root, model, replacements, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
