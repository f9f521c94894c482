using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>
/// Puts the end of the chain of replacements in the place of a deprecated or retired model: only where that model is fit for use
/// itself, and neither what it is for nor a limit that is known speaks against the change. In a light bulb it comes before the constant of
/// the model itself, which leaves the finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelStandingFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
[ExtensionOrder(Before = nameof(HardcodedModelIdFixer))]
public sealed class ModelStandingFixer : ConstantFixer
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string UseReplacement = "UseReplacement";

    /// <summary>Creates the fix.</summary>
    public ModelStandingFixer()
        : base(RuleIds.DeprecatedModel, RuleIds.RetiredModel)
    {
    }

    private protected override string TitleOf(ConstantReplacement replacement) => replacement.TitleForAnotherModel;

    private protected override IEnumerable<(string Key, ConstantReplacement Replacement)> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
        => ConstantReplacement.Find(diagnostic, ModelStandingAnalyzer.SuccessorKey, root, model).Take(1).Select(replacement => (UseReplacement, replacement));
}
