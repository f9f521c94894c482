using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>A foreign project as a host of fixes has it open: its files, its registry, what is generated of that, and what is reported.</summary>
internal sealed class Workbench
{
    private const string GeneratedFolder = "/generated/";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(Rule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private readonly Dictionary<DocumentId, IReadOnlyDictionary<string, int>> _complaints = [];
    private readonly Dictionary<DocumentId, IReadOnlyList<Diagnostic>> _findings = [];

    private Workbench(Project project, Compilation compilation) => (Project, Compilation) = (project, compilation);

    public Project Project { get; }

    private Compilation Compilation { get; }

    public IEnumerable<Document> Generated => Project.Documents.Where(IsGenerated);

    public static Task<Workbench> Open(CSharpCompilation compilation, AdditionalText registry, IReadOnlyDictionary<string, string> options)
    {
        var trees = compilation.SyntaxTrees;
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, compilation.AssemblyName!, compilation.AssemblyName!, LanguageNames.CSharp,
                compilationOptions: compilation.Options, parseOptions: trees[0].Options, metadataReferences: compilation.References))
            .Projects.Single();
        var documents = trees.Select(tree => DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id), Path.GetFileName(tree.FilePath), filePath: tree.FilePath,
            loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default))));
        project = project.Solution.AddDocuments([.. documents]).GetProject(project.Id)!;
        project = project.AddAdditionalDocument(Path.GetFileName(registry.Path), registry.GetText()!, filePath: registry.Path).Project;
        var config = "is_global = true\n" + string.Concat(options.Select(option => $"{option.Key} = {option.Value}\n"));
        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/.globalconfig").Project;
        return Generate(project);
    }

    /// <summary>The same project in a changed solution; what is generated is made anew where a registry is another one.</summary>
    public async Task<Workbench> In(Solution solution, CancellationToken cancellationToken)
    {
        var project = solution.GetProject(Project.Id)!;
        return project.GetChanges(Project).GetChangedAdditionalDocuments().Any()
            ? await Generate(project, cancellationToken)
            : new Workbench(project, (await project.GetCompilationAsync(cancellationToken))!);
    }

    /// <summary>What the rules report on the whole project.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Findings(CancellationToken cancellationToken)
        => [.. (await Analysis().GetAnalyzerDiagnosticsAsync(cancellationToken)).OrderBy(PathOf, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan)];

    /// <summary>What they report on one file, as in an editor.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsIn(TextDocument file, CancellationToken cancellationToken)
    {
        if (!_findings.TryGetValue(file.Id, out var findings))
        {
            var analysis = Analysis();
            _findings[file.Id] = findings = file is Document document
                ? [.. (await analysis.GetAnalysisResultAsync((await document.GetSyntaxTreeAsync(cancellationToken))!, cancellationToken)).GetAllDiagnostics(),
                    .. (await analysis.GetAnalysisResultAsync(await ModelOf(document, cancellationToken), null, cancellationToken)).GetAllDiagnostics()]
                : (await analysis.GetAnalysisResultAsync(Project.AnalyzerOptions.AdditionalFiles.Single(text => text.Path == file.FilePath), cancellationToken)).GetAllDiagnostics();
        }

        return findings;
    }

    /// <summary>The compiler's errors and warnings in a file, counted by what they say.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ComplaintsIn(Document document, CancellationToken cancellationToken)
        => _complaints.TryGetValue(document.Id, out var known)
            ? known
            : _complaints[document.Id] = Count((await ModelOf(document, cancellationToken)).GetDiagnostics(cancellationToken: cancellationToken));

    /// <summary>The same for all files.</summary>
    public IReadOnlyDictionary<string, int> Complaints(CancellationToken cancellationToken)
        => Count(Compilation.GetDiagnostics(cancellationToken));

    /// <summary>The file that a finding stands in; null for one that stands nowhere.</summary>
    public TextDocument? FileOf(Diagnostic finding) => finding.Location.SourceTree is { } tree
        ? Project.GetDocument(tree)
        : Project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == PathOf(finding));

    /// <summary>The files that are other than they were, without what is generated.</summary>
    public IReadOnlyList<(TextDocument Before, TextDocument After)> ChangedSince(Workbench before)
    {
        var changes = Project.GetChanges(before.Project);
        return [
            .. changes.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)
                .Select(id => ((TextDocument)before.Project.GetDocument(id)!, (TextDocument)Project.GetDocument(id)!))
                .Where(pair => !IsGenerated(pair.Item2)),
            .. changes.GetChangedAdditionalDocuments().Select(id => (before.Project.GetAdditionalDocument(id)!, Project.GetAdditionalDocument(id)!)),
        ];
    }

    /// <summary>What a diagnostic says, without where.</summary>
    public static string Words(Diagnostic diagnostic) => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    private static IReadOnlyDictionary<string, int> Count(IEnumerable<Diagnostic> diagnostics) => Tally.Of(diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .Select(diagnostic => $"{diagnostic.Severity} {Words(diagnostic)}"));

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";

    private static bool IsGenerated(TextDocument document) => document.FilePath?.StartsWith(GeneratedFolder, StringComparison.Ordinal) == true;

    private static async Task<Workbench> Generate(Project project, CancellationToken cancellationToken = default)
    {
        project = project.RemoveDocuments([.. project.Documents.Where(IsGenerated).Select(document => document.Id)]);
        var driver = CSharpGeneratorDriver.Create(
            [new ModelRegistryGenerator().AsSourceGenerator()], project.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        var run = driver.RunGenerators((await project.GetCompilationAsync(cancellationToken))!, cancellationToken).GetRunResult();
        foreach (var tree in run.GeneratedTrees)
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), await tree.GetTextAsync(cancellationToken), filePath: GeneratedFolder + tree.FilePath).Project;
        }

        return new Workbench(project, (await project.GetCompilationAsync(cancellationToken))!);
    }

    private async Task<SemanticModel> ModelOf(Document document, CancellationToken cancellationToken)
        => Compilation.GetSemanticModel((await document.GetSyntaxTreeAsync(cancellationToken))!);

    /// <summary>A new one for each question: an old Roslyn takes an analyzer that has spoken of one file to be done with all.</summary>
    private CompilationWithAnalyzers Analysis() => Compilation.WithAnalyzers(
        Analyzers, new CompilationWithAnalyzersOptions(Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
}
