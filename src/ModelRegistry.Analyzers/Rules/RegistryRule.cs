using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Projects;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>The base of the rules that hold something to the registry: a project without one costs them nothing.</summary>
public abstract class RegistryRule : Rule
{
    private protected RegistryRule(params DiagnosticDescriptor[] descriptors)
        : this(GeneratedCodeAnalysisFlags.None, descriptors)
    {
    }

    private protected RegistryRule(GeneratedCodeAnalysisFlags generatedCode, params DiagnosticDescriptor[] descriptors)
        : base(generatedCode, descriptors)
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectRegistry.Find(context.Options, context.CancellationToken) is { } registry)
        {
            Start(context, registry);
        }
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, ProjectRegistry registry);
}
