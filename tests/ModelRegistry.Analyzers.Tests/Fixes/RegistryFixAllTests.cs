using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class RegistryFixAllTests
{
    private const string Shared = "/0/models.json";
    private const string Empty = """{"models":[]}""";

    private static readonly SharedRegistry Projects = new(new UnregisteredModelIdStandIn(), new UnregisteredModelIdFixer(), Source);

    [Theory]
    [InlineData(UnregisteredModelIdFixer.AddToRegistry)]
    [InlineData(null)]
    public async Task Projects_that_share_a_file_get_the_same_text_of_it(string? key)
    {
        var solution = Projects.Solution(("B", Shared, Empty, ["gpt-b", "gpt-both"]), ("A", Shared, Empty, ["gpt-both", "gpt-a"]), ("C", Shared, Empty, []));

        var changed = await Projects.FixAll(solution, FixAllScope.Solution, key);

        Assert.All(changed.Projects, project => Assert.Equal(["gpt-both", "gpt-a", "gpt-b"], IdsOf(project)));
        Assert.Single(changed.Projects.Select(SharedRegistry.TextOf).Distinct());
        Assert.Empty(await Projects.DiagnosticsOf(changed));
        Assert.Same(changed, await Projects.FixAll(changed, FixAllScope.Solution, key));
    }

    /// <summary>A language server sends an edit for each changed document, and two of one file would both be made.</summary>
    [Fact]
    public async Task A_single_entry_changes_the_document_of_the_project_that_asks()
    {
        var solution = Projects.Solution(("A", Shared, Empty, ["gpt-a"]), ("B", Shared, Empty, ["gpt-b"]));

        var changed = await AddFirst(solution, "A");

        Assert.Equal([["gpt-a"], []], changed.Projects.Select(IdsOf));
    }

    [Fact]
    public async Task What_another_project_has_added_to_the_file_stays()
    {
        var solution = Projects.Solution(("A", Shared, Empty, ["gpt-a"]), ("B", Shared, Empty, ["gpt-b"]));

        var changed = await AddFirst(await AddFirst(solution, "A"), "B");

        Assert.Equal([["gpt-a"], ["gpt-a", "gpt-b"]], changed.Projects.Select(IdsOf));
    }

    [Fact]
    public async Task Each_file_gets_the_ids_of_its_own_projects()
    {
        var solution = Projects.Solution(("A", "/0/a/models.json", Empty, ["gpt-a", "gpt-both"]), ("B", "/0/b/models.json", Empty, ["gpt-b", "gpt-both"]), ("C", "/0/c/models.json", "{", ["gpt-c"]));

        var changed = await Projects.FixAll(solution, FixAllScope.Solution, UnregisteredModelIdFixer.AddToRegistry);

        Assert.Equal([["gpt-a", "gpt-both"], ["gpt-b", "gpt-both"], []], changed.Projects.Select(IdsOf));
    }

    [Fact]
    public async Task In_a_project_only_its_own_ids_are_added_to_its_own_document()
    {
        var solution = Projects.Solution(("A", Shared, Empty, ["gpt-a"]), ("B", Shared, Empty, ["gpt-b"]));

        var changed = await Projects.FixAll(solution, FixAllScope.Project, UnregisteredModelIdFixer.AddToRegistry);

        Assert.Equal([["gpt-a"], []], changed.Projects.Select(IdsOf));
    }

    [Fact]
    public async Task The_names_of_all_projects_that_share_the_file_are_taken()
    {
        const string One = """{"models":[{"id":"one","provider":"p","lifecycle":"preview"}]}""";
        var solution = Projects.Solution(("A", Shared, One, ["gpt-1 a"]), ("B", Shared, One, []));
        var more = DocumentInfo.Create(
            DocumentId.CreateNewId(solution.ProjectIds[1]), "b.models.json",
            loader: SharedRegistry.Loader("""{ "models": [ { "id": "gpt-1+a", "provider": "openai", "lifecycle": "preview" } ] }"""), filePath: "/0/b.models.json");
        solution = solution.AddAdditionalDocument(more).WithDocumentText(solution.Projects.Last().DocumentIds[0], SourceText.From(Source(["gpt-b"])));

        var changed = await Projects.FixAll(solution, FixAllScope.Solution, UnregisteredModelIdFixer.AddToRegistry);

        Assert.Equal([("one", null), ("gpt-1 a", "OpenaiGpt1A"), ("gpt-b", null)], ModelsOf(changed.Projects.First()).Select(model => (model.Id, model.Constant)));
        Assert.Empty(await Projects.DiagnosticsOf(changed));
    }

    private static async Task<Solution> AddFirst(Solution solution, string project)
    {
        var actions = new List<CodeAction>();
        var document = solution.Projects.Single(candidate => candidate.Name == project).Documents.Single();
        var tree = await document.GetSyntaxTreeAsync();
        var diagnostic = (await Projects.DiagnosticsOf(solution)).First(found => found.Location.SourceTree == tree);
        await Projects.Fixer.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return await SharedRegistry.Apply(Assert.Single(actions), solution);
    }

    private static string Source(string[] ids) => $"class C {{ string[] Ids => new string[] {{ {string.Join(", ", ids.Select(id => $"\"{id}\""))} }}; }}";

    private static IEnumerable<Model> ModelsOf(Project project)
        => Registries.Read(SharedRegistry.TextOf(project)).Content.Models.Select(entry => entry.Model);

    private static IEnumerable<string?> IdsOf(Project project) => ModelsOf(project).Select(model => model.Id);
}
