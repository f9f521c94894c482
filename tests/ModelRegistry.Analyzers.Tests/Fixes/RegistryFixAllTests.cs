using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Tests.Registry;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

/// <summary>Solutions of several projects, which a verifier does not have.</summary>
public class RegistryFixAllTests
{
    private const string Shared = "/0/models.json";
    private const string Empty = """{"models":[]}""";

    private static readonly UnregisteredModelIdFixer Fixer = new();

    [Theory]
    [InlineData(UnregisteredModelIdFixer.AddToRegistry)]
    [InlineData(null)]
    public async Task Projects_that_share_a_file_get_the_same_text_of_it(string? key)
    {
        var solution = Solution(("B", Shared, Empty, ["gpt-b", "gpt-both"]), ("A", Shared, Empty, ["gpt-both", "gpt-a"]), ("C", Shared, Empty, []));

        var changed = await FixAll(solution, FixAllScope.Solution, key);

        Assert.All(changed.Projects, project => Assert.Equal(["gpt-both", "gpt-a", "gpt-b"], IdsOf(project)));
        Assert.Single(changed.Projects.Select(TextOf).Distinct());
        Assert.Empty(await DiagnosticsOf(changed));
        Assert.Same(changed, await FixAll(changed, FixAllScope.Solution, key));
    }

    [Fact]
    public async Task A_single_entry_reaches_every_project_that_shares_the_file()
    {
        var solution = Solution(("A", Shared, Empty, ["gpt-a"]), ("B", Shared, Empty, ["gpt-b"]));
        var actions = new List<CodeAction>();
        var diagnostic = (await DiagnosticsOf(solution)).First();
        await Fixer.RegisterCodeFixesAsync(new CodeFixContext(
            solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));

        var changed = await Apply(Assert.Single(actions), solution);

        Assert.All(changed.Projects, project => Assert.Equal(["gpt-a"], IdsOf(project)));
    }

    [Fact]
    public async Task Each_file_gets_the_ids_of_its_own_projects()
    {
        var solution = Solution(("A", "/0/a/models.json", Empty, ["gpt-a", "gpt-both"]), ("B", "/0/b/models.json", Empty, ["gpt-b", "gpt-both"]), ("C", "/0/c/models.json", "{", ["gpt-c"]));

        var changed = await FixAll(solution, FixAllScope.Solution, UnregisteredModelIdFixer.AddToRegistry);

        Assert.Equal([["gpt-a", "gpt-both"], ["gpt-b", "gpt-both"], []], changed.Projects.Select(IdsOf));
    }

    [Fact]
    public async Task In_a_project_only_its_own_ids_are_added_and_still_to_the_file_of_all()
    {
        var solution = Solution(("A", Shared, Empty, ["gpt-a"]), ("B", Shared, Empty, ["gpt-b"]));

        var changed = await FixAll(solution, FixAllScope.Project, UnregisteredModelIdFixer.AddToRegistry);

        Assert.All(changed.Projects, project => Assert.Equal(["gpt-a"], IdsOf(project)));
    }

    [Fact]
    public async Task The_names_of_all_projects_that_share_the_file_are_taken()
    {
        const string One = """{"models":[{"id":"one","provider":"p","lifecycle":"preview"}]}""";
        var solution = Solution(("A", Shared, One, ["gpt-1 a"]), ("B", Shared, One, []));
        var more = DocumentInfo.Create(
            DocumentId.CreateNewId(solution.ProjectIds[1]), "b.models.json",
            loader: Loader("""{ "models": [ { "id": "gpt-1+a", "provider": "openai", "lifecycle": "preview" } ] }"""), filePath: "/0/b.models.json");
        solution = solution.AddAdditionalDocument(more).WithDocumentText(solution.Projects.Last().DocumentIds[0], Source("gpt-b"));

        var changed = await FixAll(solution, FixAllScope.Solution, UnregisteredModelIdFixer.AddToRegistry);

        Assert.Equal([("one", null), ("gpt-1 a", "OpenaiGpt1A"), ("gpt-b", null)], ModelsOf(changed.Projects.First()).Select(model => (model.Id, model.Constant)));
        Assert.Empty(await DiagnosticsOf(changed));
    }

    private static Solution Solution(params (string Name, string Registry, string Json, string[] Ids)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (name, registry, json, ids) in projects)
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, metadataReferences: ReferenceAssemblies.Net80))
                .AddDocument(DocumentId.CreateNewId(id), name + ".cs", Source(ids), filePath: $"/0/{name}.cs")
                .AddAdditionalDocument(DocumentInfo.Create(DocumentId.CreateNewId(id), "models.json", loader: Loader(json), filePath: registry));
        }

        return solution;
    }

    private static TextLoader Loader(string text) => TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default));

    private static SourceText Source(params string[] ids) => SourceText.From($"class C {{ string[] Ids => new string[] {{ {string.Join(", ", ids.Select(id => $"\"{id}\""))} }}; }}");

    private static string TextOf(Project project) => project.AnalyzerOptions.AdditionalFiles[0].GetText()!.ToString();

    private static IEnumerable<Analyzers.Registry.Model> ModelsOf(Project project) => Registries.Read(TextOf(project)).Content.Models.Select(entry => entry.Model);

    private static IEnumerable<string?> IdsOf(Project project) => ModelsOf(project).Select(model => model.Id);

    private static async Task<Solution> FixAll(Solution solution, FixAllScope scope, string? key)
    {
        var context = new FixAllContext(
            solution.Projects.First().Documents.Single(), Fixer, scope, key!, Fixer.FixableDiagnosticIds, new Known(), CancellationToken.None);
        return await Apply((await Fixer.GetFixAllProvider().GetFixAsync(context))!, solution);
    }

    private static async Task<Solution> Apply(CodeAction action, Solution solution)
        => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Solution solution)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            diagnostics.AddRange(await DiagnosticsOf(project));
        }

        return diagnostics.ToImmutable();
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(Project project)
        => await (await project.GetCompilationAsync())!.WithAnalyzers([new UnregisteredModelIdStandIn()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    private sealed class Known : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await DiagnosticsOf(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await DiagnosticsOf(document.Project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
