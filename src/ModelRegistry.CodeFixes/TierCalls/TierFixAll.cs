using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Makes the calls of each document go through a tier, one after the other: one may stand in another.</summary>
internal sealed class TierFixAll : DocumentBasedFixAllProvider
{
    /// <inheritdoc />
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = fixAllContext.CancellationToken;
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        var places = diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => (
                Span: (TextSpan?)diagnostic.Location.SourceSpan,
                Original: diagnostic.Location.SourceSpan.Start,
                Tier: Choose(diagnostic, fixAllContext.CodeActionEquivalenceKey, model)))
            .Where(place => place.Tier is not null)
            .ToList();
        var rewrite = new TierRewrite(document);
        for (var index = 0; index < places.Count; index++)
        {
            if (places[index].Span is not { } place)
            {
                continue;
            }

            await rewrite.TryAddAsync(place, places[index].Original, places[index].Tier!, cancellationToken).ConfigureAwait(false);
            for (var later = index + 1; later < places.Count; later++)
            {
                var (span, original, tier) = places[later];
                var moved = rewrite.LastChanges.Aggregate(span, (before, changes) => before is { } kept ? TextEdits.Map(changes, kept) : null);
                places[later] = (moved, original, tier);
            }
        }

        return await rewrite.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Without a key, the first tier that begins with the model.</summary>
    private static TierTarget? Choose(Diagnostic diagnostic, string? key, SemanticModel model)
        => TierTarget.Find(diagnostic, model).FirstOrDefault(tier => key is null || tier.Key == key);
}
