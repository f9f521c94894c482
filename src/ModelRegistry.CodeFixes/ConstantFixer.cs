using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelRegistry.CodeFixes;

/// <summary>The base of the fixes that put a member of the generated code in the place of an expression.</summary>
public abstract class ConstantFixer : CodeFixProvider
{
    private readonly ConstantFixAll _fixAll;

    private protected ConstantFixer(params string[] ids)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ids);
        _fixAll = new ConstantFixAll(Choose);
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (key, replacement) in ReplacementsOf(diagnostic, root, model))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        TitleOf(replacement),
                        cancellationToken => ConstantReplacement.ApplyAsync(context.Document, root, model, [replacement], cancellationToken),
                        key),
                    diagnostic);
            }
        }
    }

    /// <summary>What can stand in the place of the diagnostic's expression, the best first, each with the equivalence key of its action.</summary>
    private protected abstract IEnumerable<(string Key, ConstantReplacement Replacement)> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model);

    /// <summary>What the action does, for people.</summary>
    private protected virtual string TitleOf(ConstantReplacement replacement) => $"Use {replacement.Member}";

    /// <summary>dotnet format asks with no key where the first diagnostic that it meets has no fix; the others have one all the same, and the best is meant.</summary>
    private ConstantReplacement? Choose(Diagnostic diagnostic, string? key, SyntaxNode root, SemanticModel model)
        => ReplacementsOf(diagnostic, root, model).FirstOrDefault(offered => key is null || offered.Key == key).Replacement;
}
