using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>What follows an edit of models.json, step by step, beside what Roslyn needs to parse the text that is generated from it.</summary>
internal sealed class RegistryEdit
{
    private const string Path = "models.json";
    private static readonly GovernancePolicy Policy = new(new DateTime(2026, 7, 10), EnforceDates: false, MaxAgeDays: null);

    private readonly string _text;
    private readonly GeneratorOptions _options;
    private readonly IReadOnlyList<SourceText> _emitted;

    private RegistryEdit(string text, GeneratorOptions options)
    {
        _text = text;
        _options = options;
        _emitted = [.. Emit(RegistryReader.Read(Path, text)).Select(file => SourceText.From(file.Source))];
    }

    /// <summary>Of a registry with so many models.</summary>
    public static async Task<RegistryEdit> Of(int models)
    {
        var (compilation, options) = await SourceProject.Library.WithSource("class C { }").Analyzable();
        return new RegistryEdit(SampleRegistry.Of(models), GeneratorOptions.Create(options.AnalyzerConfigOptionsProvider, compilation.SyntaxTrees.First().Options));
    }

    public int Characters => _text.Length;

    public int EmittedCharacters => _emitted.Sum(text => text.Length);

    public Task Read()
    {
        RegistryReader.Read(Path, _text);
        return Task.CompletedTask;
    }

    /// <summary>All that the package does: the file is read, its problems are found, and its code is written.</summary>
    public Task ReadValidateEmit()
    {
        var file = RegistryReader.Read(Path, _text);
        var found = RegistryFindings.Of(MergedRegistry.Create([file]), Path, Policy).Count();
        var emitted = Emit(file).Sum(generated => generated.Source.Length);
        return found >= 0 && emitted > 0 ? Task.CompletedTask : throw new InvalidOperationException("Nothing was emitted.");
    }

    /// <summary>What the compiler does with the result, whoever wrote it.</summary>
    public Task ParseEmitted()
    {
        foreach (var text in _emitted)
        {
            CSharpSyntaxTree.ParseText(text).GetRoot();
        }

        return Task.CompletedTask;
    }

    private IEnumerable<GeneratedFile> Emit(RegistryFile file) => RegistryEmitter.Emit(RegistryMerger.Merge([file.Content]).Snapshot, _options);
}
