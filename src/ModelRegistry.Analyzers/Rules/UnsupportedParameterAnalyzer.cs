using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Parameters;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A parameter of a request that its model refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsupportedParameterAnalyzer : CodeRule
{
    /// <summary>Creates the rule.</summary>
    public UnsupportedParameterAnalyzer()
        : base(Descriptors.UnsupportedParameter)
    {
    }

    private protected override bool Applies(Compilation compilation, ProjectRegistry registry)
        => !RefusedParameters.Of(registry.Registry.Snapshot).IsEmpty;

    private protected override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        var snapshot = registry.Registry.Snapshot;
        foreach (var found in ParameterFinder.In(context.SemanticModel, code, snapshot, registry.Judge, context.CancellationToken))
        {
            if (PlaceOf(found.Span, context) is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.UnsupportedParameter,
                    place,
                    MessageText.Clip(found.Parameter),
                    MessageText.Clip(found.Model.Id ?? found.Model.Name)));
            }
        }
    }
}
