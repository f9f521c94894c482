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
    private CSharpCompilation compilation = null!;
    private CSharpCompilation edited = null!;
    private GeneratorDriver warm = null!;
    private string json = null!;
    private AdditionalText file = null!;
    private string[] generated = null!;

    /// <summary>How many models the registry has.</summary>
    [Params(10, 300, 3_000)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        compilation = CSharpCompilation.Create("Benchmark", [CSharpSyntaxTree.ParseText("class C { }")], ReferenceAssemblies.Net80);
        edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class C { int x; }"));
        json = SampleRegistry.Of(Models);
        file = new TextFile(json);
        warm = Driver(file).RunGenerators(compilation);
        generated = [.. warm.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
    }

    [Benchmark]
    public GeneratorDriver Cold() => Driver(new TextFile(json)).RunGenerators(compilation);

    [Benchmark]
    public GeneratorDriver CSharpEdit() => warm.RunGenerators(edited);

    [Benchmark]
    public GeneratorDriver RegistryEdit() => warm.ReplaceAdditionalText(file, new TextFile(json.Replace("available", "retired", StringComparison.Ordinal))).RunGenerators(compilation);

    [Benchmark]
    public GeneratorDriver RegistryReformatted() => warm.ReplaceAdditionalText(file, new TextFile(json + "\n")).RunGenerators(compilation);

    [Benchmark(Baseline = true)]
    public int ParseOfWhatIsEmitted() => generated.Sum(source => CSharpSyntaxTree.ParseText(source).GetRoot().FullSpan.Length);

    private static CSharpGeneratorDriver Driver(AdditionalText file) => CSharpGeneratorDriver.Create(new ModelRegistryGenerator()).AddAdditionalTexts([file]) as CSharpGeneratorDriver
        ?? throw new InvalidOperationException();

    private sealed class TextFile(string json) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(json, System.Text.Encoding.UTF8);

        public override string Path => "/0/models.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
