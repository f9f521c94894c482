namespace ModelRegistry.Tool.Tests;

/// <summary>What an eval writes into models.json and beside it.</summary>
public class EvalWriteTests : EvalToolRun
{
    private const string Record =
        """{ "on": "2026-08-03", "source": "evals.json", "by": "Jo", "baseline": "m-base", "passed": 1, "total": 2,"""
        + """ "baselinePassed": 2, "costPerTask": 0.0015, "baselineCostPerTask": 0.003 }""";

    public EvalWriteTests()
    {
        Write("evals.json", Tasks("a-1:hard", "a-2:hard"));
        ServeAllBut("m-small a-2");
    }

    [Fact]
    public void The_result_is_recorded_and_everything_else_stays()
    {
        var run = EvalTwo("--write", "--by", "Jo");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        const string Price = "\"pricing\": { \"input\": 1.00, \"output\": 5.00 }";
        Assert.Equal(
            Registry.Replace(Price, $"{Price}, \"checks\": {{\n        \"evals\": {Record}\n      }}", StringComparison.Ordinal),
            Read("models.json"));
        Assert.EndsWith(
            "models.json: checks.evals of \"m-small\" is now: 1 of 2 tasks passed, 2 with \"m-base\", verified 2026-08-03, "
            + "source evals.json, by Jo.\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_again_changes_nothing_and_another_result_of_the_day_does()
    {
        EvalTwo("--write");
        var first = Read("models.json");

        Assert.Contains("\"m-small\" is unchanged: 1 of 2 tasks passed", EvalTwo("--write").Output, StringComparison.Ordinal);
        Assert.Equal(first, Read("models.json"));

        ServeAllBut();
        Assert.Contains("\"m-small\" is now: 2 of 2 tasks passed", EvalTwo("--write").Output, StringComparison.Ordinal);
        Assert.Equal(first.Replace("\"passed\": 1", "\"passed\": 2", StringComparison.Ordinal), Read("models.json"));
    }

    [Fact]
    public void The_build_reads_what_was_recorded()
    {
        Write(
            "models.json",
            Registry.Replace("\"id\": \"m-base\",", "\"id\": \"m-base\", \"replacement\": \"m-small\",", StringComparison.Ordinal));
        Assert.Contains("\"m-small\" has no eval against \"m-base\"", Run("check").Text, StringComparison.Ordinal);

        EvalTwo("--write");

        var check = Run("check").Text;
        Assert.DoesNotContain("has no eval against", check, StringComparison.Ordinal);
        Assert.Contains(
            "\"m-small\" did worse in its eval than \"m-base\": 1 of 2 passed, against 2; put \"m-base\" first",
            check,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_edit_and_writes_no_file()
    {
        var run = EvalTwo("--write", "--by", "Jo", "--output", "result.json", "--dry-run");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Registry, Read("models.json"));
        Assert.False(File.Exists(Path.Combine(Folder, "result.json")));
        Assert.Contains(
            "+         \"evals\": " + Record.Replace("evals.json", "result.json", StringComparison.Ordinal),
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Dry run: nothing is written. Without --dry-run, models.json would change.\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_is_there_is_renewed_and_what_is_not_known_is_null()
    {
        Write("models.json", """
            { "models": [
              { "id": "m-base", "provider": "openai", "pricing": { "input": 1, "output": 1 } },
              { "id": "m-small", "provider": "openai", "checks": {
                "evals": { "on": "2026-01-01", "source": "old", "by": "Kim", "costPerTask": 1.00 }, "billing": null } }
            ] }
            """);

        Assert.Equal(1, EvalTwo("--write").ExitCode);

        Assert.Contains(
            """{ "on": "2026-08-03", "source": "evals.json", "by": null, "costPerTask": null, "baseline": "m-base", "passed": 1,"""
                + """ "total": 2, "baselinePassed": 2, "baselineCostPerTask": null }, "billing": null }""",
            Read("models.json"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_account_knows_goes_into_its_overlay()
    {
        Write("own.models.json", """{ "overlay": true, "models": [ { "id": "m-small" } ] }""");

        Assert.Equal(1, EvalTwo("--write", "--by", "Jo").ExitCode);

        Assert.Equal(Registry, Read("models.json"));
        Assert.Equal(
            $$"""{ "overlay": true, "models": [ { "id": "m-small", "checks": { "evals": {{Record}} } } ] }""",
            Read("own.models.json"));
    }

    [Fact]
    public void A_registry_that_is_read_only_is_found_before_a_call()
    {
        Write("acme.models/1.0.0/.nupkg.metadata", "");
        Write("acme.models/1.0.0/models.json", Registry);
        var server = ServeAllBut();

        var run = EvalTwo("--write", "--registry", "acme.models/1.0.0/models.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "is part of the package acme.models 1.0.0 and is read-only. Run eval in its own repository, or add an overlay here.",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_result_file_is_the_source_and_has_no_key_and_no_answer()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "evals"));

        var run = EvalTwo("--write", "--output", "evals/2026-08-03.json");

        Assert.Contains("evals/2026-08-03.json: the result is written.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"source\": \"evals/2026-08-03.json\"", Read("models.json"), StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse(Read("evals/2026-08-03.json")).RootElement;
        Assert.Equal(
            ["version", "on", "source", "form", "repeat", "seed", "tasks", "baseline", "candidates", "answers"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.DoesNotContain(Key, json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("worse", json.GetProperty("candidates")[0].GetProperty("all").GetProperty("finding").GetString());
    }
}
