namespace ModelRegistry.Tool.Tests;

public class StampTests : ToolRun
{
    private const string Logged = """{ "on": "2026-08-03", "source": "log" }""";

    private const string Registry = """
        // The team's models.
        {
          "models": [
            {
              "id": "m-1", "provider": "p", // ours
              "lifecycle": "available",
              "idVerified": null,
              "pricing": {
                "input": 2.50,
                "verified": {
                  "on": "2026-07-02", /* a Thursday */
                  "source": "https://example.com/old",
                  "by": "Kim"
                },
              },
              "checks": { "evals": { "on": "2026-07-01", "source": "run 7", "passed": 9, "total": 10 }, "testCall": null }
            },
            { "id": null, "provider": "p", "name": "Announced", "lifecycle": "preview" },
            { "id": "m-2", "provider": "p", "lifecycle": "available" }, // the last one
          ]
        }
        """;

    [Fact]
    public void An_id_is_stamped_where_null_stood_and_nothing_else_changes()
    {
        Write("models.json", Registry);

        var run = Run("stamp", "m-1", "--source", "https://example.com/models", "--by", "Jo");

        Assert.Equal(0, run.ExitCode);
        AssertChanged("\"idVerified\": null", "\"idVerified\": " + """{ "on": "2026-08-03", "source": "https://example.com/models", "by": "Jo" }""");
        Assert.Equal("models.json: idVerified of \"m-1\" is now verified 2026-08-03, source https://example.com/models, by Jo.", run.Text);
    }

    [Fact]
    public void A_stamp_that_is_there_gets_new_values_and_keeps_its_layout_and_comments()
    {
        Write("models.json", Registry);

        var run = Run("stamp", "p/m-1", "--what", "pricing", "--source", "https://example.com/new", "--on", "2026-08-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            Registry.Replace("\"on\": \"2026-07-02\", /*", "\"on\": \"2026-08-01\", /*", StringComparison.Ordinal)
                .Replace("https://example.com/old", "https://example.com/new", StringComparison.Ordinal)
                .Replace("\"by\": \"Kim\"", "\"by\": null", StringComparison.Ordinal),
            Read("models.json"));
        Assert.Contains("(before: verified 2026-07-02, source https://example.com/old, by Kim)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_stamp_again_changes_nothing()
    {
        var path = Write("models.json", Registry);
        Run("stamp", "m-1", "--source", "page", "--what", "id", "--what", "pricing");
        var first = Read("models.json");
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = Run("stamp", "m-1", "--source", "page", "--what", "id", "--what", "pricing");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(first, Read("models.json"));
        Assert.Equal(2026, File.GetLastWriteTimeUtc(path).Year);
        Assert.Equal(1, File.GetLastWriteTimeUtc(path).Month);
        Assert.Contains("idVerified of \"m-1\" is unchanged: verified 2026-08-03, source page.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_results_of_an_eval_stay_beside_its_stamp()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("stamp", "m-1", "--what", "evals", "--source", "run 8", "--by", "Jo").ExitCode);

        AssertChanged(
            """{ "on": "2026-07-01", "source": "run 7", "passed": 9, "total": 10 }""",
            """{ "on": "2026-08-03", "source": "run 8", "passed": 9, "total": 10, "by": "Jo" }""");
    }

    [Theory]
    [InlineData("testCall", "\"testCall\": null", "\"testCall\": " + Logged)]
    [InlineData("billing", "\"testCall\": null }", "\"testCall\": null, \"billing\": " + Logged + " }")]
    public void A_check_is_written_beside_the_others(string check, string before, string after)
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("stamp", "m-1", "--what", check, "--source", "log").ExitCode);

        AssertChanged(before, after);
    }

    [Fact]
    public void An_entry_without_checks_or_stamps_gets_them()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("stamp", "m-2", "--what", "id", "--what", "billing", "--source", "a \"quoted\" page").ExitCode);

        AssertChanged(
            """{ "id": "m-2", "provider": "p", "lifecycle": "available" }, // the last one""",
            """{ "id": "m-2", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-08-03", "source": "a \"quoted\" page" },"""
            + """ "checks": { "billing": { "on": "2026-08-03", "source": "a \"quoted\" page" } } }, // the last one""");
    }

    [Fact]
    public void A_model_without_an_id_goes_by_its_name()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("stamp", "Announced", "--what", "dashboard", "--source", "page").ExitCode);
        var refused = Run("stamp", "Announced", "--source", "page");

        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("\"Announced\" has no id yet: there is none to verify.\n", refused.Errors);
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        var text = Registry.ReplaceLineEndings("\r\n");
        File.WriteAllText(Path.Combine(Folder, "models.json"), text, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(0, Run("stamp", "m-1", "--source", "page").ExitCode);

        var bytes = File.ReadAllBytes(Path.Combine(Folder, "models.json"));
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.NotEqual(0xEF, bytes[3]);
        Assert.Equal(text.Replace("\"idVerified\": null", "\"idVerified\": " + """{ "on": "2026-08-03", "source": "page" }""", StringComparison.Ordinal), Read("models.json"));
    }

    [Fact]
    public void Json_says_what_was_written()
    {
        Write("models.json", Registry);

        var json = Run("stamp", "m-1", "--what", "pricing", "--source", "page", "--json").Json;

        Assert.True(json.GetProperty("changed").GetBoolean());
        Assert.Equal("2026-08-03 page null", Fields(json.GetProperty("verification"), "on", "source", "by"));
        var stamp = Assert.Single(json.GetProperty("stamps").EnumerateArray());
        Assert.Equal(
            "models.json p m-1 pricing pricing.verified true", Fields(stamp, "file", "provider", "model", "what", "property", "changed"));
        Assert.Equal("2026-07-02 Kim", Fields(stamp.GetProperty("before"), "on", "by"));
    }

    [Theory]
    [InlineData("The registry has no model \"m1\"; did you mean \"m-1\"?", "m1", "--source", "page")]
    [InlineData("The registry has no model \"Anounced\"; did you mean \"Announced\"?", "Anounced", "--source", "page")]
    [InlineData("\"p/M-1\" is another form of a registered id: write m-1.", "p/M-1", "--source", "page")]
    [InlineData("--what is \"price\": expected one of id, pricing, limits, dashboard", "m-1", "--source", "page", "--what", "price")]
    [InlineData("\"m-2\" has no pricing: enter what was verified, then stamp it.", "m-2", "--source", "page", "--what", "pricing")]
    [InlineData("--on is 2026-08-05, after today, 2026-08-03", "m-1", "--source", "page", "--on", "2026-08-05")]
    [InlineData("A fact without a source cannot be checked again.", "m-1", "--source", " ")]
    [InlineData("--by is empty", "m-1", "--source", "page", "--by", " ")]
    [InlineData("--source is required: name the page or file that was read.", "m-1")]
    [InlineData("No model is named: name one or more ids, or use --all with --source-is.", "--source", "page")]
    [InlineData("--all and ids exclude each other", "m-1", "--all", "--source-is", "page")]
    [InlineData("--all requires --source-is", "--all", "--source", "page")]
    [InlineData("No fact was verified with the source \"page\"", "--all", "--source-is", "page")]
    [InlineData("\"m-2\" has no pricing", "m-1", "m-2", "--what", "pricing", "--source", "page")]
    public void What_cannot_be_stamped_is_refused_and_the_file_stays(string reason, params string[] arguments)
    {
        Write("models.json", Registry);

        var run = Run(["stamp", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry, Read("models.json"));
    }

    [Theory]
    [InlineData(
        """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": "yes" } ] }""",
        "\"idVerified\" is not a verification. Correct it first.")]
    [InlineData("""{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available", "idVerified": null, } ]""", "line 1, column 9")]
    [InlineData("""{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available" }, { "id": "m-1", "provider": "q", "constant": "Other", "lifecycle": "available" } ] }""", "write p/m-1 or q/m-1")]
    public void A_file_that_cannot_be_edited_safely_is_left_alone(string text, string reason)
    {
        Write("models.json", text);

        var run = Run("stamp", "m-1", "--source", "page");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(text, Read("models.json"));
    }

    private void AssertChanged(string before, string after)
        => Assert.Equal(Registry.Replace(before, after, StringComparison.Ordinal), Read("models.json"));

    /// <summary>What an overlay says wins: a stamp below it would change nothing.</summary>
    [Fact]
    public void What_an_account_knows_is_stamped_in_its_overlay_and_a_price_where_it_stands()
    {
        const string Overlay = """{ "overlay": true, "models": [ { "id": "m-1" } ] }""";
        Write("models.json", Registry);
        Write("own.models.json", Overlay);

        var run = Run("stamp", "m-1", "--what", "id", "--what", "pricing", "--source", "log");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """{ "overlay": true, "models": [ { "id": "m-1", "idVerified": { "on": "2026-08-03", "source": "log" } } ] }""",
            Read("own.models.json"));
        Assert.Equal(
            "own.models.json: idVerified of \"m-1\" is now verified 2026-08-03, source log. "
            + "models.json: pricing.verified of \"m-1\" is now verified 2026-08-03, source log "
            + "(before: verified 2026-07-02, source https://example.com/old, by Kim).",
            run.Text);
    }

    [Theory]
    [InlineData("processingModes")]
    [InlineData("x-redTeam")]
    public void A_check_that_only_some_teams_need_can_be_stamped(string check)
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("stamp", "m-1", "--what", check, "--source", "log").ExitCode);
        Assert.Contains($"\"{check}\": {Logged}", Read("models.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_files_whose_names_differ_in_case_the_one_that_is_meant_is_written()
    {
        const string Team = """{ "models": [ { "id": "t-1", "provider": "p" } ] }""";
        Write("models.json", Registry);
        Write("Team.models.json", Team);
        Write("team.models.json", Team.Replace("t-1", "t-2", StringComparison.Ordinal));
        if (Read("Team.models.json") != Team)
        {
            return; // One file on this system.
        }

        Assert.Equal(0, Run("stamp", "t-2", "--source", "log").ExitCode);
        Assert.Equal(Team, Read("Team.models.json"));
        Assert.Contains(Logged, Read("team.models.json"), StringComparison.Ordinal);
    }
}
