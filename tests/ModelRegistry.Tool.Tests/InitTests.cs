using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Testing;

namespace ModelRegistry.Tool.Tests;

/// <summary>One registry for a solution, and a schema that knows the registry's own models.</summary>
public class InitTests : ToolRun
{
    private const string Registry = """
        { "$schema": "models.schema.json", "models": [
          { "id": "m-1", "provider": "p", "lifecycle": "available" },
          { "id": "m-1", "provider": "q", "lifecycle": "available", "constant": "QM1" },
          { "id": "m-2", "provider": "p", "lifecycle": "available" },
          { "provider": "p", "name": "No id yet", "lifecycle": "preview" } ] }
        """;

    [Theory]
    [InlineData("All.slnx")]
    [InlineData("All.sln")]
    [InlineData(".git/HEAD")]
    public void A_registry_begins_at_the_root_of_the_solution_or_repository(string root)
    {
        Write(root, "");
        var project = Path.GetDirectoryName(Write("src/App/App.csproj", ""))!;

        var run = RunIn(project, "init");

        Assert.Equal(0, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(project, "models.json")));
        Assert.Contains("\"$schema\": \"models.schema.json\"", Read("models.json"), StringComparison.Ordinal);
        Assert.Contains("models.json: a starter registry.", run.Text, StringComparison.Ordinal);
        Assert.Equal(0, RunIn(project, "check").ExitCode);
        Assert.DoesNotContain("\"examples\": [\"", Read("models.schema.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_solution_counts_before_the_repository_and_the_folder_where_there_is_neither()
    {
        Write(".git/HEAD", "");
        Write("back/Back.slnx", "");
        var project = Path.GetDirectoryName(Write("back/App/App.csproj", ""))!;

        Assert.Equal(0, RunIn(project, "init").ExitCode);

        Assert.True(File.Exists(Path.Combine(Folder, "back", "models.json")));
        Assert.False(File.Exists(Path.Combine(Folder, "models.json")));
    }

    [Fact]
    public void The_schema_completes_the_models_of_a_registry_that_stays_as_it_is()
    {
        Write("models.json", Registry);
        Write("back.models.json", """{ "models": [ { "id": "m-3", "provider": "p", "lifecycle": "available" } ] }""");

        var run = Run("init");

        Assert.Equal(
            "models.json is already the registry and does not change. models.schema.json is written: it completes every property and the 4 models.", run.Text);
        Assert.Equal(Registry, Read("models.json"));
        var definitions = JsonDocument.Parse(Read("models.schema.json")).RootElement.GetProperty("definitions");
        Assert.All(
            [
                definitions.GetProperty("reference"),
                definitions.GetProperty("model").GetProperty("properties").GetProperty("replacement"),
                definitions.GetProperty("evals").GetProperty("properties").GetProperty("baseline"),
            ],
            place => Assert.Equal(["m-3", "p/m-1", "q/m-1", "m-2"], place.GetProperty("examples").EnumerateArray().Select(example => example.GetString()!)));
    }

    [Fact]
    public void The_rest_of_the_schema_is_that_of_the_package()
    {
        Write("models.json", Registry);
        Run("init");

        var schema = JsonNode.Parse(Read("models.schema.json"))!;
        var definitions = schema["definitions"]!.AsObject();
        foreach (var place in new[] { definitions["reference"]!, definitions["model"]!["properties"]!["replacement"]!, definitions["evals"]!["properties"]!["baseline"]! })
        {
            place.AsObject().Remove("examples");
        }

        var shipped = JsonNode.Parse(RepositoryFiles.Read("src", "ModelRegistry.Package", "models.schema.json"));
        Assert.True(JsonNode.DeepEquals(shipped, schema));
    }

    [Fact]
    public void What_is_up_to_date_is_not_written_again()
    {
        Write("models.json", Registry);
        Run("init");
        var schema = Path.Combine(Folder, "models.schema.json");
        File.SetLastWriteTimeUtc(schema, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = Run("init", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("models.json false models.schema.json false", Fields(run.Json, "registry", "created", "schema", "changed"));
        Assert.Equal(3, run.Json.GetProperty("references").GetArrayLength());
        Assert.Equal(2020, File.GetLastWriteTimeUtc(schema).Year);
    }

    [Fact]
    public void A_registry_that_is_being_typed_gives_what_can_be_read()
    {
        Write("models.json", Registry.Replace("\"id\": \"m-2\",", "\"id\": \"m-2\", \"name\": ,", StringComparison.Ordinal));

        Assert.Contains("m-2", string.Join(' ', Run("init", "--json").Json.GetProperty("references").EnumerateArray()), StringComparison.Ordinal);
    }
}
