using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Tests.Conventions;
using ModelRegistry.Analyzers.Tests.Options;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>
/// A project as a compiler holds it, with every object in reach: texts, trees, options. Two samples share none, so that what the
/// analyzers keep of one is not there for the other.
/// </summary>
internal sealed class Sample
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Rules = Repository.Analyzers;

    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None);
    private static readonly CSharpCompilationOptions Compile = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<SyntaxTree[]> Generated = new(() =>
        [.. Create().Generate().SyntaxTrees.Where(tree => !IsOwn(tree)).Select(tree => SyntaxFactory.ParseSyntaxTree(Signatures.Of(tree), Parse, tree.FilePath))]);

    private Sample(ImmutableArray<SyntaxTree> trees, ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options)
    {
        Trees = trees;
        Files = files;
        Options = options;
        Driver = CSharpGeneratorDriver.Create([new ModelRegistryGenerator().AsSourceGenerator()], files, Parse, options);
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    public ImmutableArray<AdditionalText> Files { get; }

    public AnalyzerConfigOptionsProvider Options { get; }

    public GeneratorDriver Driver { get; }

    /// <summary>The files of <see cref="SampleCode"/>.</summary>
    /// <param name="text">Makes each text, C# and other.</param>
    /// <param name="registry">What models.json holds; without it, that in which the rules find most.</param>
    public static Sample Create(Func<string, SourceText>? text = null, string registry = SampleCode.Models)
    {
        text ??= content => SourceText.From(content);
        return new Sample(
            [.. SampleCode.Files.Select(file => SyntaxFactory.ParseSyntaxTree(text(file.Text), Parse, "/0/" + file.Name))],
            [.. FilesOf(registry).Select(file => new SampleFile("/0/" + file.Name, text(file.Text)))],
            new SampleOptions());
    }

    /// <summary>The same files in another order. The first source file stays: what is wrong with the project's options is told there.</summary>
    public Sample Shuffled(Random random) => new([Trees[0], .. Trees.Skip(1).OrderBy(_ => random.Next())], [.. Files.OrderBy(_ => random.Next())], Options);

    /// <summary>Another registry for the same trees and options.</summary>
    public Sample WithRegistry(string registry)
        => new(Trees, [.. FilesOf(registry).Select(file => new SampleFile("/0/" + file.Name, SourceText.From(file.Text)))], Options);

    /// <summary>The project with what is generated.</summary>
    public Compilation Generate(CancellationToken cancellationToken = default)
    {
        Driver.RunGeneratorsAndUpdateCompilation(Bare(), out var compilation, out var problems, cancellationToken);
        Assert.Empty(problems);
        return compilation;
    }

    /// <summary>
    /// The project with the members that are generated from the usual registry, whatever this one has: for those who ask often, and
    /// not about the generator. To bind what is generated would be most of the time that they take.
    /// </summary>
    public Compilation Known() => Bare().AddSyntaxTrees(Generated.Value);

    /// <summary>The project without what is generated.</summary>
    public Compilation Bare() => CSharpCompilation.Create("Sample", Trees, ReferenceAssemblies.Net80, Compile);

    /// <summary>Everything that the rules say of a compilation, in an order of its own; fails where one throws.</summary>
    public async Task<string> Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> rules, bool concurrent = true, CancellationToken cancellationToken = default)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(Files, Options), (exception, _, _) => thrown = exception, concurrent, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers(rules, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.Null(thrown);
        return string.Join("\n", diagnostics.Select(Line).Order(StringComparer.Ordinal));
    }

    public async Task<string> Analyze(Compilation compilation) => await Analyze(compilation, Rules);

    /// <summary>Whether a person wrote the file.</summary>
    public static bool IsOwn(SyntaxTree tree) => tree.FilePath.StartsWith("/0/", StringComparison.Ordinal);

    private static (string Name, string Text)[] FilesOf(string registry) =>
    [
        ("models.json", registry), ("more.models.json", SampleCode.More), ("appsettings.json", SampleCode.Settings), ("models.baseline.txt", SampleCode.Baseline),
    ];

    private static string Line(Diagnostic diagnostic)
    {
        var properties = string.Join(",", diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"));
        var places = string.Join(",", diagnostic.AdditionalLocations.Select(place => place.GetLineSpan().ToString()));
        return $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.IsSuppressed} {diagnostic.GetMessage(CultureInfo.InvariantCulture)} {{{properties}}} {places}";
    }

    private sealed class SampleFile(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class SampleOptions : AnalyzerConfigOptionsProvider
    {
        // One object for all files of a kind, as an editor has it.
        private readonly GivenOptions _code = new(("model_registry.max_age", "3"), ("model_registry.allowed_ids", "gpt-9-*"));
        private readonly GivenOptions _files = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new GivenOptions(("build_property.ModelRegistryAsOf", "2026-07-03"), ("build_property.ModelRegistryMissingFiles", "none.json"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _code;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files;
    }
}
