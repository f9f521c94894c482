using System.Text.Json;
using Json.Schema;

namespace ModelRegistry.Tool.Tests;

/// <summary>What an editor says of an evals.json by its schema, and what the tool says of it, is the same.</summary>
public class EvalSchemaTests : EvalToolRun
{
    private const string Check = """{ "equals": "y" }""";

    private static readonly JsonSchema Schema = JsonSchema.FromText(
        File.ReadAllText(Path.Combine(PageTests.Root, "src", "ModelRegistry.Package", "evals.schema.json")));

    [Theory]
    [InlineData("", "", Check, true)]
    [InlineData("\"baseline\": \"m-base\", \"candidates\": [\"m-small\"], \"repeat\": 1, \"seed\": 0,", "", Check, true)]
    [InlineData("\"maxOutputTokens\": 9, \"temperature\": 0.5, \"x-team\": 1, \"$schema\": \"evals.schema.json\",", "", Check, true)]
    [InlineData("", "\"class\": \"hard\", \"maxOutputTokens\": 9, \"temperature\": 2, \"x-team\": {},", Check, true)]
    [InlineData("", "", """{ "contains": "y", "ignoreCase": true, "not": true }""", true)]
    [InlineData("", "", """{ "matches": "^y" }, { "jsonEquals": {} }, { "jsonSchema": {} }, { "number": 1, "tolerance": 0.5 }""", true)]
    [InlineData("\"repeat\": 0,", "", Check, false)]
    [InlineData("\"repeat\": 101,", "", Check, false)]
    [InlineData("\"seed\": -1,", "", Check, false)]
    [InlineData("\"temperature\": 3,", "", Check, false)]
    [InlineData("\"maxOutputTokens\": 0,", "", Check, false)]
    [InlineData("\"candidates\": \"m-small\",", "", Check, false)]
    [InlineData("\"models\": [],", "", Check, false)]
    [InlineData("", "\"messages\": [{ \"role\": \"user\", \"content\": \"?\" }],", Check, false)]
    [InlineData("", "\"kind\": \"hard\",", Check, false)]
    [InlineData("", "", "", false)]
    [InlineData("", "", "{}", false)]
    [InlineData("", "", """{ "equals": "y", "contains": "y" }""", false)]
    [InlineData("", "", """{ "equals": 1 }""", false)]
    [InlineData("", "", """{ "equals": "y", "tolerance": 1 }""", false)]
    [InlineData("", "", """{ "number": 1, "tolerance": -1 }""", false)]
    [InlineData("", "", """{ "equals": "y", "case": true }""", false)]
    [InlineData("", "", """{ "method": { "assembly": "a.dll", "type": "A", "name": "B", "text": "c" } }""", false)]
    [InlineData("", "", """{ "method": { "assembly": "a.dll", "type": "A" } }""", false)]
    [InlineData("", "", """{ "method": "B" }""", false)]
    public void The_schema_and_the_tool_agree(string top, string task, string checks, bool isValid)
    {
        var text = $$"""{ {{top}} "tasks": [ { {{task}} "name": "a", "prompt": "?", "checks": [ {{checks}} ] } ] }""";
        Write("evals.json", text);
        ServeAllBut();

        Assert.Equal(isValid, Schema.Evaluate(JsonDocument.Parse(text).RootElement).IsValid);
        Assert.Equal(isValid, !EvalTwo().Errors.Contains("evals.json(1,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assistant", true)]
    [InlineData("tool", false)]
    public void The_roles_are_the_same(string role, bool isValid)
    {
        var text = $$"""
            { "tasks": [ { "name": "a", "messages": [ { "role": "{{role}}", "content": "?" } ], "checks": [ {{Check}} ] } ] }
            """;
        Write("evals.json", text);
        ServeAllBut();

        Assert.Equal(isValid, Schema.Evaluate(JsonDocument.Parse(text).RootElement).IsValid);
        Assert.Equal(isValid, !EvalTwo().Errors.Contains("evals.json(1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_has_a_description()
        => Assert.All(
            JsonDocument.Parse(File.ReadAllText(Path.Combine(PageTests.Root, "src", "ModelRegistry.Package", "evals.schema.json")))
                .RootElement.GetProperty("definitions").GetProperty("check").GetProperty("properties").EnumerateObject(),
            property => Assert.True(property.Value.TryGetProperty("description", out _), property.Name));
}
