namespace ModelRegistry.Tool.Tests;

/// <summary>What is wrong with an evals.json is reported at its place, all of it, and nobody is called.</summary>
public class EvalFileTests : EvalToolRun
{
    [Fact]
    public void Every_problem_is_reported_at_its_line_and_column()
    {
        Write("evals.json", """
            {
              "basline": "m-base",
              "tasks": [
                { "name": "a-1", "prompt": "?", "checks": [{ "equal": "yes" }] },
                { "name": "a-1", "messages": [{ "role": "human", "content": "?" }], "checks": [] },
                { "prompt": "?", "checks": [{ "matches": "(" }], "temperature": 3 }
              ]
            }
            """);
        var server = ServeAllBut();

        var run = EvalTwo();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            """
            evals.json(2,3): unknown property "basline": did you mean "baseline"?.
            evals.json(4,48): a check has none of equals, contains, matches, jsonEquals, jsonSchema, number, method: expected one.
            evals.json(4,50): unknown property "equal": did you mean "equals"?.
            evals.json(5,15): "a-1" is the name of another task: give each task its own name.
            evals.json(5,45): "role" is "human"; expected one of system, user, assistant.
            evals.json(5,83): "checks" is empty: without a check every answer passes.
            evals.json(6,5): "name" is missing: expected a string such as "refund-within-30-days".
            evals.json(6,46): "matches" is not a regular expression: Invalid pattern '(' at offset 1. Not enough )'s.
            evals.json(6,69): "temperature" is 3; expected a number from 0 to 2, or null.

            """.ReplaceLineEndings("\n"),
            run.Errors);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{ \"tasks\": [", "evals.json(1,13): ")]
    [InlineData("[]", "evals.json(1,1): the file is an array; expected an object with \"tasks\".")]
    [InlineData("{}", "evals.json(1,1): \"tasks\" is missing: expected an array of tasks.")]
    [InlineData("{ \"tasks\": [] }", "evals.json(1,12): \"tasks\" has 0 items; expected 1 to 10000.")]
    [InlineData("{ \"tasks\": [1] }", "evals.json(1,13): \"tasks\" is a number; expected an object or null.")]
    [InlineData("{ \"repeat\": 0, \"tasks\": [1] }", "evals.json(1,13): \"repeat\" is 0; expected a whole number from 1 to 100, or null.")]
    [InlineData(
        "{ \"tasks\": [{ \"name\": \"a\", \"checks\": [{ \"equals\": \"y\" }] }] }",
        "evals.json(1,13): \"prompt\" is missing: expected a text, or \"messages\"")]
    [InlineData(
        "{ \"tasks\": [{ \"name\": \"a\", \"prompt\": \"?\", \"messages\": [], \"checks\": [{ \"equals\": \"y\" }] }] }",
        "evals.json(1,13): \"prompt\" and \"messages\" exclude each other: keep one.")]
    [InlineData(
        "{ \"tasks\": [{ \"name\": \"a\", \"prompt\": \"?\" }] }",
        "evals.json(1,13): \"checks\" is missing: expected an array of checks")]
    public void A_file_that_is_wrong(string text, string reason)
    {
        Write("evals.json", text);

        var run = EvalTwo();

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(reason, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"equals\": \"y\", \"contains\": \"y\" }", "(1,18): a check has several of equals, contains")]
    [InlineData("{ \"equals\": 1 }", "(1,13): \"equals\" is a number; expected a string or null.")]
    [InlineData("{ \"equals\": null }", "(1,13): \"equals\" is null; expected a string.")]
    [InlineData("{ \"equals\": \"y\", \"tolerance\": 1 }", "(1,18): \"tolerance\" belongs to number.")]
    [InlineData("{ \"number\": 1, \"ignoreCase\": true }", "(1,16): \"ignoreCase\" belongs to equals, contains, matches.")]
    [InlineData("{ \"number\": \"1\" }", "(1,13): \"number\" is a string; expected a number.")]
    [InlineData("{ \"number\": 1, \"tolerance\": -1 }", "(1,29): \"tolerance\" is -1; expected a number from 0 to")]
    [InlineData("{ \"jsonSchema\": 1 }", "(1,17): \"jsonSchema\" is a number; expected a schema, or the path of one.")]
    [InlineData("{ \"jsonSchema\": \"none.json\" }", "(1,17): \"jsonSchema\" names no file: there is no \"none.json\" beside this file.")]
    [InlineData("{ \"jsonSchema\": { \"type\": \"strnig\" } }", "(1,17): \"jsonSchema\" is not a JSON schema: ")]
    [InlineData(
        "{ \"jsonSchema\": { \"$ref\": \"#/definitions/none\" } }",
        "(1,17): \"jsonSchema\" refers to \"#/definitions/none\", which is not in the schema.")]
    [InlineData("{ \"equals\": \"y\", \"wrong\": true }", "(1,18): unknown property \"wrong\"")]
    public void A_check_that_is_wrong(string check, string reason)
    {
        const string Before = "{ \"tasks\": [ { \"name\": \"a\", \"prompt\": \"?\", \"checks\": [\n";
        Write("evals.json", Before + check + "\n] } ] }");

        var run = EvalTwo();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("evals.json" + reason.Replace("(1,", "(2,", StringComparison.Ordinal), run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void More_problems_than_anybody_reads_are_counted()
    {
        Write("evals.json", $$"""{ "tasks": [ {{string.Join(", ", Enumerable.Repeat("1", 60))}} ] }""");

        Assert.EndsWith("10 more problems not shown. Correct the ones above first.\n", EvalTwo().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_trailing_commas_and_properties_of_the_team_are_allowed()
    {
        Write("evals.json", """
            {
              "$schema": "evals.schema.json", // completion
              "tasks": [ { "name": "a-1", "x-ticket": 12, "prompt": "?", "checks": [{ "equals": "yes", "$note": "why" }], }, ],
            }
            """);
        ServeAllBut();

        Assert.Equal(0, EvalTwo().ExitCode);
    }
}
