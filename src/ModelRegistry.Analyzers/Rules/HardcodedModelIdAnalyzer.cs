using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// A constant string that equals a registered id or alias, wherever it stands: the constant says the same, is found when the id
/// changes, and shows price and status where it is used.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedModelIdAnalyzer : ModelIdRule
{
    /// <summary>In the diagnostic's properties: the members that hold the id, separated by <c>;</c>, the best first.</summary>
    internal const string MembersKey = "Members";

    /// <summary>In the diagnostic's properties: the namespace of the generated types.</summary>
    internal const string NamespaceKey = "Namespace";

    /// <summary>Creates the rule.</summary>
    public HardcodedModelIdAnalyzer()
        : base(Descriptors.HardcodedModelId)
    {
    }

    /// <inheritdoc/>
    private protected override bool Applies(Compilation compilation, ProjectRegistry registry) => registry.Registry.Ids.Ids.Count > 0;

    private protected override void Check(ModelUse use, Location place, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        if (use.Kind != ModelUseKind.Hardcoded || !HasConstants(context.SemanticModel.Compilation, registry))
        {
            return;
        }

        var members = registry.Registry.Ids.MembersOf(use.Text);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(MembersKey, string.Join(";", members))
            .Add(NamespaceKey, registry.Options.Namespace);
        var severity = SeverityOf(use, registry);
        var constants = string.Join(" or ", members.Where(member => member.StartsWith("ModelIds.", StringComparison.Ordinal)));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.HardcodedModelId, place, severity, additionalLocations: null, properties, use.Text, constants));
    }

    /// <summary>A global config could not tell a suggestion from the rest: where the rules are enforced, the rule raises those itself.</summary>
    private static DiagnosticSeverity SeverityOf(ModelUse use, ProjectRegistry registry)
        => registry.Options.IsTestProject || use.IsForeign ? DiagnosticSeverity.Info
            : registry.Options.Enforce ? DiagnosticSeverity.Error
            : Descriptors.HardcodedModelId.DefaultSeverity;

    /// <summary>A project that generates nothing can still see the constants of another; without any, there is nothing to use. To ask binds all references.</summary>
    private static bool HasConstants(Compilation compilation, ProjectRegistry registry)
        => registry.Options.Generate || compilation.GetTypeByMetadataName(registry.Options.Namespace + ".ModelIds") is not null;
}
