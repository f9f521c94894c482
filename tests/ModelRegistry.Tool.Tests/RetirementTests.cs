namespace ModelRegistry.Tool.Tests;

/// <summary>What is shut down within 90 days, what to call instead, and which lines use it.</summary>
public class RetirementTests : ToolRun
{
    private const string Verified = """{ "on": "2026-08-01", "source": "call" }""";

    private const string Uses = """
        [
          { "model": "p/m-soon", "file": "src/A.cs", "line": 12 },
          { "model": "m-soon", "file": "src/B.cs", "line": 3, "column": 7 },
          { "model": "m-live", "file": "src/C.cs", "line": 1 },
          { "model": "not-registered", "file": "src/D.cs", "line": 1 }
        ]
        """;

    private static readonly string Registry = $$"""
        {
          "models": [
            {{Model("m-live", "available", null)}},
            {{Model("m-91", "available", "2026-11-02")}},
            {{Model("m-90", "available", "2026-11-01")}},
            {{Model("m-31", "available", "2026-09-03")}},
            {{Model("m-soon", "deprecated", "2026-09-02", "m-31")}},
            {{Model("m-past", "deprecated", "2026-08-03", "m-live")}},
            {{Model("m-gone", "retired", "2026-07-01", "m-soon")}},
            { "id": "m-user", "provider": "p", "lifecycle": "available", "owner": "o", "idVerified": {{Verified}}, "fallback": ["m-soon"] }
          ],
          "tiers": { "hard": { "models": ["m-live", "m-soon"], "requires": [] } }
        }
        """;

    [Fact]
    public void Check_lists_them_by_the_days_that_are_left()
    {
        Write("models.json", Registry);

        var retirements = Run("check", "--json").Json.GetProperty("retirements").EnumerateArray().ToList();

        Assert.Equal(
            ["m-past 0 0 2026-08-03 o", "m-soon 30 30 2026-09-02 o", "m-31 31 60 2026-09-03 o", "m-90 90 90 2026-11-01 o"],
            retirements.Select(item => Fields(item, "id", "daysLeft", "withinDays", "shutdown", "owner")));
        Assert.Equal("m-live", retirements[0].GetProperty("replacement").GetProperty("id").GetString());
        Assert.Equal("null", retirements[3].GetProperty("replacement").GetRawText());
        Assert.Equal("hard 2 2", Fields(Assert.Single(retirements[1].GetProperty("tiers").EnumerateArray()), "name", "place", "length"));
        Assert.Equal("m-user", Fields(Assert.Single(retirements[1].GetProperty("fallbackOf").EnumerateArray()), "id"));
        Assert.Empty(retirements[1].GetProperty("replacementOf").EnumerateArray());
        Assert.Equal("m-soon", Fields(Assert.Single(retirements[2].GetProperty("replacementOf").EnumerateArray()), "id"));
        Assert.All(retirements, item => Assert.Equal("null", item.GetProperty("uses").GetRawText()));
    }

    [Fact]
    public void The_day_is_that_of_as_of()
    {
        Write("models.json", Registry);

        var retirements = Run("check", "--json", "--as-of", "2026-06-04").Json.GetProperty("retirements").EnumerateArray();

        Assert.Equal(["m-past 60", "m-soon 90"], retirements.Select(item => Fields(item, "id", "withinDays")));
    }

    [Fact]
    public void A_replacement_that_is_going_away_itself_is_named_with_what_speaks_against_it()
    {
        Write("models.json", $$"""
            {
              "models": [
                {{Model("m-old", "deprecated", "2026-09-01", "m-new")}},
                {
                  "id": "m-new", "provider": "p", "lifecycle": "preview", "owner": "o", "idVerified": {{Verified}},
                  "access": { "api": "waiting" }
                }
              ]
            }
            """);

        Assert.Contains("m-new, which cannot be called either (preview, API access waiting)", Run("check").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_file_of_uses_stand_beside_them()
    {
        Width = 80;
        Write("models.json", Registry);
        Write("uses.json", Uses);

        var run = Run("check", "--uses", "uses.json");
        var json = Run("check", "--uses", "uses.json", "--json").Json.GetProperty("retirements");

        Assert.Contains(
            """
            m-soon
              Within: 30 days
              Shutdown: 2026-09-02 (in 30 days)
              Replacement: m-31
              Owner: o
              Named by: tier hard (2 of 2), fallback of m-user
              Used at: src/A.cs(12), src/B.cs(3)
            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("Used at: no line", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var lines = json[1].GetProperty("uses").EnumerateArray().Select(use => Fields(use, "file", "line"));
        Assert.Equal(["src/A.cs 12", "src/B.cs 3"], lines);
        Assert.Equal("[]", json[0].GetProperty("uses").GetRawText());
    }

    [Fact]
    public void Only_the_first_lines_are_shown_and_all_are_data()
    {
        Write("models.json", Registry);
        var uses = Enumerable.Range(1, 11).Select(line => $$"""{ "model": "m-soon", "file": "a.cs", "line": {{line}} }""");
        Write("uses.json", $$"""{ "uses": [ {{string.Join(", ", uses)}} ] }""");

        Assert.Contains("a.cs(8) and 3 more lines", Run("check", "--uses", "uses.json").Text, StringComparison.Ordinal);
        var retirements = Run("report", "--uses", "uses.json", "--json").Json.GetProperty("retirements");
        Assert.Equal(11, retirements[1].GetProperty("uses").GetArrayLength());
    }

    [Fact]
    public void The_report_has_the_same_table()
    {
        Write("models.json", Registry);
        Write("uses.json", Uses);

        Assert.Equal(0, Run("report", "--uses", "uses.json", "--markdown", "models.md", "--html", "models.html").ExitCode);

        var page = Read("models.md");
        Assert.Contains("## Shut down by 2026-11-01 (90 days)\n\n| Model | Within | Shutdown |", page, StringComparison.Ordinal);
        Assert.Contains(
            "| m-soon | **30 days** | 2026-09-02 (in 30 days) | m-31 | o | tier hard (2 of 2), fallback of m-user | "
                + "src/A.cs(12), src/B.cs(3) |",
            page,
            StringComparison.Ordinal);
        Assert.Contains("src/A.cs(12), src/B.cs(3)", Read("models.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_shutdown_there_is_nothing_to_list()
    {
        Write("models.json", $$"""{ "models": [ {{Model("m-live", "available", null)}} ] }""");

        Assert.DoesNotContain("Shut down", Run("check").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shut down", Run("report").Output, StringComparison.Ordinal);
        Assert.Equal("[]", Run("check", "--json").Json.GetProperty("retirements").GetRawText());
    }

    [Theory]
    [InlineData("{", "uses.json(1,2): ")]
    [InlineData("{ \"lines\": [] }", "uses.json(1,1): the file is an object: expected an array of objects with \"model\"")]
    [InlineData("[\n  7 ]", "uses.json(2,3): a use is a number: expected an object with \"model\"")]
    [InlineData("[ { \"model\": \"m\", \"file\": \"a\" } ]", "uses.json(1,3): the use has no \"line\": expected a whole number from 1.")]
    [InlineData("[ { \"model\": \"m\", \"file\": \"a\", \"line\": 0 } ]", "uses.json(1,40): \"line\" is 0: expected a whole")]
    [InlineData("[ { \"model\": null, \"file\": \"a\", \"line\": 1 } ]", "uses.json(1,14): \"model\" is null: expected a text.")]
    [InlineData("[ { \"model\": \"m\", \"file\": \" \", \"line\": 1 } ]", "uses.json(1,27): \"file\" is an empty text: expected")]
    public void A_file_of_uses_with_an_error_is_reported_at_its_place(string text, string error)
    {
        Write("models.json", Registry);
        Write("uses.json", text);

        foreach (var command in new[] { "check", "report" })
        {
            var run = Run(command, "--uses", "uses.json");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(error, run.Errors, StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }
    }

    [Fact]
    public void A_file_of_uses_is_an_input_and_is_not_overwritten()
    {
        Write("models.json", Registry);
        Write("uses.json", Uses);

        Assert.Equal(2, Run("check", "--uses", "uses.json", "--sarif", "uses.json").ExitCode);
        Assert.Equal(2, Run("report", "--uses", "uses.json", "--html", "uses.json").ExitCode);
        Assert.Equal(Uses, Read("uses.json"));
        Assert.Equal(2, Run("check", "--uses", "missing.json").ExitCode);
    }

    private static string Model(string id, string lifecycle, string? shutdown, string? replacement = null) => $$"""
        {
          "id": "{{id}}", "provider": "p", "lifecycle": "{{lifecycle}}", "owner": "o", "idVerified": {{Verified}},
          "shutdown": {{Text(shutdown)}}, "replacement": {{Text(replacement)}}
        }
        """;

    private static string Text(string? text) => text is null ? "null" : $"\"{text}\"";
}
