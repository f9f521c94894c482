using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.NullAnalyzers;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks;

/// <summary>Each rule over the bad code of its page, with the analyzers that report it and no others.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RuleBenchmarks
{
    private Compilation _compilation = null!;
    private AnalyzerOptions _options = null!;
    private ImmutableArray<DiagnosticAnalyzer> _analyzers;

    public static IEnumerable<string> Rules => Descriptors.All.Select(descriptor => descriptor.Id);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task Setup()
    {
        var project = SourceProject.Library.WithGenerator<ModelRegistryGenerator>().WithOption("build_property.ModelRegistryAsOf", "2026-11-21");
        (_compilation, _options) = await RuleSample.Of(project, Rule, BuildFacts.Repository).Analyzable();
        _analyzers = [.. Package.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == Rule))];
        if (Findings().All(diagnostic => diagnostic.Id != Rule))
        {
            throw new InvalidOperationException($"Nothing draws {Rule}.");
        }
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> NullAnalyzer() => Package.Analyze(_compilation, _options, [new NullAnalyzer()]).GetAwaiter().GetResult();

    [Benchmark]
    public ImmutableArray<Diagnostic> Findings() => Package.Analyze(_compilation, _options, _analyzers).GetAwaiter().GetResult();
}
