using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>The results of other tools are compared in the same way, and nobody is called.</summary>
public class EvalImportTests : EvalToolRun
{
    private const string Rows = """
        [
          {
            "promptIdx": 0, "testIdx": 0, "provider": { "id": "openai:chat:m-base", "label": "" }, "success": true, "failureReason": 0,
            "latencyMs": 900,
            "testCase": { "description": "refund", "vars": { "q": "1" }, "metadata": { "class": "hard" } },
            "tokenUsage": { "prompt": 1000, "completion": 100, "total": 1100 }, "gradingResult": { "pass": true }
          },
          {
            "promptIdx": 0, "testIdx": 1, "provider": { "id": "openai:chat:m-base" }, "success": true, "failureReason": 0, "latencyMs": 5,
            "testCase": { "description": "refund", "vars": { "q": "2" }, "metadata": { "class": "hard" } },
            "response": { "cached": true, "tokenUsage": { "cached": 1100, "total": 1100 } }, "gradingResult": { "pass": true }
          },
          {
            "promptIdx": 0, "testIdx": 0, "provider": { "id": "openai:m-small" }, "success": false, "failureReason": 1, "latencyMs": 400,
            "error": "Expected yes", "gradingResult": { "pass": false, "reason": "Expected output to contain yes" },
            "testCase": { "description": "refund", "vars": { "q": "1" }, "metadata": { "class": "hard" } },
            "tokenUsage": { "prompt": 1000, "completion": 100, "total": 1100 }
          },
          {
            "promptIdx": 0, "testIdx": 1, "provider": { "id": "openai:m-small" }, "success": true, "failureReason": 0, "latencyMs": 500,
            "testCase": { "description": "refund", "vars": { "q": "2" }, "metadata": { "class": "hard" } },
            "tokenUsage": { "prompt": 1000, "completion": 100, "total": 1100 }, "gradingResult": { "pass": true }
          },
          {
            "promptIdx": 0, "testIdx": 2, "provider": { "id": "openai:m-small" }, "success": false, "failureReason": 2, "error": "429",
            "testCase": { "description": "broken" }
          },
          {
            "promptIdx": 0, "testIdx": 0, "provider": { "id": "acme:other" }, "success": true, "failureReason": 0,
            "testCase": { "description": "refund", "vars": { "q": "1" } }, "gradingResult": { "pass": true }
          }
        ]
        """;

    private const string Version3 = $$"""
        { "evalId": "e", "results": { "version": 3, "timestamp": "2026-07-30T10:00:00.000Z", "stats": {}, "results": {{Rows}} } }
        """;

    private const string Version4 = $$"""
        { "version": 4, "createdAt": "2026-07-30T10:00:00.000Z", "config": {}, "results": { "version": 3, "results": {{Rows}} } }
        """;

    private const string Report = """
        { "scenarioRunResults": [
          { "scenarioName": "refund", "iterationName": "1", "creationTime": "2026-07-30T10:00:00Z", "tags": ["class: hard"],
            "evaluationResult": { "metrics": { "Words": {
              "$type": "numeric", "name": "Words", "value": 3, "interpretation": { "rating": "good", "failed": false } } } },
            "chatDetails": { "turnDetails": [ { "latency": 0.9, "model": "m-base", "cacheHit": false,
              "usage": { "inputTokenCount": 1000, "outputTokenCount": 100 } } ] } },
          { "scenarioName": "refund", "iterationName": "1", "creationTime": "2026-07-30T10:00:00Z", "tags": ["class: hard"],
            "evaluationResult": { "metrics": { "Words": { "$type": "numeric", "name": "Words", "value": 99,
              "interpretation": { "rating": "unacceptable", "failed": true, "reason": "too long" } } } },
            "chatDetails": { "turnDetails": [ { "latency": 0.4, "model": "m-small", "cacheHit": true,
              "usage": { "inputTokenCount": 1000, "outputTokenCount": 100 } } ] } },
          { "scenarioName": "other", "iterationName": "1", "creationTime": "2026-07-30T10:00:00Z",
            "evaluationResult": { "metrics": { "Ok": {
              "$type": "boolean", "value": true, "diagnostics": [ { "severity": "error", "message": "x" } ] } } },
            "modelResponse": { "modelId": "m-small" } }
        ] }
        """;

    [Theory]
    [InlineData(Version3)]
    [InlineData(Version4)]
    public void Results_of_promptfoo_are_compared(string file)
    {
        Write("results.json", file);

        var run = Eval("--import", "results.json", "--baseline", "m-base");
        var json = JsonDocument.Parse(Eval("--import", "results.json", "--baseline", "m-base", "--json").Output).RootElement;

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith(
            "results.json: 5 results of promptfoo. 1 result without an answer is left out. Not registered: acme:other.\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("hard 1/2 2/2 -50 (-91 to +27)", run.Text, StringComparison.Ordinal);
        Assert.Equal(
            "2026-07-30 results.json promptfoo null 2 0 null",
            Fields(json, "on", "source", "form", "repeat", "tasks", "requestsSent", "cache"));
        var answers = json.GetProperty("answers");
        Assert.Equal("refund hard true null 1000 100 0.003 900", Fields(
            answers[0].GetProperty("results")[0],
            "task",
            "class",
            "passed",
            "failure",
            "inputTokens",
            "outputTokens",
            "cost",
            "milliseconds"));
        Assert.Equal(
            "refund (2) true null null null",
            Fields(answers[0].GetProperty("results")[1], "task", "passed", "inputTokens", "cost", "milliseconds"));
        Assert.Equal(
            "refund false Expected output to contain yes 400",
            Fields(answers[1].GetProperty("results")[0], "task", "passed", "failure", "milliseconds"));
    }

    [Fact]
    public void Results_of_promptfoo_are_recorded_with_their_day()
    {
        Write("results.json", Version3);

        Eval("--import", "results.json", "--baseline", "m-base", "--write", "--by", "Jo");

        Assert.Contains(
            """{ "on": "2026-07-30", "source": "results.json", "by": "Jo", "baseline": "m-base", "passed": 1, "total": 2,"""
                + """ "baselinePassed": 2, "costPerTask": 0.0015, "baselineCostPerTask": null }""",
            Read("models.json"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_Microsoft_Extensions_AI_Evaluation_are_compared()
    {
        Write("results.json", Report);

        var run = Eval("--import", "results.json", "--baseline", "m-base", "--candidate", "m-small", "--json");
        var json = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2026-07-30 Microsoft.Extensions.AI.Evaluation 1", Fields(json, "on", "form", "tasks"));
        var answers = json.GetProperty("answers");
        Assert.Equal(
            "refund hard true 0.003 900",
            Fields(answers[0].GetProperty("results")[0], "task", "class", "passed", "cost", "milliseconds"));
        Assert.Equal(
            "refund false Words: too long 0.0015 null",
            Fields(answers[1].GetProperty("results")[0], "task", "passed", "failure", "cost", "milliseconds"));
        Assert.Single(answers[1].GetProperty("results").EnumerateArray());
    }

    [Fact]
    public void Equal_results_of_a_test_are_repetitions_and_other_prompts_are_other_tasks()
    {
        Write("results.json", Version3.Replace("\"q\": \"2\"", "\"q\": \"1\"", StringComparison.Ordinal));
        var repeated = JsonDocument.Parse(Eval("--import", "results.json", "--baseline", "m-base", "--json").Output).RootElement;
        Write(
            "results.json",
            Version3.Replace("\"promptIdx\": 0, \"testIdx\": 1", "\"promptIdx\": 1, \"testIdx\": 1", StringComparison.Ordinal));
        var prompts = JsonDocument.Parse(Eval("--import", "results.json", "--baseline", "m-base", "--json").Output).RootElement;

        Assert.Equal(["refund 1", "refund 2"], TasksOf(repeated));
        Assert.Equal(["refund, prompt 1 1", "refund, prompt 2 1"], TasksOf(prompts));

        static IEnumerable<string> TasksOf(JsonElement json)
            => json.GetProperty("answers")[0].GetProperty("results").EnumerateArray()
                .Select(result => Fields(result, "task", "repetition"));
    }

    [Theory]
    [InlineData("{ \"results\": ", "results.json is not valid JSON: ")]
    [InlineData("[]", "results.json has no results: expected the JSON output of promptfoo, or of Microsoft.Extensions.AI.Evaluation.")]
    [InlineData("{ \"results\": { \"results\": [] } }", "results.json has no results: ")]
    [InlineData(
        Version3,
        "The results have no answers of \"m-big\": they have m-base, m-small, and acme:other, not registered.",
        "--candidate",
        "m-big")]
    public void A_file_that_cannot_be_compared(string file, string reason, params string[] arguments)
    {
        Write("results.json", file);

        var run = Eval(["--import", "results.json", "--baseline", "m-base", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_that_only_one_model_has_are_not_compared()
    {
        Write("results.json", Version3.Replace("\"failureReason\": 2", "\"failureReason\": 0", StringComparison.Ordinal));

        var run = Eval("--import", "results.json", "--baseline", "m-base");

        Assert.Contains(
            "Not compared with \"m-small\", because one of the two has no answer: broken.",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("hard 1/2 2/2", run.Text, StringComparison.Ordinal);
    }
}
