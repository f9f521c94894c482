using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>
/// An editor with a solution open. It has one text for each file, as an editor has; the documents of the workspace, one for each
/// project that compiles the file, follow it.
/// </summary>
internal sealed class EditorSession : IDisposable
{
    private const string Options = "is_global = true\nbuild_property.ModelRegistryAsOf = 2026-11-21\n";

    private readonly RoslynServices _services = new();
    private readonly AdhocWorkspace _workspace;
    private readonly CancellationTokenSource _limit = new(Patience.Limit);

    private EditorSession(SolutionFiles files)
    {
        _workspace = new AdhocWorkspace(_services.Host);
        var loader = new AnalyzerLoader();
        AnalyzerReference[] analyzers =
        [
            new AnalyzerFileReference(typeof(ModelRegistryGenerator).Assembly.Location, loader),
            new AnalyzerFileReference(typeof(RegistryFileFixer).Assembly.Location, loader),
        ];
        foreach (var project in files.Projects)
        {
            Add(project, files, analyzers);
        }
    }

    private Solution Solution => _workspace.CurrentSolution;

    private CancellationToken Limit => _limit.Token;

    public static EditorSession Open(SolutionFiles files) => new(files);

    /// <summary>The text of a file. All of its documents have the same.</summary>
    public async Task<string> TextAsync(string path)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in DocumentsOf(path))
        {
            texts.Add((await document.GetTextAsync(Limit)).ToString());
        }

        return Assert.Single(texts);
    }

    /// <summary>Replaces the first occurrence of a text.</summary>
    public async Task TypeAsync(string path, string over, string text)
    {
        var before = SourceText.From(await TextAsync(path), Encoding.UTF8);
        Write(path, before.WithChanges(new TextChange(Find(before, over), text)));
    }

    /// <summary>The ids of the findings that are drawn in a file, in the order of its text.</summary>
    public Task<IReadOnlyList<string>> FindingsAsync(string path) => RoslynServices.GetDiagnosticsAsync(DocumentsOf(path).First(), Limit);

    /// <summary>The titles of the package's actions at the first occurrence of a text.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string path, string at)
        => [.. (await ActionsAsync(path, at)).Select(action => action.Title)];

    /// <summary>The package's actions at the first occurrence of a text: not those that suppress a finding or set its severity.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(string path, string at)
    {
        var document = DocumentsOf(path).First();
        var fixes = await _services.GetFixesAsync(document, Find(await document.GetTextAsync(Limit), at), Limit);
        return [.. fixes.Where(fix => fix.Provider.GetType().Assembly == typeof(RegistryFileFixer).Assembly).Select(fix => fix.Action)];
    }

    /// <summary>
    /// Applies an action as the language server protocol has it: one set of edits for each document that differs, one after the other
    /// to the text of the document's file. Roslyn's server merges the C# documents of one file before; it knows no such thing of
    /// additional documents.
    /// </summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Limit);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var projects = changed.GetChanges(Solution).GetProjectChanges()
            .OrderBy(project => project.NewProject.Name, StringComparer.Ordinal).ToList();
        var sources = projects.SelectMany(project => project.GetChangedDocuments()).DistinctBy(id => changed.GetDocument(id)!.FilePath);
        var additional = projects.SelectMany(project => project.GetChangedAdditionalDocuments());

        var edits = new List<(string Path, IReadOnlyList<TextChange> Changes)>();
        foreach (var id in sources.Concat(additional))
        {
            var (before, after) = (Document(Solution, id), Document(changed, id));
            edits.Add((before.FilePath!, (await after.GetTextAsync(Limit)).GetTextChanges(await before.GetTextAsync(Limit))));
        }

        foreach (var (path, changes) in edits)
        {
            Write(path, SourceText.From(await TextAsync(path), Encoding.UTF8).WithChanges(changes));
        }
    }

    /// <summary>The tooltip of the name that ends with the first occurrence of a text.</summary>
    public async Task<string> TooltipAsync(string path, string at)
    {
        var document = (Document)DocumentsOf(path).First();
        var position = Find(await document.GetTextAsync(Limit), at).End - 1;
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position, Limit);
        return string.Join("\n", info!.Sections.Select(section => section.Text));
    }

    /// <summary>What completion offers after the first occurrence of a text.</summary>
    public async Task<IReadOnlyList<string>> CompletionsAsync(string path, string after)
        => [.. (await CompletionItemsAsync(path, after)).Select(item => item.DisplayText)];

    /// <summary>What completion strikes through there.</summary>
    public async Task<IReadOnlyList<string>> StruckThroughAsync(string path, string after)
        => [.. (await CompletionItemsAsync(path, after)).Where(item => item.Tags.Contains("Deprecated")).Select(item => item.DisplayText)];

    private async Task<IReadOnlyList<CompletionItem>> CompletionItemsAsync(string path, string after)
    {
        var document = (Document)DocumentsOf(path).First();
        var position = Find(await document.GetTextAsync(Limit), after).End;
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: Limit);
        return list.ItemsList;
    }

    /// <summary>The constants of <c>ModelIds</c> in the project of a source.</summary>
    public async Task<IReadOnlyList<string>> ConstantsAsync(string source)
    {
        var compilation = await DocumentsOf(source).First().Project.GetCompilationAsync(Limit);
        var constants = compilation!.GetTypeByMetadataName("ModelRegistry.ModelIds");
        return [.. constants?.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name) ?? []];
    }

    /// <summary>The errors of a build of the whole solution.</summary>
    public async Task<IReadOnlyList<string>> BuildAsync()
    {
        var errors = new List<string>();
        foreach (var project in Solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(Limit);
            errors.AddRange(compilation!.GetDiagnostics(Limit)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => $"{project.Name}: {diagnostic}"));
        }

        return errors;
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _limit.Dispose();
    }

    private void Add(ProjectFile project, SolutionFiles files, IEnumerable<AnalyzerReference> analyzers)
    {
        var id = ProjectId.CreateNewId(project.Name);
        _workspace.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, project.Name, project.Name, LanguageNames.CSharp,
            filePath: Path.ChangeExtension(project.Source, ".csproj"),
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols("NET5_0_OR_GREATER"),
            documents: [Info(project.Source)],
            additionalDocuments: [Info(project.Registry)],
            metadataReferences: project.References,
            analyzerReferences: analyzers).WithAnalyzerConfigDocuments([Info("/repo/.globalconfig")]));

        DocumentInfo Info(string path) => DocumentInfo.Create(
            DocumentId.CreateNewId(id), Path.GetFileName(path), filePath: path, loader: TextLoader.From(TextAndVersion.Create(
                SourceText.From(path.EndsWith(".globalconfig", StringComparison.Ordinal) ? Options : files.Texts[path], Encoding.UTF8),
                VersionStamp.Default)));
    }

    private void Write(string path, SourceText text)
    {
        var solution = DocumentsOf(path).Aggregate(Solution, (current, document) => document is Document
            ? current.WithDocumentText(document.Id, text)
            : current.WithAdditionalDocumentText(document.Id, text));
        Assert.True(_workspace.TryApplyChanges(solution));
    }

    private IEnumerable<TextDocument> DocumentsOf(string path)
        =>
        [
            .. Solution.GetDocumentIdsWithFilePath(path).Select(id => Document(Solution, id))
                .OrderBy(document => document.Project.Name, StringComparer.Ordinal),
        ];

    private static TextDocument Document(Solution solution, DocumentId id)
        => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id) ?? throw new InvalidOperationException($"{id} is no document.");

    private static TextSpan Find(SourceText text, string part)
        => text.ToString().IndexOf(part, StringComparison.Ordinal) is >= 0 and var start
            ? new TextSpan(start, part.Length)
            : throw new ArgumentException($"'{part}' is not in the text:\n{text}");

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
