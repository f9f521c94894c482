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
}
