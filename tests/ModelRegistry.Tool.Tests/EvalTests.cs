using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>What an eval calls, what it finds, and what it ends with.</summary>
public class EvalTests : EvalToolRun
{
    [Fact]
    public void A_candidate_that_passes_fewer_tasks_of_a_class_is_worse()
    {
        Write("evals.json", Tasks("a-1:hard", "a-2:hard", "b-1:simple"));
        ServeAllBut("m-small a-2");

        var run = EvalTwo();

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("evals.json: 3 tasks, 2 models, 6 answers.\n\nm-small against m-base:\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("hard 1/2 2/2 -50 (-91 to +27) -50 % worse", run.Text, StringComparison.Ordinal);
        Assert.Contains("simple 1/1 1/1 0 (-79 to +79) -50 % demote", run.Text, StringComparison.Ordinal);
        Assert.Contains("all 2/3 3/3 -33 (-79 to +29) -50 % worse", run.Text, StringComparison.Ordinal);
        Assert.Contains("hard m-base 1,000 100 0.003 ", run.Text, StringComparison.Ordinal);
        const string Cost = "at 0.0015 USD per task instead of 0.003 (-50 %).";
        Assert.Contains(
            $"""
            hard: "m-small" is worse than "m-base": 1 of 2 tasks passed, 2 with "m-base" (-50 points, 95 % interval -91 to +27), {Cost}
            """ + " Lost: a-2. The interval includes 0: the difference can be chance.\n" + $"""
            simple: demote to a cheaper tier, "m-small": 1 of 1 tasks passed, 1 with "m-base" (0 points, 95 % interval -79 to +79), {Cost}
            The eval has 3 tasks: use 20 or more, or a difference can be chance.
            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "m-small",
        "",
        "demote",
        "demote to a cheaper tier, \"m-small\": 24 of 24 tasks passed, 24 with \"m-base\" (0 points, 95 % interval -14 to +14)")]
    [InlineData("m-big", "", "parity", "quality parity of \"m-big\" with \"m-base\": 24 of 24 tasks passed, 24 with")]
    [InlineData("m-free", "", "parity", "quality parity of \"m-free\" with \"m-base\": 24 of 24 tasks passed, 24 with")]
    [InlineData(
        "m-big",
        "0 1 2 3 4 5 6 7",
        "promote",
        "promote to \"m-big\": 24 of 24 tasks passed, 16 with \"m-base\" (+33 points, 95 % interval")]
    [InlineData(
        "m-big",
        "0 1",
        "parity",
        "quality parity of \"m-big\" with \"m-base\": 24 of 24 tasks passed, 22 with \"m-base\" (+8 points")]
    public void A_candidate_that_matches_or_beats_the_baseline_is_no_finding(
        string candidate,
        string failing,
        string finding,
        string sentence)
    {
        Write("evals.json", Tasks([.. Enumerable.Range(0, 24).Select(index => $"t{index}:simple")]));
        ServeAllBut([.. failing.Split(' ').Select(index => $"m-base t{index}")]);

        var run = Eval("--baseline", "m-base", "--candidate", candidate);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($" {finding} ", run.Text, StringComparison.Ordinal);
        Assert.Contains("simple: " + sentence, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("use 20 or more", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            candidate == "m-free",
            run.Output.Contains("The cost of \"m-free\" is not known: models.json has no price in force.", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_fit_in_80_columns_and_are_tables()
    {
        Width = 80;
        Write("evals.json", Tasks("a-1:summarization", "a-2:classification", "b-1:agentic-coding-with-a-long-name"));
        ServeAllBut("m-small a-2");

        var lines = EvalTwo().Output.Split('\n').TakeWhile(line => !line.StartsWith("summarization:", StringComparison.Ordinal)).ToList();

        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.Contains(lines, line => line.Contains("passed   baseline", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("median   p95", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_is_data_and_null_is_what_is_not_known()
    {
        Write("evals.json", Tasks("a-1:hard", "a-2:hard"));
        ServeAllBut("m-free a-2");

        var json = JsonDocument.Parse(Eval("--baseline", "m-base", "--candidate", "m-free", "--json").Output).RootElement;

        Assert.Equal("2026-08-03 evals.json 1 null 2 4", Fields(json, "on", "source", "repeat", "seed", "tasks", "requestsSent"));
        Assert.Equal("openai m-base null USD", Fields(json.GetProperty("baseline"), "provider", "model", "tier", "currency"));
        var candidate = json.GetProperty("candidates")[0];
        var hard = candidate.GetProperty("classes")[0];
        Assert.Equal("hard worse false -0.5 null", Fields(hard, "class", "finding", "measurable", "difference", "costChange"));
        Assert.Equal(
            "1 2 2000 200 null null",
            Fields(hard.GetProperty("candidate"), "passed", "total", "inputTokens", "outputTokens", "cost", "costPerTask"));
        Assert.Equal("2 2 0.006 0.003", Fields(hard.GetProperty("baseline"), "passed", "total", "cost", "costPerTask"));
        Assert.Equal(JsonValueKind.Number, hard.GetProperty("candidate").GetProperty("p95Milliseconds").ValueKind);
        Assert.Equal("a-2", hard.GetProperty("lost")[0].GetString());
        var failed = json.GetProperty("answers")[1].GetProperty("results")[1];
        Assert.Equal("a-2 hard 1 false equals \"yes\" null", Fields(failed, "task", "class", "repetition", "passed", "failure", "cost"));
    }

    [Fact]
    public void The_file_can_name_the_models_and_a_tier_stands_for_its_first_one()
    {
        Write("evals.json", Tasks("a-1:hard").Replace(
            "\"tasks\"",
            "\"baseline\": \"m-base\", \"candidates\": [\"cheap\", \"m-big\"], \"tasks\"",
            StringComparison.Ordinal));
        ServeAllBut();

        var run = Eval();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("m-small (tier cheap) against m-base:", run.Output, StringComparison.Ordinal);
        Assert.Contains("m-big against m-base:", run.Output, StringComparison.Ordinal);
        Assert.Contains("m-big against m-small:", Eval("--baseline", "m-small", "--candidate", "m-big").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no baseline", "No baseline is named: use --baseline, or \"baseline\" in evals.json.")]
    [InlineData("no candidate", "No candidate is named: use --candidate, or \"candidates\" in evals.json.", "--baseline", "m-base")]
    [InlineData(
        "twins",
        "\"m-base\" is the baseline and a candidate: name two models.",
        "--baseline",
        "m-base",
        "--candidate",
        "openai/m-base")]
    [InlineData("unknown", "The registry has no model \"m-bsae\"; did you mean \"m-base\"?", "--baseline", "m-bsae")]
    [InlineData("no id", "\"Announced\" has no id yet: it cannot be called.", "--baseline", "Announced")]
    [InlineData("kind", "\"m-vectors\" is of kind embedding: eval compares models that answer messages.", "--baseline", "m-vectors")]
    [InlineData("empty name", "--by is empty", "--by", " ")]
    [InlineData("endpoint", "--endpoint is not in the form provider=value", "--endpoint", "https://example.com/v1")]
    [InlineData("plain http", "--endpoint is http://example.com: use https.", "--endpoint", "openai=http://example.com/v1")]
    [InlineData(
        "other provider",
        "--endpoint names \"acme\", but the models of the eval are served by openai.",
        "--baseline",
        "m-base",
        "--candidate",
        "m-small",
        "--endpoint",
        "acme=https://example.com")]
    [InlineData("key as variable", "--key-variable is not in the form provider=value", "--key-variable", Key)]
    [InlineData(
        "key as name",
        "--key-variable is not the name of an environment variable.",
        "--baseline",
        "m-base",
        "--candidate",
        "m-small",
        "--key-variable",
        "openai=sk-" + Key)]
    [InlineData("output is input", "--output is ", "--baseline", "m-base", "--candidate", "m-small", "--output", "evals.json")]
    public void What_cannot_be_evaluated_is_said_before_anybody_is_called(string what, string reason, params string[] arguments)
    {
        Write("evals.json", Tasks("a-1:hard"));
        var server = ServeAllBut();

        var run = Eval(arguments);

        Assert.True(run.ExitCode == 2, what);
        Assert.StartsWith(reason, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Errors, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Without_tasks_the_way_out_is_named()
    {
        var run = EvalTwo();

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("There is no evals.json in ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("write one, or name the file with --evals.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void With_repetitions_a_task_passes_if_more_than_half_of_its_answers_do()
    {
        Write(
            "evals.json",
            Tasks("often:hard", "seldom:hard", "always:hard").Replace("\"tasks\"", "\"repeat\": 3, \"tasks\"", StringComparison.Ordinal));
        var asked = new Dictionary<string, int>();
        Serve((model, prompt) =>
        {
            var times = asked[model + prompt] = asked.GetValueOrDefault(model + prompt) + 1;
            var passes = model == "m-base" ? 3 : prompt switch { "often" => 2, "seldom" => 1, _ => 3 };
            return Completion(times <= passes ? "yes" : "no");
        });

        var run = EvalTwo("--parallel", "1");

        Assert.Contains("3 tasks, 2 models, 18 answers.", run.Output, StringComparison.Ordinal);
        Assert.Contains("hard 2/3 3/3", run.Text, StringComparison.Ordinal);
        Assert.Contains("2 tasks of \"m-small\" passed in some repetitions only.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Lost: seldom.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_content_filter_refuses_is_a_failed_answer()
    {
        Write("evals.json", Tasks("a-1:hard", "a-2:hard"));
        var server = Serve((model, prompt) => model == "m-small" && prompt == "a-2"
            ? new ServedAnswer(400, """{ "error": { "message": "filtered", "code": "content_filter" } }""")
            : Completion("yes"));

        var json = JsonDocument.Parse(EvalTwo("--json").Output).RootElement;

        var refused = json.GetProperty("answers")[1].GetProperty("results")[1];
        Assert.Equal(
            "false stopped by the provider's content filter: equals \"yes\" null null",
            Fields(refused, "passed", "failure", "inputTokens", "cost"));
        Assert.Equal(1, EvalTwo().ExitCode);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public void An_answer_that_was_cut_off_is_named()
    {
        Write("evals.json", Tasks("a-1:hard"));
        Serve((model, _) => Completion("yes", model == "m-small" ? "length" : "stop"));

        Assert.Contains(
            "1 answer of \"m-small\" ended at the limit of output tokens: raise maxOutputTokens.",
            EvalTwo().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_equal_cost_is_no_saving()
    {
        Write(
            "models.json",
            Registry.Replace("\"input\": 1.00, \"output\": 5.00", "\"input\": 2.00, \"output\": 10.00", StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard"));
        ServeAllBut();

        Assert.Contains("hard 1/1 1/1 0 (-79 to +79) 0 % parity", EvalTwo().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_that_is_over_is_not_a_price()
    {
        Write("models.json", Registry.Replace("\"input\": 1.00,", "\"until\": \"2026-08-03\", \"input\": 1.00,", StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard"));
        ServeAllBut();

        var run = EvalTwo();

        Assert.Contains("hard 1/1 1/1 0 (-79 to +79) parity", run.Text, StringComparison.Ordinal);
        Assert.Contains("The cost of \"m-small\" is not known: models.json has no price in force.", run.Output, StringComparison.Ordinal);
    }
}
