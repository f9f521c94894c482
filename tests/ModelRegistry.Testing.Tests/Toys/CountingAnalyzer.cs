using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Testing.Tests;

/// <summary>Reports nothing, and counts how often a compilation was analyzed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CountingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY009", "Count", "Counted", "Toys", DiagnosticSeverity.Warning, true);

    private int _analyses;

    public int Analyses => _analyses;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(_ => Interlocked.Increment(ref _analyses));
    }
}
