using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A call of a model that may not answer, with nowhere to go when it does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingFallbackAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public MissingFallbackAnalyzer()
        : base(Descriptors.MissingFallback)
    {
    }

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        var snapshot = registry.Registry.Snapshot;
        var nets = ProjectNets.Of(code, snapshot, registry.Judge);
        var policy = nets.PolicyFor(context.SemanticModel.SyntaxTree);

        // A test may well want that one model and no other.
        var severity = registry.Options.IsTestProject ? DiagnosticSeverity.Info : Descriptors.MissingFallback.DefaultSeverity;
        foreach (var missing in nets.In(context.SemanticModel, context.CancellationToken).Missing)
        {
            if (PlaceOf(missing.Value.Span, context) is not { } place)
            {
                continue;
            }

            var tiers = policy.TiersOf(missing.Model).Select(tier => tier.Tier).ToList();
            var safe = policy.NetFor(missing.Model);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.MissingFallback,
                place,
                severity,
                additionalLocations: null,
                missing.IsWhole ? PropertiesOf(missing.Model, tiers, safe, snapshot, registry.Options.Namespace) : ImmutableDictionary<string, string?>.Empty,
                missing.Model.Model.Id,
                registry.Judge.Doubts(missing.Model.Model) is { Length: > 0 } doubts ? $" ({doubts})" : string.Empty,
                Advice(missing.Model, tiers, safe, snapshot)));
        }
    }

    private static string Advice(RegisteredModel model, List<Tier> tiers, RegisteredModel? safe, RegistrySnapshot snapshot)
    {
        if (tiers.Count > 0)
        {
            return $"call it through {string.Join(" or ", tiers.Select(tier => NameOf(tier) + ".RunAsync"))}, which tries the chain's other models";
        }

        return safe is not null
            ? $"add a tier to models.json, such as \"main\": {{ \"models\": [\"{snapshot.ReferenceTo(model)}\", \"{snapshot.ReferenceTo(safe)}\"], "
                + "\"timeoutSeconds\": 60, \"retries\": 1 }, and call it through Tiers.Main.RunAsync"
            : "the registry has no model to fall back to that is available, verified and granted: add one, and a tier with both";
    }

    /// <summary>What a fix needs. A tier hands the bare id to the call: where something stands around it, there is no fix.</summary>
    private static ImmutableDictionary<string, string?> PropertiesOf(
        RegisteredModel model, List<Tier> tiers, RegisteredModel? safe, RegistrySnapshot snapshot, string @namespace)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(HardcodedModelIdAnalyzer.NamespaceKey, @namespace);
        properties.Add(MissingFallbackKeys.Id, model.Model.Id);
        properties.Add(MissingFallbackKeys.Reference, snapshot.ReferenceTo(model));
        if (tiers.Count > 0)
        {
            properties.Add(MissingFallbackKeys.Tiers, string.Join(";", tiers.Select(NameOf)));
        }

        if (tiers.Exists(tier => tier.Retries > 0))
        {
            properties.Add(MissingFallbackKeys.Retrying, string.Join(";", tiers.Where(tier => tier.Retries > 0).Select(NameOf)));
        }

        if (safe is not null)
        {
            properties.Add(MissingFallbackKeys.Fallback, snapshot.ReferenceTo(safe));
        }

        return properties.ToImmutable();
    }

    private static string NameOf(Tier tier) => "Tiers." + tier.MemberName;
}
