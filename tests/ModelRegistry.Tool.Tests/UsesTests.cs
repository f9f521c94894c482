using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class UsesTests : ScanRun
{
    [Fact]
    public void Each_model_of_several_repositories_is_one_row_with_its_places()
    {
        Write("one/a.yaml", "model: gpt-5.5\nother: openai/gpt-5.5\n");
        Write("two/B.cs", "var model = \"gpt-5.5\"; // \"gpt-4\"\n");
        Write("two/b.py", "m = \"gpt-9.9\"\ne = \"text-embedding-3-small\"");

        var models = Run("uses", "one", "two", "--json").Json.GetProperty("models").EnumerateArray().ToList();

        Assert.Equal(["gpt-9.9", "openai/gpt-5.5", "openai/text-embedding-3-small"], models.Select(model => model.GetProperty("name").GetString()));
        Assert.Equal(["unregistered chat null", "available chat search", "available embedding null"], models.Select(model => Fields(model, "state", "purpose", "owner")));
        Assert.Equal("balanced", models[1].GetProperty("tiers")[0].GetString());
        Assert.Equal(
            ["one/a.yaml 1 8 gpt-5.5", "one/a.yaml 2 8 openai/gpt-5.5", "two/B.cs 1 14 gpt-5.5"],
            models[1].GetProperty("places").EnumerateArray().Select(place => Fields(place, "file", "line", "column", "text")));
    }

    [Fact]
    public void The_table_has_state_owner_and_files()
    {
        Write("a.yaml", "model: gpt-4\n");

        var run = Run("uses");

        Assert.Contains("openai/gpt-4 retired chat search 1 a.yaml", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 model in 1 place, as of 2026-08-03.", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m = \"gpt-4\"", 0)]
    [InlineData("m = \"gpt-4\"", 1, "--fail-on", "retired")]
    [InlineData("if m == \"gpt-4\": pass", 0, "--fail-on", "retired")]
    [InlineData("m = \"gpt-5.5\"", 0, "--fail-on", "retired", "--fail-on", "unregistered")]
    [InlineData("m = \"gpt-9.9\"", 1, "--fail-on", "unregistered")]
    [InlineData("m = \"gpt-4o\"", 0, "--within", "16")]
    [InlineData("m = \"gpt-4o\"", 1, "--within", "17")]
    [InlineData("m = \"gpt-4o\"", 1, "--fail-on", "retired", "--as-of", "2026-08-20")]
    [InlineData("m = \"gpt-4\"", 2, "--fail-on", "gone")]
    public void What_fails_is_chosen(string text, int code, params string[] options)
    {
        Write("a.py", text);

        var run = Run(["uses", .. options]);

        Assert.Equal(code, run.ExitCode);
        Assert.Equal(code == 1, code != 2 && Run(["uses", "--json", .. options]).Json.GetProperty("models").EnumerateArray().Any(model => model.GetProperty("fails").ValueKind == JsonValueKind.True));
    }

    [Theory]
    [InlineData("Ask(ModelIds.Gpt4);", "1 openai/gpt-4 ModelIds.Gpt4")]
    [InlineData("Ask(global::ModelRegistry.ModelIds.Gpt5_5);", "1 openai/gpt-5.5 ModelIds.Gpt5_5")]
    [InlineData("var price = Models.Gpt4.Price;", "0 openai/gpt-4 Models.Gpt4")]
    [InlineData("Ask(Models.Gpt4.Id);", "1 openai/gpt-4 Models.Gpt4")]
    [InlineData("await Tiers.Balanced.RunAsync(call);", "1 openai/gpt-5.5 Tiers.Balanced")]
    [InlineData("// see ModelIds.Gpt4")]
    [InlineData("/// <see cref=\"ModelIds.Gpt4\"/>")]
    [InlineData("Ask(MyModelIds.Gpt4, ModelIds.Nothing, ModelIds.Gpt4Turbo);")]
    public void Members_of_the_generated_code_are_uses_in_csharp(string code, params string[] expected)
    {
        Write("App.cs", code);

        Assert.Equal(expected, Run("uses", "--json").Json.GetProperty("models").EnumerateArray().Select(model
            => $"{(model.GetProperty("places")[0].GetProperty("isData").GetBoolean() ? 0 : 1)} {Fields(model, "name")} {Fields(model.GetProperty("places")[0], "text")}"));
        Assert.Empty(Run("scan", "--csharp", "--json").Json.GetProperty("ids").EnumerateArray());
    }

    /// <summary>What a chain skips is named by the tier and not called.</summary>
    [Fact]
    public void Tier_calls_the_models_that_may_be_called()
    {
        Write("models.json", Registry.Replace("[\"gpt-5.5\"] }", "[\"gpt-4\", \"gpt-5.5\"] }", StringComparison.Ordinal));
        Write("App.cs", "await Tiers.Balanced.RunAsync(call);");

        var run = Run("uses", "--json", "--fail-on", "retired");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["openai/gpt-4 true", "openai/gpt-5.5 false"],
            run.Json.GetProperty("models").EnumerateArray().Select(model => Fields(model, "name") + " " + Fields(model.GetProperty("places")[0], "isData")));
    }

    [Fact]
    public void Bill_of_materials_has_each_model_with_its_places_and_provider()
    {
        Write("a.yaml", "model: gpt-4\nother: gpt-9.9\n");
        Write("App.cs", "Ask(ModelIds.Gpt5_5);");

        var run = Run("uses", "--cyclonedx", "models.cdx.json");
        var bom = JsonDocument.Parse(Read("models.cdx.json")).RootElement;

        Assert.EndsWith("models.cdx.json: 3 models as CycloneDX 1.6, written.", run.Text, StringComparison.Ordinal);
        Assert.Equal("CycloneDX 1.6", Fields(bom, "bomFormat", "specVersion"));
        Assert.Equal("2026-08-03T00:00:00Z", Fields(bom.GetProperty("metadata"), "timestamp"));
        var components = bom.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(["model:gpt-9.9", "model:openai/gpt-4", "model:openai/gpt-5.5"], components.Select(component => Fields(component, "bom-ref")));
        Assert.All(components, component => Assert.Equal("machine-learning-model", Fields(component, "type")));
        Assert.Equal(
            ["a.yaml 2", "a.yaml 1", "App.cs 1"],
            components.Select(component => Fields(component.GetProperty("evidence").GetProperty("occurrences")[0], "location", "line")));
        Assert.Equal(
            ["modelregistry:state retired", "modelregistry:lifecycle retired", "modelregistry:replacement gpt-5.5", "modelregistry:owner search"],
            components[1].GetProperty("properties").EnumerateArray().Select(property => Fields(property, "name", "value")));
        Assert.Equal(["service:openai"], bom.GetProperty("services").EnumerateArray().Select(service => Fields(service, "bom-ref")));
        var references = bom.GetProperty("dependencies").EnumerateArray().ToDictionary(
            item => Fields(item, "ref"), item => string.Join(' ', item.GetProperty("dependsOn").EnumerateArray().Select(other => other.GetString())));
        Assert.Equal("model:gpt-9.9 model:openai/gpt-4 model:openai/gpt-5.5", references["application"]);
        Assert.Equal("service:openai", references["model:openai/gpt-4"]);
        Assert.Equal("", references["model:gpt-9.9"]);
    }

    [Fact]
    public void Bill_of_materials_is_the_same_each_time_and_never_the_registry()
    {
        Write("a.yaml", "model: gpt-4\n");

        // What the first run wrote is no use of a model.
        Run("uses", "--cyclonedx", "one.cdx.json");
        Run("uses", "--cyclonedx", "two.cdx.json");

        Assert.Equal(Read("one.cdx.json"), Read("two.cdx.json"));
        Assert.Equal(2, Run("uses", "--cyclonedx", "models.json").ExitCode);
        Assert.Equal(Registry, Read("models.json"));
    }

    /// <summary>What lists the uses is what check and report take.</summary>
    [Fact]
    public void The_list_is_read_by_check()
    {
        Write("a.py", "m = \"gpt-4o\"");
        Write("uses.json", Run("uses", "--json").Output);

        Assert.Contains("a.py(1)", Run("check", "--uses", "uses.json").Text, StringComparison.Ordinal);
    }

    /// <summary>A repository that begins today has uses, too.</summary>
    [Fact]
    public void Where_git_tracks_nothing_yet_the_files_are_read()
    {
        Git("init", "-q");
        Write("a.yaml", "model: gpt-4\n");

        Assert.EndsWith("1 model in 1 place, as of 2026-08-03.", Run("uses").Text, StringComparison.Ordinal);
    }
}
