using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>A model id that is put together at run time: ids are contracts, not patterns, and nothing can look this one up before the API does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComposedModelIdAnalyzer : ModelIdRule
{
    /// <summary>Creates the rule.</summary>
    public ComposedModelIdAnalyzer()
        : base(Descriptors.ComposedModelId)
    {
    }

    private protected override void Check(ModelUse use, Location place, SemanticModelAnalysisContext context, ProjectRegistry registry)
    {
        if (use.Kind == ModelUseKind.Composed)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ComposedModelId, place, MessageText.Clip(use.Text)));
        }
    }
}
