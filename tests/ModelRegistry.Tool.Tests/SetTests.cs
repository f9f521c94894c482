using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class SetTests : ToolRun
{
    private const string Registry = """
        // The team's models.
        {
          "models": [
            {
              "id": "m-1", "provider": "p", // ours
              "lifecycle": "preview",
              "access": { "api": "waiting", /* asked */ "codex": "waiting" },
              "pricing": {
                "input": 2.5, "cacheRead": 0.25,
                "verified": { "on": "2026-07-02", "source": "page" },
              },
              "capabilities": ["vision"]
            },
            { "id": "m-2", "provider": "q", "lifecycle": "available", "owner": "ops" }, // the last one
            {
              "id": "m-3", "provider": "p",
              "access": { "api": { "state": "paused", "verified": { "on": "2026-07-02", "source": "log" } } }
            },
          ],
          "tiers": { "hard": { "models": ["m-2"] } }
        }
        """;

    [Fact]
    public void A_property_of_one_model_is_set_and_nothing_else_changes()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-1", "access.api=granted");

        Assert.Equal(0, run.ExitCode);
        AssertChanged(("\"api\": \"waiting\", /* asked */", "\"api\": \"granted\", /* asked */"));
        Assert.Equal("models.json: access.api of \"m-1\" is now granted (before: waiting).\n", run.Output);
    }

    [Fact]
    public void Several_properties_of_several_models_are_set_at_once()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-1", "q/m-2", "owner=ai", "lifecycle=deprecated", "shutdown=2027-01-31");

        Assert.Equal(0, run.ExitCode);
        AssertChanged(
            ("\"lifecycle\": \"preview\"", "\"lifecycle\": \"deprecated\""),
            ("[\"vision\"]", "[\"vision\"],\n      \"owner\": \"ai\",\n      \"shutdown\": \"2027-01-31\""),
            ("\"available\", \"owner\": \"ops\"", "\"deprecated\", \"owner\": \"ai\", \"shutdown\": \"2027-01-31\""));
        Assert.StartsWith(
            "models.json: owner of \"m-1\", \"m-2\" is now ai (before: not known in 1 entry, ops in 1 entry).\n",
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m-1 m-3", "--provider", "p")]
    [InlineData("m-1", "--lifecycle", "preview")]
    [InlineData("m-3", "--lifecycle", "unknown")]
    [InlineData("m-2", "--tier", "hard")]
    [InlineData("m-1", "--provider", "p", "--lifecycle", "preview")]
    [InlineData("m-1 m-2 m-3", "--all")]
    [InlineData("m-2 m-1", "m-2", "p/m-1")]
    public void Models_are_selected_by_their_ids_or_by_filters(string ids, params string[] selection)
    {
        Write("models.json", Registry);

        var settings = Run(["set", .. selection, "notes=seen", "--json"]).Json.GetProperty("settings").EnumerateArray();

        Assert.Equal(ids, string.Join(' ', settings.Select(setting => setting.GetProperty("model").GetString())));
    }

    [Fact]
    public void A_value_that_is_there_is_not_written_again()
    {
        var path = Write("models.json", Registry);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = Run("set", "m-1", "pricing.input=2.50", "capabilities=vision", "shutdown=null");

        Assert.Equal(Registry, Read("models.json"));
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(path));
        Assert.Contains("pricing.input of \"m-1\" is 2.5 already. Nothing is changed.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_around_a_property_is_written_with_it()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-2", "pricing.modes.batch.discount=0.5", "limits.regions=eu, us", "caching.explicitBreakpoints=true");

        Assert.Equal(0, run.ExitCode);

        AssertChanged((
            "\"owner\": \"ops\" }",
            "\"owner\": \"ops\", \"pricing\": { \"modes\": { \"batch\": { \"discount\": 0.50 } } }, "
                + "\"limits\": { \"regions\": [\"eu\", \"us\"] }, \"caching\": { \"explicitBreakpoints\": true } }"));
    }

    [Fact]
    public void A_relation_takes_the_place_of_a_price_and_of_the_other_relation()
    {
        Write("models.json", Registry);

        Assert.Equal(0, Run("set", "m-1", "pricing.cacheRead.discount=0.9").ExitCode);
        AssertChanged(("\"cacheRead\": 0.25", "\"cacheRead\": { \"discount\": 0.90 }"));
        Assert.Equal(0, Run("set", "m-1", "pricing.cacheRead.multiplier=0.1").ExitCode);
        AssertChanged(("\"cacheRead\": 0.25", "\"cacheRead\": { \"multiplier\": 0.10 }"));
    }

    [Fact]
    public void A_verified_fact_that_changes_is_to_be_stamped_again_and_no_verification_is_written()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-1", "pricing.input=3", "owner=ai");

        AssertChanged(("\"input\": 2.5,", "\"input\": 3.00,"), ("[\"vision\"]", "[\"vision\"],\n      \"owner\": \"ai\""));
        Assert.EndsWith(
            "The verification of pricing is that of the old value. "
                + "Read the source, then run: model-registry stamp m-1 --what pricing --source <URL>\n",
            run.Output,
            StringComparison.Ordinal);
        var stamp = Assert.Single(Run("set", "m-1", "pricing.output=9", "--json").Json.GetProperty("stampAgain").EnumerateArray());
        Assert.Equal("m-1 pricing", Fields(stamp, "model", "what"));
        Assert.Equal("2026-07-02 page", Fields(stamp.GetProperty("verified"), "on", "source"));
    }

    [Fact]
    public void Access_that_is_an_object_keeps_its_scope_and_names_its_verification()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-3", "access.api=granted");

        AssertChanged(("\"state\": \"paused\"", "\"state\": \"granted\""));
        Assert.Contains("The verification of access.api of \"m-3\" is that of the old value", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Access_by_scope_needs_the_scope()
    {
        const string Scoped = """
            {
              "models": [
                {
                  "id": "m-1", "provider": "p",
                  "access": { "api": [ { "state": "waiting", "scope": "a" }, { "state": "waiting", "scope": "b" } ] }
                }
              ]
            }
            """;
        Write("models.json", Scoped);

        Assert.Contains(
            "is recorded for \"a\", \"b\": name one with --scope",
            Run("set", "m-1", "access.api=granted").Errors,
            StringComparison.Ordinal);
        Assert.Contains("name one of these", Run("set", "m-1", "access.api=granted", "--scope", "c").Errors, StringComparison.Ordinal);
        Assert.Equal(Scoped, Read("models.json"));
        Assert.Equal(0, Run("set", "m-1", "access.api=granted", "--scope", "b").ExitCode);
        Assert.Equal(
            Scoped.Replace("\"waiting\", \"scope\": \"b\"", "\"granted\", \"scope\": \"b\"", StringComparison.Ordinal),
            Read("models.json"));
    }

    [Fact]
    public void A_dry_run_shows_the_edit_and_writes_nothing()
    {
        Write("models.json", Registry);

        var run = Run("set", "m-2", "owner=ai", "--dry-run");

        Assert.Equal(Registry, Read("models.json"));
        Assert.Contains("models.json, \"m-2\":\n-     { \"id\": \"m-2\"", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\n+     { \"id\": \"m-2\", \"provider\": \"q\", \"lifecycle\": \"available\", \"owner\": \"ai\" }",
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("Dry run: nothing is written.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("owner of \"m-2\" would be ai (before: ops).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_takes_what_only_the_account_knows()
    {
        Write("models.json", Registry);
        Write("own.models.json", """{ "overlay": true, "models": [ { "id": "m-2", "limits": { "requestsPerMinute": 60 } } ] }""");

        Assert.Equal(0, Run("set", "m-2", "access.api=denied", "shutdown=2027-01-01").ExitCode);

        AssertChanged(("\"owner\": \"ops\" }", "\"owner\": \"ops\", \"shutdown\": \"2027-01-01\" }"));
        Assert.Equal(
            """{ "overlay": true, "models": [ { "id": "m-2", "limits": { "requestsPerMinute": 60 }, "access": { "api": "denied" } } ] }""",
            Read("own.models.json"));
    }

    [Theory]
    [InlineData("An entry has no property \"acess.api\"; did you mean \"access.api\"?", "m-1", "acess.api=granted")]
    [InlineData("expected one of name, family, publicTier, constant, lifecycle", "m-1", "zzzzzz=1")]
    [InlineData("expected one of limits.contextWindow, limits.maxOutputTokens", "m-1", "limits.zzzzzz=1")]
    [InlineData("unknown surface \"apii\": did you mean \"api\"?", "m-1", "access.apii=granted")]
    [InlineData("expected one of \"preview\", \"available\", \"deprecated\", \"retired\": did you mean", "m-1", "lifecycle=availble")]
    [InlineData("\"shutdown\" is not a date: expected yyyy-MM-dd", "m-1", "shutdown=31.01.2027")]
    [InlineData("pricing.input is '2,50': expected a number such as 2.50 or null.", "m-1", "pricing.input=2,50")]
    [InlineData("a price cannot be negative", "m-1", "pricing.input=-1")]
    [InlineData("limits.contextWindow is '1e6': expected a whole number such as 128000 or null.", "m-1", "limits.contextWindow=1e6")]
    [InlineData("expected true, false or null", "m-1", "caching.explicitBreakpoints=yes")]
    [InlineData("pricing.modes.batch is '0.5': expected pricing.modes.batch.<property>=<value> or null", "m-1", "pricing.modes.batch=0.5")]
    [InlineData("owner is '': expected a text", "m-1", "owner=")]
    [InlineData("id and provider are the key of an entry", "m-1", "id=m-9")]
    [InlineData("run model-registry stamp instead", "m-1", "pricing.verified.on=2026-08-01")]
    [InlineData("run model-registry stamp instead", "m-1", "checks.billing=done")]
    [InlineData("set does not change the list \"pricing.above\"", "m-1", "pricing.above=1")]
    [InlineData("would have an error: the registry has no model \"m-9\"", "m-1", "replacement=m-9")]
    [InlineData("would have an error: ", "--all", "constant=Same")]
    [InlineData("No model is named", "owner=ai")]
    [InlineData("No property is given", "m-1")]
    [InlineData("exclude each other", "m-1", "--all", "owner=ai")]
    [InlineData("owner is given twice", "m-1", "owner=ai", "owner=ops")]
    [InlineData("--provider is \"pp\"; did you mean \"p\"?", "--provider", "pp", "owner=ai")]
    [InlineData("--tier is \"hardd\"; did you mean \"hard\"?", "--tier", "hardd", "owner=ai")]
    [InlineData("expected one of preview, available, deprecated, retired, unknown.", "--lifecycle", "live", "owner=ai")]
    [InlineData("No model of the registry is selected", "--lifecycle", "retired", "owner=ai")]
    [InlineData("--scope is for access only", "m-1", "owner=ai", "--scope", "a")]
    [InlineData("The registry has no model \"m1\"; did you mean", "m1", "owner=ai")]
    public void What_cannot_be_set_is_refused_and_the_file_stays(string reason, params string[] arguments)
    {
        Write("models.json", Registry);

        var run = Run(["set", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry, Read("models.json"));
    }

    [Fact]
    public void Line_ends_stay()
    {
        var text = Registry.ReplaceLineEndings("\r\n");
        Write("models.json", text);

        Assert.Equal(0, Run("set", "m-1", "owner=ai").ExitCode);

        Assert.Equal(
            text.Replace("[\"vision\"]", "[\"vision\"],\r\n      \"owner\": \"ai\"", StringComparison.Ordinal), Read("models.json"));
    }

    /// <summary>What the schema has and set does not is a list of objects, a key or a verification.</summary>
    [Fact]
    public void Every_scalar_of_the_schema_can_be_set()
    {
        var path = Path.Combine(PageTests.Root, "src", "ModelRegistry.Package", "models.schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllText(path));
        var definitions = schema.RootElement.GetProperty("definitions");
        var names = Properties(definitions.GetProperty("model"), string.Empty)
            .Concat(Properties(definitions.GetProperty("pricing"), "pricing."))
            .Where(name => !name.Contains("erified", StringComparison.Ordinal) && !name.StartsWith("checks", StringComparison.Ordinal))
            .Except(["id", "provider", "access.api", "access.codex", "pricing.above", "pricing.history"]);

        Assert.Equal([], names.Except(Assigning.EntryProperty.Names));
        Assert.Contains("limits.tokensPerMinute", names);
    }

    private static IEnumerable<string> Properties(JsonElement node, string parent)
        => !node.TryGetProperty("properties", out var properties) ? [] : properties.EnumerateObject().SelectMany(property
            => Properties(property.Value, $"{parent}{property.Name}.").Prepend(parent + property.Name));

    private void AssertChanged(params (string Before, string After)[] changes)
        => Assert.Equal(
            changes.Aggregate(Registry, (text, change) => text.Replace(change.Before, change.After, StringComparison.Ordinal)),
            Read("models.json"));
}
