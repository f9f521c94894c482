using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>Feeds of retirements in the open format model-eol: read by diff and import, written by emit.</summary>
public sealed class ModelEolTests : ToolRun
{
    private const string Feed = """
        {
          "spec": "model-eol/0.1", "publisher": "openai", "generated": "2026-07-25T00:00:00Z", "source": "https://example.com/deprecations",
          "models": [
            {
              "id": "o3-deep-research-2025-06-26", "aliases": ["o3-deep-research"], "announced": "2026-04-22", "shutdown": "2026-07-23",
              "replacement": "gpt-5.5", "notes": "No structural successor.",
              "distributions": [ { "via": "azure-ai-foundry", "shutdown": "2026-12-26", "status": "legacy" } ]
            },
            {
              "id": "gpt-4.1", "announced": "2026-06-01", "shutdown": "2026-12-11", "date_precision": "earliest",
              "replacement_options": ["gpt-5.5"]
            },
            { "id": "gpt-5.5", "shutdown": "2027-05-01", "date_precision": "tentative" },
            { "id": "gpt-6", "announced": "2026-07-01", "a_field_of_tomorrow": { "x": [1] } },
            { "id": 7 }, "odd"
          ]
        }
        """;

    /// <summary>What the feed says of an entry, and what differs from it.</summary>
    [Theory]
    [InlineData("openai", "o3-deep-research-2025-06-26", """, "lifecycle": "available" """, "shutdown null 2026-07-23")]
    [InlineData(
        "openai", "o3-deep-research", """, "lifecycle": "retired", "shutdown": "2026-07-23", "replacement": "gpt-4.1" """,
        "replacement gpt-4.1 gpt-5.5")]
    [InlineData(
        "azure", "o3-deep-research-2025-06-26", """, "lifecycle": "deprecated", "shutdown": "2026-07-23" """,
        "shutdown 2026-07-23 2026-12-26")]
    [InlineData("azure", "o3-deep-research", """, "lifecycle": "deprecated", "shutdown": "2026-12-26" """, "")]
    [InlineData("openai", "gpt-4.1", """, "lifecycle": "deprecated", "shutdown": "2026-12-11" """, "")]
    [InlineData("openai", "gpt-5.5", """, "lifecycle": "available" """, "")]
    [InlineData("openai", "gpt-6", """, "lifecycle": "available" """, "lifecycle available deprecated")]
    [InlineData("anthropic", "gpt-6", """, "lifecycle": "available" """, "")]
    public void Diff_compares_days_and_replacements(string provider, string id, string facts, string expected)
    {
        Write("feed.json", Feed);
        var others = string.Join(", ", new[] { "gpt-4.1", "gpt-5.5" }.Where(other => other != id).Select(other
            => $$"""{ "id": "{{other}}", "provider": "other" }"""));
        Write("models.json", $$"""{ "models": [ { "id": "{{id}}", "provider": "{{provider}}" {{facts}} }, {{others}} ] }""");

        var run = Run("diff", "--against", "feed.json", "--json");

        Assert.Equal(expected.Length > 0 ? 1 : 0, run.ExitCode);
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                run.Json.GetProperty("drift").EnumerateArray().Select(difference => Fields(difference, "what", "registry", "list"))));
    }

    [Fact]
    public void Import_enters_what_is_scheduled_and_a_replacement_that_is_registered()
    {
        Write("feed.json", Feed);
        Write("models.json", """{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ] }""");

        var run = Run("import", "o3-deep-research-2025-06-26", "gpt-4.1", "--provider", "openai", "--from", "feed.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var models = JsonDocument.Parse(Read("models.json")).RootElement.GetProperty("models");
        Assert.Equal("retired 2026-07-23 gpt-5.5", Fields(models[1], "lifecycle", "shutdown", "replacement"));
        Assert.Equal("deprecated 2026-12-11", Fields(models[2], "lifecycle", "shutdown"));
        Assert.Contains("Not entered, because models.json has no property for it: notes.", run.Text, StringComparison.Ordinal);
        Assert.Contains("the model-eol feed of 2026-07-25", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_names_a_replacement_that_is_not_registered()
    {
        Write("feed.json", Feed);
        Write("models.json", """{ "models": [] }""");

        var run = Run("import", "o3-deep-research", "--provider", "azure", "--from", "feed.json");
        var own = Run("import", "o3-deep-research-2025-06-26", "--provider", "openai", "--from", "feed.json");

        Assert.Equal((0, 0), (run.ExitCode, own.ExitCode));
        Assert.Contains(
            "Not entered, because models.json does not have that model: replacement gpt-5.5.", own.Text, StringComparison.Ordinal);
        var models = JsonDocument.Parse(Read("models.json")).RootElement.GetProperty("models");
        Assert.Equal("azure deprecated 2026-12-26", Fields(models[0], "provider", "lifecycle", "shutdown"));
        Assert.False(models[1].TryGetProperty("replacement", out _));
    }

    [Fact]
    public void Emit_writes_what_is_known_and_names_the_rest()
    {
        Write("models.json", """
            { "models": [
              {
                "id": "m-1", "provider": "openai", "aliases": ["m"], "lifecycle": "deprecated", "shutdown": "2027-01-31", "replacement": "m-2",
                "idVerified": { "on": "2026-08-01", "source": "https://example.com/models" }
              },
              { "id": "m-2", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-08-01", "source": "a call" } },
              { "id": "m-3", "provider": "openai", "lifecycle": "retired", "shutdown": "2026-01-31", "replacement": "c-1" },
              { "id": "m-4", "provider": "openai", "lifecycle": "deprecated" },
              { "id": "m-5", "provider": "openai" },
              { "id": "m-1", "provider": "azure", "constant": "AzureM1", "lifecycle": "deprecated", "shutdown": "2027-06-30" },
              { "id": "c-1", "provider": "anthropic", "lifecycle": "available" }
            ] }
            """);

        var run = Run("emit", "--language", "model-eol", "--provider", "openai", "--output", "model-eol.json");

        Assert.Equal(
            "model-eol.json: 3 models are written.\nNot in the feed, because their shutdown date is not known: m-4.\n",
            run.Output);
        var feed = JsonDocument.Parse(Read("model-eol.json")).RootElement;
        Assert.Equal("model-eol/0.1 openai 2026-08-03T00:00:00Z", Fields(feed, "spec", "publisher", "generated"));
        Assert.Equal(
            [
                """{"id":"m-1","aliases":["m"],"shutdown":"2027-01-31","replacement":"m-2","source":"https://example.com/models","""
                    + "\"distributions\":" + """[{"via":"azure-ai-foundry","shutdown":"2027-06-30","status":"legacy"}]}""",
                """{"id":"m-2"}""",
                """{"id":"m-3","shutdown":"2026-01-31","replacement_options":["c-1"]}""",
            ],
            feed.GetProperty("models").EnumerateArray().Select(model => JsonSerializer.Serialize(model)));
    }

    /// <summary>The day of the file alone does not make it old.</summary>
    [Fact]
    public void A_feed_of_an_earlier_day_is_up_to_date_until_the_registry_changes()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai", "lifecycle": "available" } ] }""");
        string[] emit = ["emit", "--language", "model-eol", "--output", "feed.json"];
        Run(emit);
        var earlier = Read("feed.json").Replace("2026-08-03", "2026-07-01", StringComparison.Ordinal);
        Write("feed.json", earlier);

        Assert.Equal((0, "feed.json is up to date.\n"), (Run(emit).ExitCode, Run([.. emit, "--check"]).Output));
        Assert.Equal(earlier, Read("feed.json"));

        var changed = "\"deprecated\", \"shutdown\": \"2027-01-31\"";
        Write("models.json", Read("models.json").Replace("\"available\"", changed, StringComparison.Ordinal));
        var old = Run([.. emit, "--check"]);
        Assert.Equal(1, old.ExitCode);
        Assert.Equal("feed.json is not up to date. Run: model-registry emit --language model-eol --output feed.json\n", old.Output);
    }

    /// <summary>What one registry writes, the other reads without a difference.</summary>
    [Fact]
    public void What_is_written_is_read_again()
    {
        Write("models.json", """
            { "models": [
              { "id": "m-1", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2027-01-31", "replacement": "m-2" },
              { "id": "m-2", "provider": "openai", "lifecycle": "available" } ] }
            """);
        Run("emit", "--language", "model-eol", "--output", "feed.json");

        Assert.Contains(
            "No drift: 2 of 2 models are in the model-eol feed of 2026-08-03",
            Run("diff", "--against", "feed.json").Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language model-eol", "A feed has one publisher: name one of anthropic, openai with --provider.")]
    [InlineData(
        "--language model-eol --provider mistral", "The registry has no model of \"mistral\": name one of anthropic, openai with --provider.")]
    [InlineData("--language ts --provider openai", "--provider is for --language model-eol: the other languages have all models.")]
    [InlineData("--language model-eole", "did you mean \"model-eol\"?")]
    public void A_wrong_argument_is_told(string arguments, string message)
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai" }, { "id": "c-1", "provider": "anthropic" } ] }""");

        var run = Run(["emit", "--output", "out.json", .. arguments.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "out.json")));
    }

    [Theory]
    [InlineData("""{ "spec": "model-eol/0.1", "models": [ { "id": "m" } ] }""")]
    [InlineData("""{ "spec": "model-eol/0.1", "publisher": "openai", "models": [] }""")]
    [InlineData("""{ "spec": "other", "publisher": "openai", "models": [ { "id": "m" } ] }""")]
    public void What_is_no_feed_is_told(string text)
    {
        Write("models.json", """{ "models": [] }""");
        Write("feed.json", text);

        var run = Run("diff", "--against", "feed.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("feed.json is not a known price list", run.Errors, StringComparison.Ordinal);
        Assert.Contains("a feed in the format model-eol", run.Errors, StringComparison.Ordinal);
    }
}
