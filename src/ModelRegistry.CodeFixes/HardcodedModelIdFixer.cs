using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.CodeFixes;

/// <summary>Puts the constant in the place of a hardcoded id: <c>ModelIds.X</c> first, then the tier that begins with that model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedModelIdFixer), DocumentKinds = [DocumentKind.Code, DocumentKind.Registry])]
public sealed class HardcodedModelIdFixer : ConstantFixer
{
    /// <summary>The equivalence key of the fix that uses the best constant of <c>ModelIds</c>.</summary>
    internal const string UseModelIdKey = "UseModelId";

    /// <summary>The equivalence key of the fix that uses the constant of a tier; of a tier of several, followed by its name.</summary>
    internal const string UseTierKey = "UseTier";

    /// <summary>Creates the fix.</summary>
    public HardcodedModelIdFixer()
        : base(RuleIds.HardcodedModelId)
    {
    }

    private protected override IEnumerable<(string Key, ConstantReplacement Replacement)> ReplacementsOf(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var replacement in ConstantReplacement.Find(diagnostic, HardcodedModelIdAnalyzer.MembersKey, root, model))
        {
            var key = replacement.Type.Name == "Tiers" ? UseTierKey : UseModelIdKey;
            yield return (keys.Add(key) ? key : $"{key}:{replacement.Member}", replacement);
        }
    }
}
