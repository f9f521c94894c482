using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>Puts the price record in the place of a number that is one price of one model, and today's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedPriceFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class HardcodedPriceFixer : ConstantFixer
{
    /// <summary>The equivalence key of the fix.</summary>
    internal const string UsePriceKey = "UsePrice";

    /// <summary>Creates the fix.</summary>
    public HardcodedPriceFixer()
        : base(RuleIds.HardcodedPrice)
    {
    }

    private protected override IEnumerable<(string Key, ConstantReplacement Replacement)> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        if (PriceReplacement.Find(diagnostic, root, model) is { } replacement)
        {
            yield return (UsePriceKey, replacement);
        }
    }
}
