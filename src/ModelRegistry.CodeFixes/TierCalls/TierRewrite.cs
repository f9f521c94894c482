using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>
/// A document in which calls go through tiers, one after the other. A call whose change the compiler would have a word about is
/// left as it is: that is the only judge of what can be captured, awaited and converted at a place.
/// </summary>
internal sealed class TierRewrite
{
    private readonly FullNames _names;
    private Document _document;
    private Dictionary<string, int>? _known;

    public TierRewrite(Document document)
    {
        _document = document;
        _names = new FullNames(document);
    }

    /// <summary>What has been changed in the text since the last look, step by step, for those who hold places in it.</summary>
    public IReadOnlyList<IReadOnlyList<TextChange>> LastChanges { get; private set; } = [];

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
        if (CallRewriter.Rewrite(expression, tier, model, text, cancellationToken) is not var (changes, types))
        {
            return false;
        }

        _known ??= CompilerWords.Of(model, cancellationToken);
        if (!await TryChangeAsync(changes, types, original, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (tier.Retries)
        {
            await TurnRetriesOffAsync(changes, original, tier, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>The document with names as short as they can be, and the usings that they need.</summary>
    public Task<Document> FinishAsync(CancellationToken cancellationToken) => _names.ShortenAsync(_document, cancellationToken);

    /// <summary>
    /// The tier tries again now: a client that is made for it need not. Where that cannot be said to a client, the call stays as it
    /// is.
    /// </summary>
    private async Task TurnRetriesOffAsync(
        IReadOnlyList<TextChange> changes, int original, TierTarget tier, CancellationToken cancellationToken)
    {
        if (await _document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await _document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        var off = new RetriesOff(model, await _document.GetTextAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
        foreach (var client in TierClients.In(root, changes, tier))
        {
            off.TryAdd(client);
        }

        if (off.Changes.Count > 0)
        {
            await TryChangeAsync(off.Changes, off.Types, original, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryChangeAsync(
        IReadOnlyList<TextChange> changes, IEnumerable<INamedTypeSymbol> types, int original, CancellationToken cancellationToken)
    {
        var text = await _document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = _document.WithText(text.WithChanges(changes));
        if (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || CompilerWords.Of(model, cancellationToken) is not { } found
            || CompilerWords.AreMore(found, _known!))
        {
            return false;
        }

        _known = found;
        _document = changed;
        LastChanges = [.. LastChanges, changes];
        _names.Add(changes, types.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default), original);
        return true;
    }
}
