using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Benchmarks;

/// <summary>From text to registry, step by step, and the scan of a C# file for the registry's ids.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private string _text = null!;
    private RegistryFile _file = null!;
    private LiteralScanner _scanner = null!;
    private NameScanner _names = null!;
    private SourceText _withoutIds = null!;

    /// <summary>How many models the registry has.</summary>
    [Params(10, 300, 3_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = SampleRegistry.Of(Models);
        _file = RegistryReader.Read("models.json", _text);
        _scanner = new LiteralScanner(MergedRegistry.Create([_file]).Ids.Ids.Union(ModelIdShapes.ShortIds), ModelIdShapes.Stems);
        _names = new NameScanner(["GetChatClient", "ChatClient", "ModelId", "AsIChatClient"]);
        _withoutIds = SourceText.From(string.Concat(Enumerable.Repeat(
            "        Console.WriteLine($\"{name}: {count} of \" + total + \" files\"); var path = Path.Combine(\"src\", \"model.cs\");\n", 10_000)));
    }

    [Benchmark(Baseline = true)]
    public object Json() => JsonReader.Parse(_text);

    [Benchmark]
    public object Registry() => RegistryReader.Read("models.json", _text);

    [Benchmark]
    public object Merge() => MergedRegistry.Create([_file]);

    /// <summary>Ten thousand lines that hold no id.</summary>
    [Benchmark]
    public object? ScanWithoutHits() => _scanner.Scan(_withoutIds);

    /// <summary>The same lines, where an SDK is referenced: no member of it is used.</summary>
    [Benchmark]
    public object? ScanForNames() => _names.Scan(_withoutIds);

    /// <summary>The same lines, for parameters of the project's own that could take a model.</summary>
    [Benchmark]
    public object? ScanForDeclarations() => DeclarationScanner.Scan(_withoutIds);

    /// <summary>What all scans have in common: the characters in one array.</summary>
    [Benchmark]
    public object Copy() => TextBuffer.Of(_withoutIds);
}
