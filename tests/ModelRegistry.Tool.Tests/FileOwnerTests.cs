namespace ModelRegistry.Tool.Tests;

/// <summary>A command writes registries of its own repository, and no others.</summary>
public sealed class FileOwnerTests : ToolRun
{
    private const string Registry = """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available" } ] }""";
    private const string InPackage = "cache/acme.models/1.2.3/build/models.json";

    private static readonly string[][] Commands =
    [
        ["stamp", "m-1", "--source", "s"],
        ["add", "m-2", "--provider", "p"],
        ["import", "m-3", "--provider", "p", "--from", "list.json"],
    ];

    public FileOwnerTests()
    {
        Write(InPackage, Registry);
        Write("cache/acme.models/1.2.3/.nupkg.metadata", "{}");
        Write("old/Acme.Models.1.2.3/Acme.Models.1.2.3.nupkg", "");
        Write("old/Acme.Models.1.2.3/build/models.json", Registry);
        Write("loose/app/models.json", Registry);
        Write("repository/.git/HEAD", "ref: refs/heads/main\n");
        Write("repository/models.json", Registry);
        Write("repository/app/deep/readme.txt", "");
        Write("worktree/.git", "gitdir: ../repository/.git/worktrees/worktree\n");
        Write("worktree/models.json", Registry);
        foreach (var folder in new[] { "", "repository", "repository/app/deep", "worktree", "loose", "loose/app" })
        {
            Write(Path.Combine(folder, "list.json"), """{ "m-3": { "litellm_provider": "p", "input_cost_per_token": 2e-06 } }""");
        }
    }

    [Theory]
    [InlineData("repository", "models.json")]
    [InlineData("repository", "app/../models.json")]
    [InlineData("repository/app/deep", "../../models.json")]
    [InlineData("worktree", "models.json")]
    [InlineData("", "repository/models.json")]
    [InlineData("", "loose/app/models.json")]
    [InlineData("loose", "app/models.json")]
    public void A_registry_of_the_same_repository_is_written(string folder, string registry)
        => Assert.All(
            Commands, command => Assert.Equal(0, RunIn(Path.Combine(Folder, folder), [.. command, "--registry", registry]).ExitCode));

    /// <summary>Where there is no repository, nothing says how far the project reaches.</summary>
    [Fact]
    public void Without_a_repository_the_nearest_registry_is_written_wherever_it_is()
    {
        Write("loose/app/src/readme.txt", "");

        Assert.Equal(0, RunIn(Path.Combine(Folder, "loose/app/src"), "stamp", "m-1", "--source", "s").ExitCode);
    }

    [Theory]
    [InlineData("repository", "../loose/app/models.json")]
    [InlineData("repository", "../worktree/models.json")]
    [InlineData("repository/app/deep", "../../../worktree/models.json")]
    [InlineData("worktree", "../repository/models.json")]
    [InlineData("loose", "../repository/models.json")]
    public void A_registry_of_another_repository_is_not(string folder, string registry)
        => AssertRefused(folder, registry, "is read-only from here.");

    [Fact]
    public void A_link_out_of_the_repository_does_not_lead_around_that()
    {
        File.CreateSymbolicLink(Path.Combine(Folder, "repository/app/models.json"), "../../loose/app/models.json");

        AssertRefused("repository/app/deep", "../models.json", "is read-only from here.");
        Assert.NotNull(new FileInfo(Path.Combine(Folder, "repository/app/models.json")).LinkTarget);
    }

    [Theory]
    [InlineData("repository", "../" + InPackage, "acme.models 1.2.3")]
    [InlineData("", InPackage, "acme.models 1.2.3")]
    [InlineData("cache/acme.models/1.2.3", "build/models.json", "acme.models 1.2.3")]
    [InlineData("", "old/Acme.Models.1.2.3/build/models.json", "Acme.Models.1.2.3")]
    public void A_registry_of_a_package_is_not_and_the_package_is_named(string folder, string registry, string package)
    {
        Write(Path.Combine(folder, "list.json"), Read("list.json"));

        AssertRefused(folder, registry, $"is part of the package {package} and is read-only.");
    }

    [Fact]
    public void What_a_package_does_not_take_is_shown_to_be_pasted()
    {
        Assert.Matches(
            """Add this entry in its own repository: \{ "id": "m-2", "provider": "p", .* \}\n$""",
            Run("add", "m-2", "--provider", "p", "--registry", InPackage).Errors);
        Assert.EndsWith(
            "\"pricing\": { \"input\": 2.00, \"verified\": null } }\n",
            Run("import", "m-3", "--provider", "p", "--from", "list.json", "--registry", InPackage).Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_package_says_already_is_no_change()
    {
        Assert.Equal(0, Run("add", "m-1", "--provider", "p", "--registry", InPackage).ExitCode);
        Assert.Equal(0, Run("check", InPackage).ExitCode);
        Assert.Equal(0, Run("report", "--registry", InPackage).ExitCode);
    }

    [Fact]
    public void Of_a_registry_in_parts_the_part_of_the_repository_takes_new_entries()
    {
        Write("repository/own.models.json", """{ "models": [] }""");

        var run = RunIn(
            Path.Combine(Folder, "repository"),
            "add", "m-2", "--provider", "p", "--registry", "../" + InPackage, "--registry", "own.models.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Registry, Read(InPackage));
        Assert.Contains("\"m-2\"", Read("repository/own.models.json"), StringComparison.Ordinal);
    }

    private void AssertRefused(string folder, string registry, string reason)
    {
        var path = Path.Combine(folder, registry);
        var before = Read(path);
        foreach (var command in Commands)
        {
            var run = RunIn(Path.Combine(Folder, folder), [.. command, "--registry", registry]);

            Assert.Equal(2, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
            Assert.Equal(before, Read(path));
        }
    }
}
