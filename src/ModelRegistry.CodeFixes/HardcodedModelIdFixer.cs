using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>Puts the constant in the place of a hardcoded id: <c>ModelIds.X</c> first, then the tier that begins with that model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedModelIdFixer))]
public sealed class HardcodedModelIdFixer : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that uses the best constant of <c>ModelIds</c>.</summary>
    internal const string UseModelIdKey = "UseModelId";

    /// <summary>The equivalence key of the fix that uses the constant of a tier; of a tier of several, followed by its name.</summary>
    internal const string UseTierKey = "UseTier";

    private static readonly ConstantFixAll FixAll = new(Choose);

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardcodedModelId);

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
            foreach (var (key, replacement) in ReplacementsOf(diagnostic, root, model))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {replacement.Member}",
                        cancellationToken => ConstantReplacement.ApplyAsync(context.Document, root, model, [replacement], cancellationToken),
                        key),
                    diagnostic);
            }
        }
    }

    /// <summary>The members that can stand in the place of the id, the best first, each with the equivalence key of its action.</summary>
    private static IEnumerable<(string Key, ConstantReplacement Replacement)> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var replacement in ConstantReplacement.Find(diagnostic, HardcodedModelIdAnalyzer.MembersKey, root, model))
        {
            var key = replacement.Type.Name == "Tiers" ? UseTierKey : UseModelIdKey;
            yield return (keys.Add(key) ? key : $"{key}:{replacement.Member}", replacement);
        }
    }

    /// <summary>dotnet format asks with no key where the first diagnostic that it meets has no fix; the others have one all the same.</summary>
    private static ConstantReplacement? Choose(Diagnostic diagnostic, string? key, SyntaxNode root, SemanticModel model)
        => ReplacementsOf(diagnostic, root, model).FirstOrDefault(offered => offered.Key == (key ?? UseModelIdKey)).Replacement;
}
