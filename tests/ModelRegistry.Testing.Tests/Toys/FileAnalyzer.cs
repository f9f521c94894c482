using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing.Tests;

/// <summary>Reports every "bad" in an additional file; can be made to get the line wrong, which only the analyzer says there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FileAnalyzer(int wrongBy) : DiagnosticAnalyzer
{
    public const string Id = "TOY002";

    private static readonly DiagnosticDescriptor Rule = new(Id, "Bad", "Bad in {0}, kind {1}", "Toys", DiagnosticSeverity.Warning, true);

    public FileAnalyzer() : this(wrongBy: 0)
    {
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private void Analyze(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        provider.GetOptions(context.AdditionalFile).TryGetValue("build_metadata.AdditionalFiles.KIND", out var kind);
        provider.GlobalOptions.TryGetValue("BUILD_PROPERTY.Name", out var name);

        var content = text.ToString();
        for (var at = content.IndexOf("bad", StringComparison.Ordinal); at >= 0; at = content.IndexOf("bad", at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, 3);
            var lines = text.Lines.GetLinePositionSpan(span);
            var start = new LinePosition(lines.Start.Line, lines.Start.Character + wrongBy);
            var location = Location.Create(context.AdditionalFile.Path, span, new LinePositionSpan(start, lines.End));
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, name ?? "nothing", kind ?? "none"));
        }
    }
}
