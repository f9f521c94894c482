namespace ModelRegistry.Tool.Tests;

/// <summary>Each kind of check, with an answer that passes it and one that fails it.</summary>
public class EvalCheckTests : EvalToolRun
{
    private const string Schema =
        """{ "jsonSchema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } } }""";

    [Theory]
    [InlineData("""{ "equals": "yes" }""", " yes\n", "Yes")]
    [InlineData("""{ "equals": "yes", "ignoreCase": true }""", "YES", "yes.")]
    [InlineData("""{ "equals": "yes", "not": true }""", "no", "yes")]
    [InlineData("""{ "contains": "30 days" }""", "within 30 days of purchase", "within 30 Days")]
    [InlineData("""{ "contains": "30 DAYS", "ignoreCase": true }""", "within 30 days", "within a month")]
    [InlineData("""{ "contains": "sorry", "not": true }""", "We refund.", "We are sorry.")]
    [InlineData("""{ "matches": "^[A-Z]{3}-\\d+$" }""", "ABC-12", "ABC-12 and more")]
    [InlineData("""{ "matches": "(?<!un)happy" }""", "a happy customer", "an unhappy customer")]
    [InlineData("""{ "matches": "HAPPY", "ignoreCase": true }""", "happy", "sad")]
    [InlineData(
        """{ "jsonEquals": { "a": 1, "b": [true, null] } }""",
        """{ "b": [true, null], "a": 1.0 }""",
        """{ "b": [null, true], "a": 1 }""")]
    [InlineData("""{ "jsonEquals": [1] }""", "```json\n[1]\n```", "The list is [1]")]
    [InlineData("""{ "jsonEquals": [1], "not": true }""", "[2]", "no JSON")]
    [InlineData(Schema, """{ "id": 3 }""", """{ "id": "3" }""")]
    [InlineData(Schema, "```\n{ \"id\": 3 }\n```", "id 3")]
    [InlineData("""{ "jsonSchema": "schemas/ticket.json" }""", """{ "id": 3 }""", "{}")]
    [InlineData("""{ "jsonSchema": true }""", "[]", "no JSON")]
    [InlineData(
        """
        { "jsonSchema": { "$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/id",
          "definitions": { "id": { "type": "string", "pattern": "^[A-Z]+$" } } } }
        """,
        "\"ABC\"",
        "\"abc\"")]
    [InlineData(
        """
        { "jsonSchema": { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/a", "type": "array",
          "items": { "$ref": "#id" }, "$defs": { "id": { "$anchor": "id", "type": "integer" } } } }
        """,
        "[1, 2]",
        "[1, \"2\"]")]
    [InlineData("""{ "number": 42 }""", "6 times 7 is 42.", "6 times 7 is 43")]
    [InlineData("""{ "number": 1234.5, "tolerance": 0.1 }""", "about 1,234.45 EUR", "about 1,234.3 EUR")]
    [InlineData("""{ "number": -0.002 }""", "It falls by -2e-3", "It falls by 2e-3")]
    [InlineData("""{ "number": 7 }""", "2026-07", "2026-07-02")]
    [InlineData("""{ "number": 5 }""", "5", "five")]
    public void A_check_passes_one_answer_and_fails_the_other(string check, string passing, string failing)
    {
        Write("schemas/ticket.json", """{ "type": "object", "required": ["id"] }""");
        Write("evals.json", $$"""{ "tasks": [ { "name": "a-1", "prompt": "?", "checks": [ {{check}} ] } ] }""");
        Serve((model, _) => Completion(model == "m-base" ? passing : failing));

        var json = System.Text.Json.JsonDocument.Parse(EvalTwo("--json").Output).RootElement;

        var results = json.GetProperty("answers").EnumerateArray().Select(model => model.GetProperty("results")[0]).ToList();
        Assert.Equal("true null", Fields(results[0], "passed", "failure"));
        Assert.Equal("false", Fields(results[1], "passed"));
        Assert.NotEqual("null", Fields(results[1], "failure"));
    }

    [Theory]
    [InlineData("""{ "number": 42 }""", "about 41", "number 42: the answer says 41")]
    [InlineData("""{ "number": 42, "tolerance": 0.5 }""", "none", "number 42 with a tolerance of 0.5: the answer has no number")]
    [InlineData(
        """{ "matches": "(a+)+\\1$" }""",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        "matches (a+)+\\1$: the match took longer than 1 second")]
    [InlineData("""{ "jsonEquals": [1] }""", "one", "jsonEquals [1]: the answer is not JSON")]
    [InlineData(Schema, """{ "id": "3" }""", "jsonSchema: /id: Value is \"string\" but should be \"integer\"")]
    [InlineData("""{ "contains": "sorry", "not": true }""", "sorry", "not contains \"sorry\"")]
    [InlineData("""{ "equals": "a" }, { "contains": "b" }""", "c", "equals \"a\"; contains \"b\"")]
    public void A_failure_names_the_check_and_the_reason(string checks, string answer, string failure)
    {
        Write("evals.json", $$"""{ "tasks": [ { "name": "a-1", "prompt": "?", "checks": [ {{checks}} ] } ] }""");
        Serve((_, _) => Completion(answer));

        var json = System.Text.Json.JsonDocument.Parse(EvalTwo("--json").Output).RootElement;

        Assert.Equal(failure, json.GetProperty("answers")[0].GetProperty("results")[0].GetProperty("failure").GetString());
    }
}
