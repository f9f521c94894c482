using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>The base of the rules that look at the model ids that are written in C# code, one by one.</summary>
public abstract class ModelIdRule : CodeRule
{
    private protected ModelIdRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    private protected sealed override void Check(ProjectCode code, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        foreach (var use in code.UsesIn(context.SemanticModel, context.CancellationToken).Ids)
        {
            if (PlaceOf(use.Span, context) is { } place)
            {
                Check(use, place, context, registry);
            }
        }
    }

    private protected abstract void Check(ModelUse use, Location place, SemanticModelAnalysisContext context, ProjectRegistry registry);
}
