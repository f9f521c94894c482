using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>Solutions of several projects with registry files, which a verifier does not have.</summary>
/// <param name="rule">The rule that the fix is for.</param>
/// <param name="fixer">The fix.</param>
/// <param name="source">The C# of a project that uses some ids.</param>
internal sealed class SharedRegistry(DiagnosticAnalyzer rule, CodeFixProvider fixer, Func<string[], string> source)
{
    public CodeFixProvider Fixer => fixer;

    public Solution Solution(params (string Name, string Registry, string Json, string[] Ids)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (name, registry, json, ids) in projects)
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, metadataReferences: ReferenceAssemblies.Net80))
                .AddDocument(DocumentId.CreateNewId(id), name + ".cs", SourceText.From(source(ids)), filePath: $"/0/{name}.cs")
                .AddAdditionalDocument(DocumentInfo.Create(DocumentId.CreateNewId(id), "models.json", loader: Loader(json), filePath: registry));
        }

        return solution;
    }

    public async Task<Solution> FixAll(Solution solution, FixAllScope scope, string? key)
    {
        var context = new FixAllContext(
            solution.Projects.First().Documents.Single(), fixer, scope, key!, fixer.FixableDiagnosticIds, new Known(this), CancellationToken.None);
        return await Apply((await fixer.GetFixAllProvider()!.GetFixAsync(context))!, solution);
    }

    public async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Solution solution)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            diagnostics.AddRange(await DiagnosticsOf(project));
        }

        return diagnostics.ToImmutable();
    }

    public static TextLoader Loader(string text) => TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default));

    public static string TextOf(Project project) => project.AnalyzerOptions.AdditionalFiles[0].GetText()!.ToString();

    public static async Task<Solution> Apply(CodeAction action, Solution solution)
        => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project)
        => await (await project.GetCompilationAsync())!.WithAnalyzers([rule], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    private sealed class Known(SharedRegistry projects) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await projects.DiagnosticsOf(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await projects.DiagnosticsOf(document.Project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
