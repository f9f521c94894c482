using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>Turns off the retries of a client that a tier makes for itself. One that other code uses too is left to its author.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MultipliedRetriesFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class MultipliedRetriesFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string TurnOff = "MultipliedRetries.TurnOff";

    private static readonly MultipliedRetriesFixAll FixAll = new();

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MultipliedRetries);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create("Turn off the client's own retries", changed, TurnOff), diagnostic);
            }
        }
    }

    /// <summary>
    /// What finishes the document after the change; null where nothing can be changed, or the compiler would have a word about it.
    /// </summary>
    internal static async Task<Func<CancellationToken, Task<Document>>?> FixAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changes = new List<TextChange>();
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var off = new RetriesOff(model, text, cancellationToken);
            if (diagnostic.Properties.ContainsKey(MultipliedRetriesKeys.IsOfTier)
                && FlaggedExpression.At(diagnostic.Location.SourceSpan, root, cancellationToken)
                    is BaseObjectCreationExpressionSyntax client
                && off.TryAdd(client))
            {
                changes.AddRange(off.Changes);
                types.UnionWith(off.Types);
            }
        }

        if (changes.Count == 0)
        {
            return null;
        }

        var changed = document.WithText(text.WithChanges(changes));
        if (await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } changedModel
            || CompilerWords.AreMore(CompilerWords.Of(changedModel, cancellationToken), CompilerWords.Of(model, cancellationToken)))
        {
            return null;
        }

        var names = new FullNames(document);
        names.Add(changes, types, changes[0].Span.Start);
        return token => names.ShortenAsync(changed, token);
    }
}
