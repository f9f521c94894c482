using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks;

/// <summary>The generator cold, after a C# edit and after an edit of the registry, beside what the compiler needs to parse what it wrote.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;
    private string _json = null!;
    private AdditionalText _file = null!;
    private string[] _generated = null!;

    /// <summary>How many models the registry has.</summary>
    [Params(10, 300, 3_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = CSharpCompilation.Create("Benchmark", [CSharpSyntaxTree.ParseText("class C { }")], ReferenceAssemblies.Net80);
        _edited = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class C { int x; }"));
        _json = SampleRegistry.Of(Models);
        _file = new TextFile(_json);
        _warm = Driver(_file).RunGenerators(_compilation);
        _generated = [.. _warm.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
    }

    [Benchmark]
    public GeneratorDriver Cold() => Driver(new TextFile(_json)).RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver CSharpEdit() => _warm.RunGenerators(_edited);

    [Benchmark]
    public GeneratorDriver RegistryEdit() => _warm.ReplaceAdditionalText(_file, new TextFile(_json.Replace("available", "retired", StringComparison.Ordinal))).RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver RegistryReformatted() => _warm.ReplaceAdditionalText(_file, new TextFile(_json + "\n")).RunGenerators(_compilation);

    [Benchmark(Baseline = true)]
    public int ParseOfWhatIsEmitted() => _generated.Sum(source => CSharpSyntaxTree.ParseText(source).GetRoot().FullSpan.Length);

    private static CSharpGeneratorDriver Driver(AdditionalText file) => CSharpGeneratorDriver.Create(new ModelRegistryGenerator()).AddAdditionalTexts([file]) as CSharpGeneratorDriver
        ?? throw new InvalidOperationException();

    private sealed class TextFile(string json) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(json, System.Text.Encoding.UTF8);

        public override string Path => "/0/models.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
