using ModelRegistry.Tasks;

namespace ModelRegistry.Analyzers.Tests.Tasks;

public sealed class FindRegistryOwnerTests : IDisposable
{
    private readonly string _root = Path.GetFullPath(Directory.CreateTempSubdirectory("owner-").FullName);

    public FindRegistryOwnerTests()
    {
        Write("models.json");
        Project("A/A");
        Project("B/B");
        Project("C/C");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("A/A")]
    [InlineData("B/B")]
    [InlineData("C/C")]
    public void All_projects_find_the_first_one_by_its_path(string project) => Assert.Equal("A/A", OwnerFor(project, "C/C", "B/B", "A/A"));

    [Fact]
    public void A_project_that_is_not_built_with_the_solution_is_no_owner() => Assert.Equal("B/B", OwnerFor("C/C", "!A/A", "B/B", "C/C"));

    [Fact]
    public void Nor_is_one_without_the_package()
    {
        File.Delete(Path.Combine(_root, "A/obj/A.csproj.nuget.g.targets"));
        Write("B/obj/B.csproj.nuget.g.targets", "<Import Project=\"other\" />");

        Assert.Equal("C/C", OwnerFor("B/B", "A/A", "B/B", "C/C"));
    }

    [Fact]
    public void Nor_is_one_with_a_registry_of_its_own_or_of_another_language()
    {
        Write("A/models.json");

        Assert.Equal("B/B", OwnerFor("B/B", "A/A", "A/A.fsproj", "B/B"));
    }

    [Theory]
    [InlineData("A/A.csproj", "<ModelRegistryValidate>false</ModelRegistryValidate>")]
    [InlineData("A/A.csproj", "<ModelRegistryFile>x.json</ModelRegistryFile>")]
    [InlineData("A/Directory.Build.props", "<RunAnalyzers>false</RunAnalyzers>")]
    [InlineData("A/Directory.Build.targets", "<ModelRegistryFile>x.json</ModelRegistryFile>")]
    public void Nor_is_one_that_may_not_report(string file, string text)
    {
        Write(file, text);

        Assert.Equal("B/B", OwnerFor("B/B", "A/A", "B/B"));
    }

    [Fact]
    public void Where_nothing_is_certain_there_is_none()
    {
        Write("Directory.Build.props", "<RunAnalyzers>false</RunAnalyzers>");

        Assert.Equal("", OwnerFor("A/A", "A/A", "B/B"));
        Assert.Equal("", OwnerFor("A/A"));
        Assert.Equal("", Run("A/A", "no XML", [], "models.json"));
    }

    [Fact]
    public void A_registry_that_all_name_in_the_same_place_has_an_owner()
    {
        Write("Directory.Build.props", "<ModelRegistryFile>...</ModelRegistryFile>");
        Write("shared/x.json");

        Assert.Equal("A/A", Run("B/B", Solution("A/A", "B/B"), [Path.Combine(_root, "shared/x.json")], "shared/x.json"));
        Assert.Equal("A/A", Run("B/B", Solution("A/A", "B/B"), ["../shared/x.json"], "shared/x.json"));
        Assert.Equal("", Run("B/B", Solution("A/A", "B/B"), ["x.json"], "shared/x.json"));
        Assert.Equal("", Run("B/B", Solution("A/A", "B/B"), ["../shared/*.json"], "shared/x.json"));
    }

    [Fact]
    public void A_registry_that_one_names_by_itself_has_none_but_it()
    {
        Write("B/B.csproj", "<ModelRegistryFile>../shared/x.json</ModelRegistryFile>");
        Write("shared/x.json");

        Assert.Equal("B/B", Run("B/B", Solution("A/A", "B/B"), ["../shared/x.json"], "shared/x.json"));
    }

    [Fact]
    public void Folders_of_restore_elsewhere_are_found_by_the_names_of_the_projects()
    {
        Directory.Delete(Path.Combine(_root, "A/obj"), recursive: true);
        Write("artifacts/obj/A/A.csproj.nuget.g.targets", "modelregistry.analyzers/0.2.0");

        Assert.Equal("A/A", Run("B/B", Solution("A/A", "B/B"), [], "models.json", "artifacts/obj/B/"));
    }

    private void Project(string path)
    {
        Write(path + ".csproj");
        Write($"{Path.GetDirectoryName(path)}/obj/{Path.GetFileName(path)}.csproj.nuget.g.targets", "$(NuGetPackageRoot)modelregistry.analyzers/0.2.0");
    }

    private void Write(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
        File.WriteAllText(Path.Combine(_root, path), text);
    }

    private string OwnerFor(string project, params string[] projects) => Run(project, Solution(projects), [], "models.json");

    private string Solution(params string[] projects)
    {
        var lines = projects.Select(project => $"""
              <ProjectConfiguration Project="x" AbsolutePath="{Path.Combine(_root, project.TrimStart('!'))}{(project.EndsWith("proj", StringComparison.Ordinal) ? "" : ".csproj")}" BuildProjectInSolution="{project[0] != '!'}">Debug|AnyCPU</ProjectConfiguration>
            """);
        return $"<SolutionConfiguration>{string.Join('\n', lines)}</SolutionConfiguration>";
    }

    private string Run(string project, string solution, string[] names, string file, string? restored = null)
    {
        var task = new FindRegistryOwner
        {
            Solution = solution,
            Project = Path.Combine(_root, project + ".csproj"),
            RestoreFolder = Path.Combine(_root, restored ?? Path.GetDirectoryName(project) + "/obj/"),
            Files = [Path.Combine(_root, file)],
            Names = names,
        };
        Assert.True(task.Execute());
        return task.Owner.Length == 0 ? "" : Path.ChangeExtension(Path.GetRelativePath(_root, task.Owner), null).Replace('\\', '/');
    }
}
