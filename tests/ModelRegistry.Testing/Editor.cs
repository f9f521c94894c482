using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Testing;

/// <summary>
/// A project as an editor has it open. Other than a build, an editor asks for one file at a time, while it is being written, and never
/// ends a compilation; so does this. Each edit and each action gives a new value.
/// <code>
/// var editor = await Editor.For(analyzers, fixes).WithGenerator&lt;…&gt;().WithSource("…").WithRegistry("…").Open();
/// editor = await editor.Type("\"?\"", "\"gpt-5.6-sol\"");
/// await editor.Diagnostics(TestProject.SourcePath);
/// </code>
/// </summary>
public sealed record Editor : TestProject<Editor>
{
    private ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [];
    private ImmutableArray<CodeFixProvider> Fixes { get; init; } = [];
    private Project? Project { get; init; }
    private Compilation? Compilation { get; init; }

    private Editor()
    {
    }

    public static Editor For(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes) => new() { Analyzers = analyzers, Fixes = fixes };

    public Task<Editor> Open() => Show(CreateProject());

    /// <summary>The text of a file as it stands.</summary>
    public async Task<string> Text(string path) => (await Document(path).GetTextAsync()).ToString();

    /// <summary>Replaces the first occurrence of a text in a file: what has been typed over it.</summary>
    public async Task<Editor> Type(string path, string over, string text)
    {
        var (document, before) = (Document(path), await Text(path));
        var position = before.IndexOf(over, StringComparison.Ordinal);
        var after = TestProject.Text(before.Remove(position, over.Length).Insert(position, text));
        var solution = document is Document
            ? document.Project.Solution.WithDocumentText(document.Id, after)
            : document.Project.Solution.WithAdditionalDocumentText(document.Id, after);
        return await Show(solution.GetProject(document.Project.Id)!);
    }

    /// <summary>What is drawn in a file, in the order of its text, suggestions included.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Diagnostics(string path)
    {
        ImmutableArray<AnalysisResult> results = Document(path) is Document document
            ?
            [
                await Analysis().GetAnalysisResultAsync((await document.GetSyntaxTreeAsync())!, default),
                await Analysis().GetAnalysisResultAsync(await SemanticModel(document), null, default),
            ]
            : [await Analysis().GetAnalysisResultAsync(Project!.AnalyzerOptions.AdditionalFiles.Single(file => file.Path == path), default)];
        return [.. results.SelectMany(result => result.GetAllDiagnostics()).OrderBy(Finding.Of).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a whole build would report, all files together.</summary>
    public async Task<IReadOnlyList<Diagnostic>> BuildDiagnostics()
        => [.. (await Analysis().GetAnalyzerDiagnosticsAsync()).OrderBy(Finding.Of).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];

    /// <summary>The errors of the compiler, in what is generated too.</summary>
    public IReadOnlyList<Diagnostic> Errors() => [.. Compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>The light bulb at a finding: the actions of every fix that speaks of its rule, in their order.</summary>
    public async Task<IReadOnlyList<CodeAction>> Actions(string path, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        var (actions, document) = (new List<CodeAction>(), Document(path));
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id) && (document is Document || SpeaksOfAdditionalFiles(fix))))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));

        return actions;
    }

    /// <summary>An action in all of the project at once; null where it cannot be.</summary>
    public async Task<CodeAction?> FixAll(string path, Diagnostic diagnostic, CodeAction action, IEnumerable<Diagnostic> all, CancellationToken cancellationToken = default)
    {
        var fix = Fixes.First(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
        var known = new Snapshot.KnownDiagnostics(await Snapshot.Of(Project!, all));
        var context = Document(path) is Document document
            ? new FixAllContext(document, fix, FixAllScope.Project, action.EquivalenceKey!, [diagnostic.Id], known, cancellationToken)
            : new FixAllContext(Project!, fix, FixAllScope.Project, action.EquivalenceKey!, [diagnostic.Id], known, cancellationToken);
        return fix.GetFixAllProvider() is { } provider ? await provider.GetFixAsync(context) : null;
    }

    public async Task<Editor> Apply(CodeAction action)
    {
        var change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        return await Show(change.ChangedSolution.GetProject(Project!.Id)!);
    }

    /// <summary>The documentation of the name under the cursor, which stands at the first occurrence of a text; empty where there is none.</summary>
    public async Task<string> Hover(string path, string at)
    {
        var document = (Document)Document(path);
        var root = (await document.GetSyntaxRootAsync())!;
        var position = (await Text(path)).IndexOf(at, StringComparison.Ordinal) + at.Length - 1;
        var symbol = (await SemanticModel(document)).GetSymbolInfo(root.FindToken(position).Parent!).Symbol;
        return symbol?.GetDocumentationCommentXml() ?? "";
    }

    private async Task<Editor> Show(Project project)
    {
        project = project.RemoveDocuments([.. project.Documents.Where(Snapshot.IsGenerated).Select(document => document.Id)]);
        var generated = CreateDriver(project).RunGenerators((await project.GetCompilationAsync())!).GetRunResult().GeneratedTrees;
        foreach (var tree in generated)
            project = project.AddDocument(Path.GetFileName(tree.FilePath), await tree.GetTextAsync(), filePath: Snapshot.GeneratedFolder + tree.FilePath).Project;

        return this with { Project = project, Compilation = await project.GetCompilationAsync() };
    }

    /// <summary>A new one for each question: an old Roslyn takes an analyzer that has spoken of one file to be done with all.</summary>
    private CompilationWithAnalyzers Analysis()
        => Compilation!.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(Project!.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    private async Task<SemanticModel> SemanticModel(Document document)
        => Compilation!.GetSemanticModel((await document.GetSyntaxTreeAsync())!);

    private TextDocument Document(string path)
        => (Project ?? throw new InvalidOperationException("Nothing is open: say Open."))
            .Documents.Concat(Project.AdditionalDocuments).Single(document => document.FilePath == path);

    /// <summary>Hosts ask a fix about an additional file only if it is exported for them.</summary>
    private static bool SpeaksOfAdditionalFiles(CodeFixProvider fix)
        => fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false)?.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument)) == true;
}
