using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class CheckTests : ToolRun
{
    private const string Verified = """{ "on": "2026-07-02", "source": "dashboard" }""";

    private const string Sound = $$"""
        {
          "models": [
            { "id": "m-1", "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Verified}} }
          ]
        }
        """;

    private const string Unowned = $$"""
        { "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": {{Verified}} } ] }
        """;

    private const string Unverified = """
        { "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "owner": "o" } ] }
        """;

    [Fact]
    public void A_registry_with_suggestions_alone_is_fine()
    {
        Write("models.json", Unowned);

        var run = Run("check");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("models.json(1,23) suggestion LLM1011 No owner: nobody maintains the entry of \"m-1\"", run.Text, StringComparison.Ordinal);
        Assert.Contains("models.json as of 2026-08-03: 0 errors, 0 warnings,", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stands_at_its_exact_place_and_ends_the_run_with_1()
    {
        Write("models.json", """
            {
              "models": [
                { "id": "m-1", "provider": "p", "lifecycle": "availabel" }
              ]
            }
            """);

        var run = Run("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("models.json(3,50) error LLM1003", run.Text, StringComparison.Ordinal);
        Assert.Contains("did you mean \"available\"?", run.Text, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings, 0 suggestions.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_fails_only_where_that_is_asked_for()
    {
        Write("models.json", Unverified);

        Assert.Equal(0, Run("check").ExitCode);
        var run = Run("check", "--warn-as-error");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error LLM1008 Unverified: the id \"m-1\" has no verification", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_passing_of_time_brings_stays_a_warning_until_dates_are_enforced()
    {
        Write("models.json", Sound);

        Assert.Equal(0, Run("check", "--max-age-days", "31", "--warn-as-error").ExitCode);
        var lenient = Run("check", "--max-age-days", "31", "--as-of", "2026-08-04", "--warn-as-error");
        var strict = Run("check", "--max-age-days", "31", "--as-of", "2026-08-04", "--warn-as-error", "--enforce-dates");

        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("warning LLM1009 Out of date: id last verified 2026-07-02, 33 days ago; allowed 31", lenient.Text, StringComparison.Ordinal);
        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("error LLM1009", strict.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_registry_above_is_found_with_the_files_beside_it()
    {
        Write("models.json", Sound);
        Write("more.models.json", Unverified);
        Directory.CreateDirectory(Path.Combine(Folder, "src", "App"));

        var run = RunIn(Path.Combine(Folder, "src", "App"), "check", "--json");

        Assert.Equal(1, run.ExitCode);
        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal("LLM1004", finding.GetProperty("rule").GetString());
        Assert.Contains("first at models.json(3,13)", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("more.models.json", finding.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, run.Json.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void Json_holds_each_finding_with_its_place_counted_from_one()
    {
        Write("team/models.json", Unverified);

        var json = Run("check", "team/models.json", "--json").Json;

        Assert.Equal("2026-08-03", json.GetProperty("asOf").GetString());
        Assert.Equal(0, json.GetProperty("errors").GetInt32());
        Assert.Equal(1, json.GetProperty("warnings").GetInt32());
        var finding = json.GetProperty("findings")[0];
        Assert.Equal("LLM1008", finding.GetProperty("rule").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("team/models.json", finding.GetProperty("file").GetString());
        Assert.Equal((1, 23, 1, 28), (Number("line"), Number("column"), Number("endLine"), Number("endColumn")));
        Assert.EndsWith("/docs/rules/LLM1008.md", finding.GetProperty("help").GetString(), StringComparison.Ordinal);

        int Number(string name) => finding.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Sarif_names_the_rules_and_every_place_by_a_relative_path()
    {
        Write("a team/models.json", Unverified);

        var run = Run("check", "a team/models.json", "--sarif", "out.sarif", "--warn-as-error");

        var log = JsonDocument.Parse(Read("out.sarif")).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var sarif = log.GetProperty("runs")[0];
        Assert.Equal(
            Enumerable.Range(1001, 17).Select(number => $"LLM{number}").Except(["LLM1013"]),
            sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        var result = sarif.GetProperty("results")[0];
        Assert.Equal("LLM1008", result.GetProperty("ruleId").GetString());
        Assert.Equal(7, result.GetProperty("ruleIndex").GetInt32());
        Assert.Equal("error", result.GetProperty("level").GetString());
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20team/models.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            "1 23 1 28", Fields(location.GetProperty("region"), "startLine", "startColumn", "endLine", "endColumn"));
    }

    [Fact]
    public void Sarif_has_the_whole_place_of_a_finding_and_the_place_that_it_speaks_of()
    {
        Write("models.json", """
            {
              "models": [
                { "id": "m-1", "provider": "p", "lifecycle": "available" },
                {
                  "id": "m-1", "provider": "p",
                  "lifecycle": "available"
                }
              ]
            }
            """);

        Run("check", "--sarif", "out.sarif");

        var results = JsonDocument.Parse(Read("out.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results");
        var duplicate = Assert.Single(results.EnumerateArray(), result => result.GetProperty("ruleId").GetString() == "LLM1004");
        Assert.Equal("models.json 5 13 5 18", PlaceOf(Assert.Single(duplicate.GetProperty("locations").EnumerateArray())));
        Assert.Equal("models.json 3 13 3 18", PlaceOf(Assert.Single(duplicate.GetProperty("relatedLocations").EnumerateArray())));

        static string PlaceOf(JsonElement place)
        {
            var physical = place.GetProperty("physicalLocation");
            return Fields(physical.GetProperty("artifactLocation"), "uri") + " "
                + Fields(physical.GetProperty("region"), "startLine", "startColumn", "endLine", "endColumn");
        }
    }

    [Fact]
    public void On_a_narrow_console_each_finding_is_a_paragraph_of_whole_words()
    {
        Width = 60;
        Write("models.json", Unverified);

        Assert.StartsWith("models.json(1,23)\n  warning LLM1008\n  Unverified: the id \"m-1\" has no verification", Run("check").Output, StringComparison.Ordinal);
        Assert.All(Run("check").Output.Split('\n'), line => Assert.True(line.Length <= 60, line));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("silent", null)]
    [InlineData("suggestion", "suggestion")]
    [InlineData("warning", "warning")]
    [InlineData("error", "error")]
    [InlineData("default", "warning")]
    public void A_globalconfig_above_says_how_grave_a_finding_is(string severity, string? word)
    {
        Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.LLM1008.severity = {severity}\n");
        Write("team/models.json", Unverified);

        var run = Run("check", "team/models.json");

        Assert.Equal(severity == "error" ? 1 : 0, run.ExitCode);
        Assert.Contains(word is null ? "no problems found" : $"{word} LLM1008", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_section_of_an_editorconfig_changes_how_grave_a_finding_in_the_registry_is()
    {
        Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.LLM1008.severity = none\n");
        Write("models.json", Unverified);

        Assert.Contains("warning LLM1008", Run("check").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".globalconfig", "is_global = true\nmodel_registry.max_age_days = 31", 0)]
    [InlineData(".globalconfig", "is_global = true\nmodel_registry.max_age_days = 30", 1)]
    [InlineData(".editorconfig", "[models.json]\nmodel_registry.max_age_days = 30", 1)]
    [InlineData(".editorconfig", "[*.cs]\nmodel_registry.max_age_days = 30", 0)]
    public void The_age_that_a_verification_may_have_is_that_of_the_configuration(string file, string text, int old)
    {
        Write(file, text);
        Write("models.json", Sound);

        var findings = Run("check", "--as-of", "2026-08-02", "--json").Json.GetProperty("findings").EnumerateArray();

        Assert.Equal(old, findings.Count(finding => finding.GetProperty("rule").GetString() == "LLM1009"));
        Assert.Equal(1, Run("check", "--as-of", "2026-08-02", "--max-age-days", "30", "--enforce-dates", "--warn-as-error").ExitCode);
    }

    [Fact]
    public void An_option_that_is_not_used_is_told_beside_the_findings()
    {
        Write(".globalconfig", "is_global = true\nmodel_registry.max_age_days = a month\n");
        Write("models.json", Sound);

        var run = Run("check");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("For models.json: model_registry.max_age_days is \"a month\"; expected a number of days from 1 to 36500\n", run.Errors);
    }

    [Fact]
    public void A_finding_of_the_baseline_is_counted_and_not_told_and_a_log_has_it_suppressed()
    {
        Write("models.json", Unverified.Replace("\"p\"", "\"p\", \"pricing\": { \"input\": 1 }", StringComparison.Ordinal));
        Write("models.baseline.txt", "# Known findings\nLLM1008 models.json \"\\\"m-1\\\"\" 1\n");

        var run = Run("check", "--warn-as-error", "--sarif", "out.sarif");
        var json = Run("check", "--warn-as-error", "--json").Json;

        Assert.Contains("error LLM1008 Unverified: the price has no verification", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the id \"m-1\"", run.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "1 error, 0 warnings, 0 suggestions. 1 known finding of the baseline not counted. "
            + "out.sarif: 2 findings as SARIF 2.1.0, written.",
            run.Text,
            StringComparison.Ordinal);
        Assert.Equal(1, json.GetProperty("known").GetInt32());
        Assert.Equal(1, json.GetProperty("findings").GetArrayLength());
        var results = JsonDocument.Parse(Read("out.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        Assert.Equal("external", Assert.Single(results, result => result.TryGetProperty("suppressions", out _)).GetProperty("suppressions")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Of_equal_findings_a_baseline_lists_those_that_come_first()
    {
        Write("models.json", """
            { "models": [
              { "id": "m-1", "provider": "p", "lifecycle": "preview", "owner": "o" },
              { "id": "m-2", "provider": "p", "lifecycle": "preview", "owner": "o" },
              { "id": "m-3", "provider": "p", "lifecycle": "preview", "owner": "o" } ] }
            """);
        Write("models.baseline.txt", "LLM1012 models.json \"\\\"preview\\\"\" 1\n");

        var lines = Run("check", "--json").Json.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "LLM1012")
            .Select(finding => finding.GetProperty("line").GetInt32());

        Assert.Equal([3, 4], lines);
    }

    /// <summary>Each project lists what it reports of a registry in a folder above: one finding that two list is one.</summary>
    [Fact]
    public void The_baselines_of_projects_below_the_registry_count_too()
    {
        Write("models.json", """
            { "models": [
              { "id": "a", "provider": "p", "lifecycle": "preview", "owner": "o", "idVerified": { "on": "2026-08-01", "source": "s" } },
              { "id": "b", "provider": "p", "lifecycle": "preview", "owner": "o", "idVerified": { "on": "2026-08-01", "source": "s" } } ] }
            """);
        Write("src/App/models.baseline.txt", "LLM1012 ../../models.json \"\\\"preview\\\"\" 1\n");
        Write("src/Api/models.baseline.txt", "LLM1012 ../../models.json \"\\\"preview\\\"\" 1\n");
        Write("src/Api/bin/models.baseline.txt", "LLM1012 ../../../models.json \"\\\"preview\\\"\" 2\n");

        var report = Run("check", "--json").Json;

        Assert.Equal(1, report.GetProperty("known").GetInt32());
        var left = Assert.Single(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "LLM1012");
        Assert.Equal(3, left.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Another_baseline_can_be_named_and_no_error_can_stand_in_one()
    {
        Write("team/models.json", """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "new" } ] }""");
        Write("app/known.txt", "LLM1003 ../team/models.json \"\\\"new\\\"\" 1\nLLM1008 ../team/models.json \"\\\"m-1\\\"\" 1\n");
        Write("other/models.json", Unverified);

        Assert.Equal(1, Run("check", "team/models.json", "--baseline", "app/known.txt").ExitCode);
        Assert.Equal(2, Run("check", "team/models.json", "--baseline", "app/unknown.txt").ExitCode);
        Assert.Equal(1, Run("check", "other/models.json", "--baseline", "app/known.txt", "--warn-as-error").ExitCode);
        Write("team/models.json", Unverified);
        Assert.Equal(0, Run("check", "team/models.json", "--baseline", "app/known.txt", "--warn-as-error").ExitCode);
    }

    [Fact]
    public void A_file_that_is_no_text_is_the_rules_business()
    {
        File.WriteAllBytes(Path.Combine(Folder, "models.json"), [.. "{ \"models\": [] }"u8, 0xFF]);

        var run = Run("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error LLM1001", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file", "check", "missing.json")]
    [InlineData("There is no models.json in", "check")]
    [InlineData("The name of a file is empty.", "check", "")]
    [InlineData("no-such-folder", "check", "sound.json", "--sarif", "no-such-folder/out.sarif")]
    [InlineData("--as-of is 'today': expected a day such as 2026-07-02.", "check", "--as-of", "today")]
    [InlineData("--max-age-days is '0': expected a whole number of days from 1 to 36500.", "check", "--max-age-days", "0")]
    [InlineData("--colour", "check", "--colour")]
    [InlineData("Required command was not provided.")]
    public void What_cannot_be_done_ends_with_2_and_says_why(string reason, params string[] arguments)
    {
        Write("sound.json", Sound);

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }
}
