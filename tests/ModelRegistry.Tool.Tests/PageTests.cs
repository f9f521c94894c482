using System.Text.RegularExpressions;

namespace ModelRegistry.Tool.Tests;

/// <summary>The pages show the tool as it is: each command and option that they name is there, and what an example answers is what the tool answers.</summary>
public sealed class PageTests : ToolRun
{
    internal static readonly string Root = FindRoot();
    private static readonly string[] OtherPages = ["README.md", "CONTRIBUTING.md", Path.Combine("src", "ModelRegistry.Tool", "README.md")];

    public static TheoryData<string> Pages()
        => [.. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(OtherPages.Select(page => Path.Combine(Root, page)))
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_a_page_has_options_that_there_are(string page)
        => Assert.All(Commands(File.ReadAllText(Path.Combine(Root, page))), command => Assert.Equal([], Strangers(command)));

    [Theory]
    [InlineData("model-registry check --sarif F", true)]
    [InlineData("model-registry check --sariff F", false)]
    [InlineData("model-registry stamp X --what id --source U", true)]
    [InlineData("model-registry forget X", false)]
    public void A_command_that_does_not_work_is_told_from_one_that_does(string command, bool works)
        => Assert.Equal(works, !Strangers(Assert.Single(Commands($"`{command}`"))).Any());

    [Theory]
    [InlineData("docs/command-line.md")]
    [InlineData("src/ModelRegistry.Tool/README.md")]
    public void The_pages_of_the_tool_have_every_command(string name)
    {
        var page = File.ReadAllText(Path.Combine(Root, name));

        Assert.Contains("check", Names());
        Assert.All(Names(), command => Assert.Contains($"`model-registry {command}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_examples_of_check_and_stamp_answer_what_the_page_says()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "command-line.md")).ReplaceLineEndings("\n");
        Write("models.json", Registry());

        foreach (var name in new[] { "check", "stamp" })
        {
            var example = Regex.Match(page, $@"^\$ model-registry ({name} .*)\n((?:.*\n)*?)```", RegexOptions.Multiline);
            var answer = Run(example.Groups[1].Value.Split(' ')).Output;

            Assert.Equal(0, Run(example.Groups[1].Value.Split(' ')).ExitCode);
            Assert.EndsWith(example.Groups[2].Value.TrimEnd('\n').Split('\n').Last(), answer.TrimEnd('\n'), StringComparison.Ordinal);
            Assert.Equal(Places(example.Groups[2].Value), Places(answer));
        }
    }

    [Fact]
    public void The_example_of_init_answers_what_the_page_says()
    {
        Write("models.json", Registry());

        Assert.Equal(AnswerTo("init"), Run("init").Output.TrimEnd('\n'));
    }

    /// <summary>A server on this machine answers in the place of OpenAI's.</summary>
    [Theory]
    [InlineData("verify --provider openai --by Jo")]
    [InlineData("verify --provider openai --by Jo --dry-run")]
    public void The_examples_of_verify_answer_what_the_page_says(string call)
    {
        Width = 120;
        Write("models.json", Registry());
        using var server = new LoopbackServer(_ => """
            {
              "data": [
                { "id": "gpt-5.6-terra" }, { "id": "gpt-5.5", "shutdown_date": "2027-02-11" }, { "id": "o5" }, { "id": "o5-mini" }
              ]
            }
            """);
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = (server.Url + "/v1", "key");

        var answer = Run(call.Split(' ')).Output.Replace(server.Url, "https://api.openai.com", StringComparison.Ordinal);

        Assert.Equal(AnswerTo(call), string.Join('\n', answer.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())));
    }

    /// <summary>One model answers, with rate limits. The project has no access to the other.</summary>
    [Fact]
    public void The_example_of_test_calls_answers_what_the_page_says()
    {
        const string Call = "verify --provider openai --call --by Jo";
        Width = 120;
        Write("models.json", Registry());
        using var server = new LoopbackServer(request => request.Body.Length == 0
            ? """{ "data": [ { "id": "gpt-5.6-terra" }, { "id": "gpt-5.5" } ] }"""
            : request.Body.Contains("gpt-5.5", StringComparison.Ordinal)
                ? new ServedAnswer(
                    403,
                    """{ "error": { "message": "Project `proj_7c` does not have access to model `gpt-5.5`", "code": "model_not_found" } }""",
                    ("x-request-id", "req_91d0"),
                    ("openai-organization", "acme"),
                    ("openai-project", "proj_7c"))
                : new ServedAnswer(
                    200,
                    """
                    {
                      "choices": [ { "index": 0, "finish_reason": "length", "message": { "role": "assistant", "content": "Hello" } } ],
                      "usage": { "prompt_tokens": 7, "completion_tokens": 1 }
                    }
                    """,
                    ("x-request-id", "req_4c2e"),
                    ("x-ratelimit-limit-requests", "500"),
                    ("x-ratelimit-limit-tokens", "500000")));
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = (server.Url + "/v1", "key");

        var run = Run(Call.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(AnswerTo(Call), run.Output.Replace(server.Url, "https://api.openai.com", StringComparison.Ordinal).TrimEnd('\n'));
    }

    /// <summary>A registry with nothing else to say, and the lines of a file.</summary>
    [Fact]
    public void The_example_of_retirements_answers_what_the_page_says()
    {
        const string Call = "check --as-of 2026-08-03 --uses uses.json";
        const string Verified = """{ "on": "2026-08-01", "source": "call" }""";
        Width = 80;
        Write("models.json", $$"""
            {
              "models": [
                {
                  "id": "gpt-4.1", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-08-28", "replacement": "gpt-5.5",
                  "owner": "ai-platform", "idVerified": {{Verified}}
                },
                {
                  "id": "gpt-4o", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-10-20", "replacement": "gpt-5.5",
                  "owner": "support", "idVerified": {{Verified}}
                },
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "ai-platform", "idVerified": {{Verified}},
                  "checks": {
                    "evals": {
                      "on": "2026-08-01", "source": "evals.json", "baseline": "gpt-4.1", "passed": 24, "total": 24, "baselinePassed": 24
                    }
                  }
                }
              ],
              "tiers": { "balanced": { "models": ["gpt-5.5", "gpt-4.1"], "requires": [] } }
            }
            """);
        Write("uses.json", Regex.Match(Page(), "```json\n(\\[\n.*?)```", RegexOptions.Singleline).Groups[1].Value);

        Assert.Equal(AnswerTo(Call), Run(Call.Split(' ')).Output.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("set --provider openai access.api=granted pricing.output=12")]
    [InlineData("cost --requests 100000 --input 2000 --cached 1500 --output 300 --for gpt-5.6-terra --budget 600")]
    [InlineData("emit --language ts --output models.ts")]
    [InlineData("emit --language model-eol --output model-eol.json")]
    [InlineData("changes old.json models.json --fail-on price-up")]
    [InlineData("cost --traffic traffic.csv --with litellm-2026-08-01.json --baseline gpt-5.6-terra")]
    public void The_other_examples_answer_what_the_page_says(string call)
    {
        Width = 120;
        Write("models.json", Registry());
        Write("old.json", Registry().Replace("\"input\": 2.50", "\"input\": 2.00", StringComparison.Ordinal)
            .Replace("\"api\": \"waiting\"", "\"api\": \"granted\"", StringComparison.Ordinal));
        Write("traffic.csv", Block("csv"));
        Write("litellm-2026-08-01.json", """
            {
              "gpt-5.6-terra": {
                "litellm_provider": "openai",
                "input_cost_per_token": 2e-06, "output_cost_per_token": 1.2e-05, "cache_read_input_token_cost": 2e-07
              },
              "gpt-5.5": {
                "litellm_provider": "openai",
                "input_cost_per_token": 5e-06, "output_cost_per_token": 3e-05, "cache_read_input_token_cost": 5e-07
              }
            }
            """);

        var answer = Run(call.Split(' ')).Output;

        Assert.Equal(AnswerTo(call), string.Join('\n', answer.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())));
    }

    [Theory]
    [InlineData("scan --as-of 2026-08-03", 1)]
    [InlineData("uses --as-of 2026-08-03 --cyclonedx models.cdx.json", 0)]
    public void The_example_of_a_scan_answers_what_the_page_says(string call, int exitCode)
    {
        Width = 120;
        Write("models.json", Registry());
        Write(".env", "OPENAI_MODEL=gpt-5.5\nAZURE_OPENAI_DEPLOYMENT_NAME=gpt-4o\n");
        Write("deploy/values.yaml", "chat:\n  model: gpt-5.6-tera\nsummary:\n  model: gpt-5.6-terra\n");
        Write("main.py", "answer = client.responses.create(model=\"gpt-4o-mini\", input=question)\n");
        Write("src/Desk.cs", "var answer = await Tiers.Balanced.RunAsync(Ask);\n");

        var run = Run(call.Split(' '));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(AnswerTo(call), string.Join('\n', run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())));
    }

    [Fact]
    public void The_example_of_the_readme_answers_what_it_says()
    {
        var page = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");
        var example = Regex.Match(page, "```yaml\n(.*?)```\n\n```text\n\\$ model-registry (.*?)\n(.*?)```", RegexOptions.Singleline);
        Width = 80;
        Write("models.json", Registry());
        Write("deploy/values.yaml", example.Groups[1].Value);

        var run = Run(example.Groups[2].Value.Split(' '));

        Assert.Equal(example.Groups[3].Value.TrimEnd('\n'), string.Join('\n', run.Output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())));
    }

    private static string Page() => File.ReadAllText(Path.Combine(Root, "docs", "command-line.md")).ReplaceLineEndings("\n");

    private static string Block(string language)
        => Regex.Match(Page(), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>A server answers in the place of the models, for 24 tasks in three classes. Times differ from run to run.</summary>
    [Fact]
    public void The_example_of_eval_answers_what_the_page_says()
    {
        const string Call = "eval --baseline hard --candidate balanced --candidate cheap --output evals/2026-08-03.json --write --by Jo";
        string[] lost =
        [
            "gpt-5.6-terra hard-3", "gpt-5.6-luna hard-3", "gpt-5.6-luna hard-5", "gpt-5.6-luna hard-8", "gpt-5.6-luna balanced-2",
        ];
        Width = 80;
        Write("models.json", File.ReadAllText(Path.Combine(Root, "models.json")));
        Directory.CreateDirectory(Path.Combine(Folder, "evals"));
        var tasks = new[] { "hard", "balanced", "simple" }
            .SelectMany(kind => Enumerable.Range(1, 8).Select(index => (kind, name: $"{kind}-{index}")));
        Write("evals.json", $$"""
            { "tasks": [ {{string.Join(", ", tasks.Select(task => $$"""
                { "name": "{{task.name}}", "class": "{{task.kind}}", "prompt": "{{task.name}}", "checks": [{ "equals": "yes" }] }
                """))}} ] }
            """);
        using var server = new LoopbackServer(request =>
        {
            var body = System.Text.Json.JsonDocument.Parse(request.Body).RootElement;
            var task = body.GetProperty("messages")[0].GetProperty("content").GetString()!;
            var tokens = task.Split('-')[0] switch { "hard" => (2_400, 900), "balanced" => (1_200, 300), _ => (400, 20) };
            return $$"""
                {
                  "choices": [ { "index": 0, "finish_reason": "stop", "message": {
                    "role": "assistant", "content": "{{(lost.Contains($"{body.GetProperty("model")} {task}") ? "no" : "yes")}}" } } ],
                  "usage": { "prompt_tokens": {{tokens.Item1}}, "completion_tokens": {{tokens.Item2}} }
                }
                """;
        });
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = (server.Url + "/v1", "key");

        var answer = Run(Call.Split(' ')).Output;

        Assert.Equal(WithoutTimes(AnswerTo(Call)), WithoutTimes(answer.TrimEnd('\n')));

        static string WithoutTimes(string text)
            => string.Join('\n', text.Split('\n').Select(line => Regex.Replace(line.TrimEnd(), @" +\d+\.\d +\d+\.\d$", " …")));
    }

    /// <summary>The file that the page shows is one that the tool takes.</summary>
    [Fact]
    public void The_tasks_of_the_page_are_read()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "command-line.md")).ReplaceLineEndings("\n");
        Write("models.json", File.ReadAllText(Path.Combine(Root, "models.json")));
        var tasks = Regex.Match(page, "```json\n(\\{\n  \"\\$schema\": \"evals.schema.json\".*?)```", RegexOptions.Singleline);
        Write("evals.json", tasks.Groups[1].Value);
        Variables["OPENAI_BASE_URL"] = "http://127.0.0.1:9/v1";
        Variables["OPENAI_API_KEY"] = "key";

        var errors = Run("eval").Errors;

        Assert.Contains("http://127.0.0.1:9/v1/chat/completions cannot be reached", errors, StringComparison.Ordinal);
    }

    private static string AnswerTo(string call)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "command-line.md")).ReplaceLineEndings("\n");
        var example = Regex.Match(page, $@"^\$ model-registry {Regex.Escape(call)}\n((?:.*\n)*?)```", RegexOptions.Multiline);
        return example.Groups[1].Value.TrimEnd('\n');
    }

    /// <summary>The registry of the README.</summary>
    private static string Registry()
    {
        var page = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");
        return Regex.Match(page, "^## Before and after\n.*?```json\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
    }

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"models\.json\(\d+,\d+\)").Select(match => match.Value);

    private static IEnumerable<string> Commands(string text)
        => Regex.Matches(text, @"(?:^[ \t$-]*(?:run: |script: )?|`)(model-registry [a-z][^`\n]*)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private List<string> Names()
    {
        var commands = Regex.Match(Run("--help").Output.ReplaceLineEndings("\n"), "^Commands:\n((?:.+\n)+)", RegexOptions.Multiline).Groups[1].Value;
        return [.. Regex.Matches(commands, @"^  (\w+) +\S", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
    }

    private IEnumerable<string> Strangers(string command)
    {
        var name = command.Split(' ')[1].Trim(',', '.');
        var help = Run(name, "--help");
        return !Names().Contains(name) ? [name] : Regex.Matches(command, @"(?<= )--[a-z-]+").Select(match => match.Value).Where(option => !Regex.IsMatch(help.Output, $@"(?<=\s){option}(?=[\s,])"));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
