using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.CodeFixes;

/// <summary>Changes each document once, so that a using that several clients need is added once.</summary>
internal sealed class MultipliedRetriesFixAll : DocumentBasedFixAllProvider
{
    /// <inheritdoc />
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        => await MultipliedRetriesFixer.FixAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false) is { } finish
            ? await finish(fixAllContext.CancellationToken).ConfigureAwait(false)
            : document;
}
