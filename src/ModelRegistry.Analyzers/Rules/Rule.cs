using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>The base of every rule: what no rule may forget is settled here, and what a rule can report goes up through the constructor.</summary>
public abstract class Rule : DiagnosticAnalyzer
{
    private readonly GeneratedCodeAnalysisFlags _generatedCode;

    private protected Rule(params DiagnosticDescriptor[] descriptors)
        : this(GeneratedCodeAnalysisFlags.None, descriptors)
    {
    }

    private protected Rule(GeneratedCodeAnalysisFlags generatedCode, params DiagnosticDescriptor[] descriptors)
    {
        _generatedCode = generatedCode;
        SupportedDiagnostics = descriptors.ToImmutableArray();
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(_generatedCode);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers what the rule needs in this compilation, and nothing where it can find nothing.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}
