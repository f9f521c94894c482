using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>Takes the price of the model that answered: <c>Models.X.Price</c> becomes <c>result.Model.Price</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixedPriceFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class FixedPriceFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string UseAnswering = "FixedPrice.UseAnswering";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.FixedPrice);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var words = CompilerWords.Of(model, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixedPriceKeys.Result, out var result)
                || FlaggedExpression.At(diagnostic.Location.SourceSpan, root, context.CancellationToken) is not { Span: var flagged })
            {
                continue;
            }

            var fix = FixAsync(context.Document, flagged, result + ".Model", words, context.CancellationToken);
            if (await fix.ConfigureAwait(false) is { } changed)
            {
                var title = $"Use the price of {result}.Model";
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), UseAnswering), diagnostic);
            }
        }
    }

    /// <summary>The changed document; null where the compiler would have a word about it.</summary>
    private static async Task<Document?> FixAsync(
        Document document, TextSpan model, string answering, Dictionary<string, int> words, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = document.WithText(text.Replace(model, answering));
        return await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } changedModel
            && !CompilerWords.AreMore(CompilerWords.Of(changedModel, cancellationToken), words)
                ? changed
                : null;
    }
}
