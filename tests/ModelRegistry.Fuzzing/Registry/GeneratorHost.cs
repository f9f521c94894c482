using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;

namespace ModelRegistry.Fuzzing.Registry;

/// <summary>A project that the generator writes into, again and again: only the registry is another each time.</summary>
internal sealed class GeneratorHost
{
    private static readonly GivenFile Nothing = new("/0/models.json", "{ \"models\": [] }");

    private readonly CSharpCompilation _project;
    private readonly GeneratorDriver _driver;

    public GeneratorHost(LanguageVersion version, ImmutableArray<MetadataReference> references, params (string Key, string Value)[] options)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose, preprocessorSymbols: version > LanguageVersion.CSharp7_3 ? ["NET6_0_OR_GREATER"] : []);
        _project = CSharpCompilation.Create(
            "Fuzzed",
            [CSharpSyntaxTree.ParseText("// nothing", parse)],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        _driver = CSharpGeneratorDriver.Create([new ModelRegistryGenerator().AsSourceGenerator()], [Nothing], parse, new GivenOptions([("build_property.ModelRegistryRuntime", "true"), .. options]));
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_project, out var empty, out _);
        Empty = empty;
    }

    /// <summary>What is generated for a registry without a model.</summary>
    public Compilation Empty { get; }

    /// <summary>What is generated for a registry; it compiles without a warning, or the promise is broken.</summary>
    public Compilation Generate(string json)
    {
        var driver = _driver.ReplaceAdditionalText(Nothing, new GivenFile(Nothing.Path, json));
        driver.RunGeneratorsAndUpdateCompilation(_project, out var compilation, out var diagnostics);
        var wrong = diagnostics.AddRange(compilation.GetDiagnostics()).FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        BrokenPromiseException.Unless(wrong is null, "what is generated compiles", () => $"{wrong}\n{Shown.Escaped(LineOf(wrong!))}");
        return compilation;
    }

    private static string LineOf(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
}
