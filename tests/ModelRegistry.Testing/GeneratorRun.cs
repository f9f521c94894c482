using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Testing;

/// <summary>What generators made of a project; an edit runs the same driver once more and gives a new run.</summary>
public sealed class GeneratorRun
{
    private readonly Project _project;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(Project project, GeneratorDriver driver, Compilation compilation)
    {
        _project = project;
        _driver = driver;
        Compilation = compilation;
        Result = driver.GetRunResult();
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The project with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>The generated texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Generated => Result.Results
        .SelectMany(r => r.GeneratedSources)
        .ToImmutableSortedDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Why each output of the named step (WithTrackingName) is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) => Result.Results.Any(r => r.TrackedSteps.ContainsKey(step))
        ? Outputs(step).Select(o => o.Reason).ToList()
        : throw new ArgumentException($"No step '{step}' among {string.Join(", ", Result.Results.SelectMany(r => r.TrackedSteps.Keys))}.");

    /// <summary>The values of the named step, for a look at what is cached.</summary>
    public IReadOnlyList<object> Values(string step) => [.. Outputs(step).Select(o => o.Value)];

    /// <summary>Why each generated file is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.Results.SelectMany(r => r.TrackedOutputSteps.Values).SelectMany(s => s).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    /// <summary>Once more, with nothing changed.</summary>
    public Task<GeneratorRun> Again() => Of(_project, _driver);

    public Task<GeneratorRun> EditSource(string text) => EditFile(TestProject.SourcePath, text);

    public Task<GeneratorRun> EditRegistry(string json) => EditFile(TestProject.RegistryPath, json);

    /// <summary>Replaces the text of a C# or an additional file, or adds a C# file.</summary>
    public Task<GeneratorRun> EditFile(string path, string text)
    {
        path = TestProject.Rooted(path);
        var source = TestProject.Text(text);
        if (_project.Documents.FirstOrDefault(d => d.FilePath == path) is { } document)
            return Of(document.WithText(source).Project, _driver);
        if (_project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == path) is not { } additional)
            return Of(_project.AddDocument(Path.GetFileName(path), source, filePath: path).Project, _driver);

        var edited = _project.Solution.WithAdditionalDocumentText(additional.Id, source).GetProject(_project.Id)!;
        return Of(edited, _driver.ReplaceAdditionalText(File(_project), File(edited)));

        AdditionalText File(Project project) => project.AnalyzerOptions.AdditionalFiles.Single(f => f.Path == path);
    }

    /// <summary>Fails on any error or warning of the compiler or a generator, and prints them.</summary>
    public GeneratorRun AssertCompiles()
    {
        Compilation.AssertCompiles(Result.Diagnostics);
        return this;
    }

    public LoadedAssembly EmitAndLoad() => Compilation.EmitAndLoad();

    internal static async Task<GeneratorRun> Of(Project project, GeneratorDriver driver)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync())!, out var compilation, out _);
        return new GeneratorRun(project, ran, compilation);
    }

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) => Result.Results
        .SelectMany(r => r.TrackedSteps.GetValueOrDefault(step, [])).SelectMany(s => s.Outputs);
}
