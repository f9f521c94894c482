namespace ModelRegistry.Tool.Tests;

public class HelpTests : ToolRun
{
    private static readonly string[] Commands =
    [
        "init", "adopt", "check", "stamp", "set", "diff", "add", "import", "report", "cost", "changes", "emit", "scan", "uses", "verify", "eval",
    ];

    private static readonly string[] Finding = ["adopt", "check", "diff", "verify", "eval", "cost", "changes", "emit", "scan", "uses"];

    public static TheoryData<string> Names => new(Commands);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_of_a_help_is_longer_than_the_console_but_a_call_to_copy(int width)
    {
        Width = width;

        Assert.All(
            Commands.Select(command => Run(command, "--help").Output).Append(Run("--help").Output).SelectMany(help => help.Split('\n')),
            line => Assert.True(line.Length <= width || line.Contains("  model-registry ", StringComparison.Ordinal), line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_help_of_a_command_describes_every_option_and_has_examples_and_exit_codes(string command)
    {
        var run = Run(command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Examples:\n  model-registry {command}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  It did its work", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  2  It could not do its work", run.Output, StringComparison.Ordinal);
        Assert.Equal(Finding.Contains(command), run.Output.Contains("\n  1  ", StringComparison.Ordinal));
        Assert.All(
            run.Output.Split('\n').Where(line => line.StartsWith("  -", StringComparison.Ordinal) || line.StartsWith("  <", StringComparison.Ordinal)),
            line => Assert.Matches(@"^  \S.*\S  +[A-Z]", line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_of_a_command_is_one_that_it_takes(string command)
    {
        Write("models.json", """
            {
              "models": [
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available",
                  "pricing": { "input": 1 }, "limits": { "contextWindow": 1 },
                  "checks": { "billing": { "on": "2026-08-01", "source": "https://example.com/pricing" } }
                },
                { "id": "gpt-5.6-luna", "provider": "openai" }
              ],
              "tiers": { "balanced": { "models": ["gpt-5.5"] } }
            }
            """);
        const string List = """
            {
              "gpt-5.5": { "litellm_provider": "openai" },
              "gpt-5.6-luna": { "litellm_provider": "openai" },
              "gpt-5.6-terra": { "litellm_provider": "openai" }
            }
            """;
        Write("litellm-2026-08-01.json", List);
        Write("data.json", List);
        Write("old.json", """{ "models": [] }""");
        Write("traffic.csv", "requests,input,output,tier\n100,2000,300,balanced\n");
        Write("attempts.jsonl", """{"date":"2026-08-01","model":"gpt-5.5","input_tokens":2000,"output_tokens":300}""");
        Write("proposed.json", """{ "models": [ { "id": "gpt-5.5", "provider": "openai", "pricing": { "input": 1, "output": 1 } } ] }""");
        Write("evals.json", """{ "tasks": [ { "name": "a", "prompt": "?", "checks": [{ "equals": "yes" }] } ] }""");
        Write("promptfoo.json", """
            {
              "results": { "results": [
                { "provider": "gpt-5.5", "success": true, "gradingResult": {} },
                { "provider": "openai:gpt-5.6-luna", "success": true, "gradingResult": {} }
              ] }
            }
            """);
        using var server = new LoopbackServer(request => request.Path.EndsWith("/completions", StringComparison.Ordinal)
            ? """{ "choices": [ { "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": "yes" } } ] }"""
            : """{ "data": [ { "id": "gpt-5.5" }, { "id": "gpt-5.6-luna" } ] }""");
        Variables["OPENAI_BASE_URL"] = server.Url + "/v1";
        Variables["OPENAI_API_KEY"] = "key";
        if (command == "adopt")
        {
            AdoptedSolution.WriteSurroundings(Write);
            Write("App.csproj", AdoptedSolution.Project(""));
            Write("App.cs", "class App;");
        }

        var help = Run(command, "--help").Output;
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("  model-registry ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var call = example.Replace("http://localhost:1234", server.Url, StringComparison.Ordinal);
            var run = Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
            Assert.Empty(run.Errors);
            Assert.NotEqual(2, run.ExitCode);
        });
    }

    [Fact]
    public void The_help_of_the_tool_names_every_command_and_the_exit_codes()
    {
        var run = Run("--help");

        Assert.All(Commands, command => Assert.Contains($"\n  {command} ", run.Output, StringComparison.Ordinal));
        Assert.Contains("\n  1  It did its work and found something", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "Did you mean \"check\"?")]
    [InlineData("frobnicate", "Run it with --help")]
    public void A_command_that_there_is_not_is_refused_with_the_nearest_one(string command, string advice)
    {
        var run = Run(command);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(advice, run.Errors, StringComparison.Ordinal);
        Assert.Equal(command == "chekc", run.Errors.Contains("Did you mean", StringComparison.Ordinal));
    }
}
