using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing;

/// <summary>Where the files of a test project lie.</summary>
public static class TestProject
{
    /// <summary>The file of WithSource.</summary>
    public const string SourcePath = "/0/Test0.cs";

    /// <summary>The file of WithRegistry.</summary>
    public const string RegistryPath = "/0/models.json";

    internal static string Rooted(string path) => path.StartsWith('/') ? path : "/0/" + path;

    internal static SourceText Text(string text) => SourceText.From(text, Encoding.UTF8);
}

/// <summary>
/// A C# project as an immutable value: what <see cref="Verifier"/> and <see cref="GeneratorRunner"/> run on. Every With…
/// returns a new value, so that a fixture can be shared between tests. Options go through a real .globalconfig and
/// .editorconfig, read as the compiler reads them (keys in any case, values cut at <c>;</c> and <c>#</c>).
/// </summary>
public abstract record TestProject<TSelf> where TSelf : TestProject<TSelf>
{
    // Never changed: every test forks its empty solution.
    private static readonly AdhocWorkspace Workspace = new();

    private protected ImmutableSortedDictionary<string, string> Sources { get; init; } = NoFiles;
    private protected ImmutableSortedDictionary<string, string> AdditionalFiles { get; init; } = NoFiles;
    private protected ImmutableArray<ISourceGenerator> Generators { get; init; } = [];

    // As in every project of the SDK: a reference that was built against an older version of another is no news.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SilentByDefault =
        ImmutableDictionary.CreateRange(new[] { "CS1701", "CS1702" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private static readonly ImmutableSortedDictionary<string, string> NoFiles = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, string> Options { get; init; } = NoFiles;
    private ImmutableList<(string Path, string Key, string Value)> FileOptions { get; init; } = [];
    private string EditorConfig { get; init; } = "";
    private string AssemblyName { get; init; } = "TestProject";
    private ImmutableArray<string> Symbols { get; init; } = [];
    private LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;
    private NullableContextOptions? Nullable { get; init; }
    private OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;
    private ImmutableArray<MetadataReference> Framework { get; init; }
    private ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>The main C# file, at <see cref="TestProject.SourcePath"/>.</summary>
    public TSelf WithSource(string text) => WithFile(TestProject.SourcePath, text);

    /// <summary>A C# file; a relative path is taken below <c>/0/</c>.</summary>
    public TSelf WithFile(string path, string text) => Self(this with { Sources = Sources.SetItem(TestProject.Rooted(path), text) });

    /// <summary>The registry, at <see cref="TestProject.RegistryPath"/>.</summary>
    public TSelf WithRegistry(string json) => WithAdditionalFile(TestProject.RegistryPath, json);

    public TSelf WithAdditionalFile(string path, string text) =>
        Self(this with { AdditionalFiles = AdditionalFiles.SetItem(TestProject.Rooted(path), text) });

    /// <summary>A global option, such as <c>build_property.RootNamespace</c> or <c>dotnet_diagnostic.LLM2001.severity</c>.</summary>
    public TSelf WithOption(string key, string value) => Self(this with { Options = Options.SetItem(key, value) });

    /// <summary>An option of one additional file, such as <c>build_metadata.AdditionalFiles.Kind</c>.</summary>
    public TSelf WithAdditionalFileOption(string path, string key, string value) =>
        Self(this with { FileOptions = FileOptions.Add((TestProject.Rooted(path), key, value)) });

    /// <summary>The text of <c>/0/.editorconfig</c>, sections and all.</summary>
    public TSelf WithEditorConfig(string text) => Self(this with { EditorConfig = text });

    public TSelf WithLanguageVersion(LanguageVersion version) => Self(this with { LanguageVersion = version });

    /// <summary>Nullable is enabled, where the language version has it, unless a test says otherwise.</summary>
    public TSelf WithNullable(NullableContextOptions nullable) => Self(this with { Nullable = nullable });

    public TSelf WithOutputKind(OutputKind kind) => Self(this with { OutputKind = kind });

    public TSelf WithAssemblyName(string name) => Self(this with { AssemblyName = name });

    public TSelf WithPreprocessorSymbols(params string[] symbols) => Self(this with { Symbols = [.. symbols] });

    /// <summary>One of the sets of <see cref="ReferenceAssemblies"/>, instead of <see cref="ReferenceAssemblies.Net80"/>.</summary>
    public TSelf WithReferenceAssemblies(ImmutableArray<MetadataReference> set) => Self(this with { Framework = set });

    public TSelf WithReference(MetadataReference reference) => Self(this with { References = References.Add(reference) });

    /// <summary>An SDK and what it needs; where it brings a newer assembly than the framework has, that one counts.</summary>
    public TSelf WithSdk(Sdk sdk) => Self(this with { References = References.AddRange(sdk.References.Except(References)) });

    public TSelf WithGenerator<TGenerator>() where TGenerator : IIncrementalGenerator, new() => WithGenerator(new TGenerator());

    public TSelf WithGenerator(IIncrementalGenerator generator) =>
        Self(this with { Generators = Generators.Add(generator.AsSourceGenerator()) });

    private static TSelf Self(TestProject<TSelf> value) => (TSelf)value;

    private protected Project CreateProject()
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion)
            .WithDocumentationMode(DocumentationMode.Diagnose).WithPreprocessorSymbols(Symbols);
        var nullable = parse.LanguageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        var project = Workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, AssemblyName, AssemblyName, LanguageNames.CSharp, "/0/Test.csproj",
                compilationOptions: new CSharpCompilationOptions(OutputKind, allowUnsafe: true, nullableContextOptions: Nullable ?? nullable,
                    specificDiagnosticOptions: SilentByDefault),
                parseOptions: parse,
                metadataReferences: AllReferences()))
            .Projects.Single();

        foreach (var (path, text) in Sources)
            project = project.AddDocument(Path.GetFileName(path), TestProject.Text(Markup.Parse(text).Text), filePath: path).Project;
        foreach (var (path, text) in AdditionalFiles)
            project = project.AddAdditionalDocument(Path.GetFileName(path), TestProject.Text(Markup.Parse(text).Text), filePath: path).Project;

        var sections = FileOptions.Select(o => $"[{o.Path}]\n{o.Key} = {o.Value}\n");
        var global = $"is_global = true\n{string.Concat(Options.Select(o => $"{o.Key} = {o.Value}\n"))}{string.Concat(sections)}";
        project = project.AddAnalyzerConfigDocument(".globalconfig", TestProject.Text(global), filePath: "/0/.globalconfig").Project;

        // What a fix inserts ends its lines as the raw strings of the tests do, on every system.
        var editorConfig = $"root = true\n[*]\nend_of_line = lf\n{EditorConfig}";
        return project.AddAnalyzerConfigDocument(".editorconfig", TestProject.Text(editorConfig), filePath: "/0/.editorconfig").Project;
    }

    private IEnumerable<MetadataReference> AllReferences()
    {
        var added = References.Select(FileName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (Framework.IsDefault ? ReferenceAssemblies.Net80 : Framework).Where(r => FileName(r) is not { } name || !added.Contains(name)).Concat(References);
    }

    private static string? FileName(MetadataReference reference) => Path.GetFileName((reference as PortableExecutableReference)?.FilePath);

    private protected GeneratorDriver CreateDriver(Project project) => CSharpGeneratorDriver.Create(
        Generators, project.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!,
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
