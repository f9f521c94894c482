using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Testing.Tests;

/// <summary>Reports every type whose name is not in the additional file: what is wrong stands in C#, and what mends it does not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ListedAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TOY004";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Listed", "List {0}", "Toys", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var listed = context.Options.AdditionalFiles.Single().GetText(context.CancellationToken)!.ToString().Split(' ');
        if (!listed.Contains(context.Symbol.Name))
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
    }
}
