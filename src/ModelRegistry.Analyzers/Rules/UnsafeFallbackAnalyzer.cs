using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Fallbacks;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A fallback that may not answer either: the net has a hole where it is needed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeFallbackAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public UnsafeFallbackAnalyzer()
        : base(Descriptors.UnsafeFallback)
    {
    }

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        var nets = ProjectNets.Of(code, registry.Registry.Snapshot, registry.Judge);
        var policy = nets.PolicyFor(context.SemanticModel.SyntaxTree);
        foreach (var found in nets.In(context.SemanticModel, context.CancellationToken).Unsafe)
        {
            if (PlaceOf(found.Value.Span, context) is not { } place)
            {
                continue;
            }

            var why = ReferenceEquals(found.Model, found.Of) ? "it is the same model again" : registry.Judge.Doubts(found.Model.Model);
            var instead = policy.NetFor(found.Of) is { } safe
                ? $"fall back to ModelIds.{safe.Model.MemberName}"
                : "the registry has no model yet that is available, verified and granted";
            var isOnlyTime = registry.Judge.IsOnlyTime(found.Model.Model) && !ReferenceEquals(found.Model, found.Of);
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnsafeFallback,
                place,
                Enforcement.SeverityOf(Descriptors.UnsafeFallback.Id, isOnlyTime, registry.Options),
                additionalLocations: null,
                properties: null,
                found.Model.Model.Id ?? found.Model.Model.Name,
                why,
                instead));
        }
    }
}
