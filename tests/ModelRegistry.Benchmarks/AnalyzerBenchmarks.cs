using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks;

/// <summary>All rules over a hundred files, beside analyzers that register the same actions and do nothing.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class AnalyzerBenchmarks
{
    private Compilation _compilation = null!;
    private AnalyzerOptions _options = null!;

    /// <summary>What the files are: without ids, the same where an SDK is referenced, or full of ids.</summary>
    [Params("plain", "sdk", "ids")]
    public string Code { get; set; } = string.Empty;

    /// <summary>How many models the registry has.</summary>
    [Params(10, 300, 3_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        var project = SourceProject.Library.WithRegistry(SampleRegistry.Of(Models)).WithOption("build_property.ModelRegistryGenerate", "false");
        project = Code == "plain" ? project : project.WithSdk(Sdk.OpenAI);
        for (var index = 0; index < 100; index++)
        {
            project = project.WithFile($"File{index}.cs", SampleCode.File(index, Code == "ids" ? SampleRegistry.Ids(Models) : null));
        }

        (_compilation, _options) = await project.Analyzable();
    }

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> NullAnalyzers() => Package.Analyze(_compilation, _options, Nulls.WithOurActions).GetAwaiter().GetResult();

    [Benchmark]
    public ImmutableArray<Diagnostic> Rules() => Package.Analyze(_compilation, _options, Package.Analyzers).GetAwaiter().GetResult();
}
