using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>Puts the price record in the place of a number that is one price of one model, and today's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedPriceFixer))]
public sealed class HardcodedPriceFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string UsePriceKey = "UsePrice";

    private static readonly ConstantFixAll FixAll = new(static (diagnostic, _, root, model) => PriceReplacement.Find(diagnostic, root, model));

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardcodedPrice);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (PriceReplacement.Find(diagnostic, root, model) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {replacement.Member}",
                        cancellationToken => ConstantReplacement.ApplyAsync(context.Document, root, model, [replacement], cancellationToken),
                        UsePriceKey),
                    diagnostic);
            }
        }
    }
}
