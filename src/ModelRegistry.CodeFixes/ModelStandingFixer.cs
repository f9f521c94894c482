using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Puts the end of the chain of replacements in the place of a deprecated or retired model: only where that model is fit for use
/// itself, and neither what it is for nor a limit that is known speaks against the change.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelStandingFixer))]
public sealed class ModelStandingFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string UseReplacement = "UseReplacement";

    private static readonly ConstantFixAll FixAll = new((diagnostic, _, root, model) => ReplacementOf(diagnostic, root, model));

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DeprecatedModel, RuleIds.RetiredModel);

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
            if (ReplacementOf(diagnostic, root, model) is { } replacement)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {replacement.Member}",
                        cancellationToken => ConstantReplacement.ApplyAsync(context.Document, root, model, [replacement], cancellationToken),
                        UseReplacement),
                    diagnostic);
            }
        }
    }

    private static ConstantReplacement? ReplacementOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
        => ConstantReplacement.Find(diagnostic, ModelStandingAnalyzer.SuccessorKey, root, model).FirstOrDefault();
}
