using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>What a maintainer stopped at in the adoption of an old code base, and what one command leaves of it.</summary>
public sealed class AdoptTests(AdoptedSolution adopted) : IClassFixture<AdoptedSolution>
{
    private JsonElement Models => JsonDocument.Parse(Text("models.json")).RootElement.GetProperty("models");

    [Fact]
    public void One_registry_at_the_root_has_the_ids_of_all_projects_and_settings_each_once()
        => Assert.Equal(
            [
                "anthropic claude-sonnet-4-5",
                "openai gpt-4.1",
                "openai gpt-5.4-mini",
                "openai gpt-5.5",
                "openai gpt-5.6-luna",
                "openai o3-mini",
            ],
            Models.EnumerateArray().Select(model => $"{model.GetProperty("provider")} {model.GetProperty("id")}"));

    /// <summary>The prefixes of a price table, what a migration seeded, and another form of an id that is there are no models.</summary>
    [Theory]
    [InlineData("claude-opus-4")]
    [InlineData("gpt-3.5-turbo")]
    [InlineData("openai/gpt-5.5")]
    public void What_is_no_model_is_not_entered(string text)
        => Assert.DoesNotContain(text, Text("models.json"), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_is_null()
        => Assert.All(Models.EnumerateArray(), model =>
        {
            Assert.All(
                ["name", "lifecycle", "owner", "idVerified", "pricing"],
                property => Assert.Equal(JsonValueKind.Null, model.GetProperty(property).ValueKind));
            Assert.Equal("""{ "api": null }""", model.GetProperty("access").GetRawText());
        });

    [Fact]
    public void Nothing_else_in_the_repository_changes_but_the_baselines()
    {
        Assert.Equal(
            ["App/models.baseline.txt", "models.json", "tests/App.Tests/models.baseline.txt"],
            adopted.AfterFirst.Keys.Except(adopted.Before.Keys).Order(StringComparer.Ordinal));
        Assert.All(adopted.Before, file => Assert.Equal(file.Value, adopted.AfterFirst[file.Key]));
    }

    [Fact]
    public void A_baseline_lists_what_the_build_target_would_list()
        => Assert.Equal(
            [
                """LLM2001 Program.cs "\"gpt-5.5\"" 1""",
                """LLM2004 Program.cs "Vendor.Known.Fast" 1""",
                """LLM2004 Program.cs "\"gpt-5.5\"" 1""",
                """LLM2004 Program.cs "\"openai/gpt-5.5\"" 1""",
                """LLM2008 appsettings.json "\"claude-sonnet-4-5\"" 1""",
            ],
            Text("App/models.baseline.txt").Split('\n').Where(line => line.StartsWith("LLM2", StringComparison.Ordinal)));

    [Fact]
    public void The_next_build_on_a_CI_server_has_no_finding() => Assert.DoesNotContain("LLM", adopted.OnCi, StringComparison.Ordinal);

    [Fact]
    public void The_schema_is_named_by_its_address()
        => Assert.Contains(
            "\"$schema\": \"https://raw.githubusercontent.com/model-registry/ModelRegistry.Analyzers/",
            Text("models.json"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("models.json")]
    [InlineData("App/models.baseline.txt")]
    public void A_file_has_the_ordinary_mode(string name)
        => Assert.False(adopted.ModeOf(name) is { } mode && mode.HasFlag(UnixFileMode.UserExecute));

    [Fact]
    public void The_output_says_what_was_done_and_ends_with_the_projects_that_lack_the_package()
    {
        Assert.Empty(adopted.First.Errors);
        Assert.Equal(
            [
                "All.slnx: 7 C# projects, 4 with the package ModelRegistry.Analyzers.",
                "models.json: 6 models are entered: \"claude-sonnet-4-5\", \"gpt-4.1\", \"gpt-5.4-mini\", \"gpt-5.5\", "
                    + "\"gpt-5.6-luna\", \"o3-mini\".",
                "App/models.baseline.txt: 5 known findings are listed.",
                "tests/App.Tests/models.baseline.txt: 1 known finding is listed.",
                "src/Broken/Broken.csproj does not compile, and ids of it may be missing: src/Broken/Broken.cs(1,68): CS0103: "
                    + "The name 'Missing' does not exist in the current context.",
                "2 projects hold ids and do not have the package ModelRegistry.Analyzers: src/Other/Other.csproj, src/Vendor/Vendor.csproj",
            ],
            adopted.First.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_example_of_the_page_answers_what_the_page_says()
        => Assert.Contains(
            "```text\n$ model-registry adopt\n" + adopted.First.Output + "```\n",
            File.ReadAllText(Path.Combine(PageTests.Root, "docs", "command-line.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

    [Fact]
    public void A_project_that_does_not_compile_is_the_exit_code_1()
        => Assert.Equal((1, 1), (adopted.First.ExitCode, adopted.Again.ExitCode));

    [Fact]
    public void A_second_run_changes_nothing()
    {
        Assert.Equal(adopted.AfterFirst, adopted.AfterAll);
        Assert.Empty(adopted.Again.Json.GetProperty("models").EnumerateArray());
        Assert.All(
            adopted.Again.Json.GetProperty("baselines").EnumerateArray(),
            baseline => Assert.Equal("null false", Fields(baseline, "findings", "changed")));
    }

    [Fact]
    public void The_data_has_the_projects()
    {
        var data = adopted.Again.Json;

        Assert.False(data.GetProperty("changed").GetBoolean());
        Assert.Equal(7, data.GetProperty("projects").GetArrayLength());
        Assert.Equal(
            ["src/Other/Other.csproj", "src/Vendor/Vendor.csproj"],
            data.GetProperty("withoutPackage").EnumerateArray().Select(project => project.GetString()));
        Assert.Equal("src/Broken/Broken.csproj", data.GetProperty("notCompiled")[0].GetProperty("project").GetString());
    }

    private static string Fields(JsonElement element, params string[] names)
        => string.Join(' ', names.Select(name => element.GetProperty(name).GetRawText()));

    private string Text(string name) => adopted.AfterFirst[name][(adopted.AfterFirst[name].IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
