namespace ModelRegistry.Tool.Tests;

/// <summary>What a provider's list changes in the registry, what it only proposes, and what it leaves alone.</summary>
public class VerifyTests : ToolRun
{
    private const string Registry = """
        {
          "models": [
            {
              "id": "m-1", // the first
              "provider": "openai",
              "lifecycle": "preview",
              "idVerified": null,
              "access": { "api": "waiting", "codex": "waiting" }
            },
            {
              "id": "m-2", "provider": "openai", "lifecycle": "available",
              "idVerified": { "on": "2026-06-27", "source": "log", "by": "Kim" }
            },
            { "id": "m-3", "provider": "openai", "lifecycle": "available" },
            { "id": null, "provider": "openai", "name": "Announced" }
          ]
        }
        """;

    private const string List = """
        { "data": [ { "id": "m-1" }, { "id": "m-2", "shutdown_date": "2027-02-11" }, { "id": "m-8" }, { "id": "m-9" } ] }
        """;

    private readonly LoopbackServer _server = new(_ => List);

    public VerifyTests()
    {
        Write("models.json", Registry);
        (Variables["OPENAI_BASE_URL"], Variables["OPENAI_API_KEY"]) = (_server.Url, "key");
    }

    private string Granted => $$"""{ "state": "granted", "verified": {{Stamped}} }""";

    private string Stamped => $$"""{ "on": "2026-08-03", "source": "{{_server.Url}}/models", "by": "Jo" }""";

    [Fact]
    public void What_is_listed_is_stamped_and_everything_else_stays()
    {
        var run = Run("verify", "--by", "Jo");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            Registry.Replace("\"idVerified\": null", $"\"idVerified\": {Stamped}", StringComparison.Ordinal)
                .Replace("\"api\": \"waiting\"", $"\"api\": {Granted}", StringComparison.Ordinal)
                .Replace("""{ "on": "2026-06-27", "source": "log", "by": "Kim" }""", Stamped, StringComparison.Ordinal),
            Read("models.json"));
        var source = $"source {_server.Url}/models, by Jo";
        Assert.StartsWith(
            $"""
            {_server.Url}/models lists 2 of 3 registered models. 2 other models there are not registered; --json lists them.
            models.json: idVerified of "m-1" is now verified 2026-08-03, {source}.
            models.json: access.api of "m-1" is now granted (before: waiting).
            models.json: idVerified of "m-2" is now verified 2026-08-03, {source} (before: verified 2026-06-27, source log, by Kim).
            "m-3" is not listed. models.json is not changed for it: check whether the account has access and whether the model is retired.
            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "openai/m-2 lifecycle available deprecated openai/m-2 shutdown - 2027-02-11 2 proposals, not written",
            run.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("2027-02-11", Read("models.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Run("verify", "--by", "Jo");
        var first = Read("models.json");

        var json = Run("verify", "--by", "Jo", "--json").Json;

        Assert.Equal(first, Read("models.json"));
        Assert.Empty(json.GetProperty("changedFiles").EnumerateArray());
    }

    [Fact]
    public void A_dry_run_shows_the_edit_and_writes_nothing()
    {
        var run = Run("verify", "--by", "Jo", "--dry-run");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Registry, Read("models.json"));
        Assert.Contains(
            $$"""
            models.json, "m-1":
            -       "idVerified": null,
            -       "access": { "api": "waiting", "codex": "waiting" }
            +       "idVerified": {{Stamped}},
            +       "access": { "api": { "state": "granted", "verified": {{Stamped}} }, "codex": "waiting" }
            models.json, "m-2":
            -       "idVerified": { "on": "2026-06-27", "source": "log", "by": "Kim" }
            +       "idVerified": {{Stamped}}
            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Dry run: nothing is written. Without --dry-run, models.json would change.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_edit_the_proposals_and_what_is_not_registered()
    {
        var json = Run("verify", "--dry-run", "--json").Json;

        Assert.True(json.GetProperty("dryRun").GetBoolean());
        Assert.Equal("2026-08-03", json.GetProperty("asOf").GetString());
        var provider = Assert.Single(json.GetProperty("providers").EnumerateArray());
        Assert.Equal((4, 3), (provider.GetProperty("listed").GetInt32(), provider.GetProperty("registered").GetInt32()));
        Assert.Equal(["m-8", "m-9"], provider.GetProperty("unregistered").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(
            ["m-1 listed false", "m-2 listed true", "m-3 notListed true"],
            json.GetProperty("models").EnumerateArray().Select(model => Fields(model, "model", "standing", "finding")));
        var first = json.GetProperty("models")[0];
        Assert.Equal("null", first.GetProperty("idVerified").GetProperty("before").GetRawText());
        Assert.Equal($"{_server.Url}/models", first.GetProperty("idVerified").GetProperty("after").GetProperty("source").GetString());
        Assert.Equal(
            "waiting granted",
            $"{first.GetProperty("apiAccess").GetProperty("before")} {first.GetProperty("apiAccess").GetProperty("after")}");
        Assert.Equal("      \"idVerified\": null,", first.GetProperty("edit").GetProperty("removed")[0].GetString());
        var shutdown = json.GetProperty("models")[1].GetProperty("proposals")[1];
        Assert.Equal(
            $"shutdown null 2027-02-11 {_server.Url}/models",
            Fields(shutdown, "what", "registry", "provider", "source"));
    }

    [Theory]
    [InlineData(""" "lifecycle": "retired" """, "\"m-3\" is not listed, as models.json expects (retired).", 0)]
    [InlineData(""" "lifecycle": "preview" """, "\"m-3\" is not listed, as models.json expects (access waiting).", 0)]
    [InlineData(""" "lifecycle": "available", "access": { "api": "paused" } """, "as models.json expects (access paused).", 0)]
    [InlineData(""" "lifecycle": "deprecated" """, "models.json is not changed for it", 1)]
    [InlineData(""" "lifecycle": null """, "models.json is not changed for it", 1)]
    [InlineData(
        """ "lifecycle": "available", "aliases": ["m-8"] """,
        "\"m-3\" is not listed, but its alias \"m-8\" is. models.json is not changed for it.",
        1)]
    public void What_is_not_listed_is_said_and_stays(string facts, string says, int exitCode)
    {
        var registry = $$"""{ "models": [ { "id": "m-3", "provider": "openai", {{facts}} } ] }""";
        Write("models.json", registry);

        var run = Run("verify");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(says, run.Text, StringComparison.Ordinal);
        Assert.Equal(registry, Read("models.json"));
    }

    [Theory]
    [InlineData("\"lifecycle\": \"deprecated\", \"shutdown\": \"2027-02-11\"", 0, "")]
    [InlineData("\"lifecycle\": \"deprecated\", \"shutdown\": \"2027-03-01\"", 1, "shutdown 2027-03-01 2027-02-11")]
    [InlineData("\"lifecycle\": \"available\", \"shutdown\": \"2027-02-11\"", 1, "lifecycle available deprecated")]
    public void An_end_that_the_registry_knows_is_no_proposal(string facts, int exitCode, string proposal)
    {
        Write("models.json", $$"""{ "models": [ { "id": "m-2", "provider": "openai", {{facts}} } ] }""");

        var run = Run("verify");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(proposal, run.Text, StringComparison.Ordinal);
        Assert.Equal(exitCode == 1, run.Text.Contains("1 proposal, not written", StringComparison.Ordinal));
    }

    /// <summary>What the registry says of access, the scope of the key, and what becomes of it.</summary>
    [Theory]
    [InlineData(""" "lifecycle": "available" """, null, null, null)]
    [InlineData(""" "lifecycle": "available", "access": { "api": "granted" } """, null, null, null)]
    [InlineData(""" "lifecycle": null """, null, """ "access": { "api": { "state": "granted", "verified": @ } } """, null)]
    [InlineData(""" "access": { "api": null } """, null, """ "access": { "api": { "state": "granted", "verified": @ } } """, null)]
    [InlineData(
        """ "access": { "api": "waiting" } """,
        "acme",
        """ "access": { "api": { "state": "granted", "scope": "acme", "verified": @ } } """,
        null)]
    [InlineData(""" "access": { "api": "paused" } """, null, null, "models.json says that access is paused")]
    [InlineData(""" "access": { "api": "denied" } """, null, null, "models.json says that access is denied")]
    [InlineData(
        """ "access": { "api": { "state": "waiting", "scope": "acme" } } """,
        null,
        null,
        "access.api is recorded for \"acme\": name the scope of the key with --scope")]
    [InlineData(
        """ "access": { "api": { "state": "waiting", "scope": "acme" } } """,
        "acme",
        """ "access": { "api": { "state": "granted", "scope": "acme", "verified": @ } } """,
        null)]
    [InlineData(
        """ "access": { "api": { "state": "granted", "verified": { "on": "2026-07-01", "source": "dashboard" } } } """,
        null,
        """ "access": { "api": { "state": "granted", "verified": @ } } """,
        null)]
    [InlineData(
        """ "access": { "api": [ { "state": "granted", "scope": "lab" }, { "state": "waiting", "scope": "acme" } ] } """,
        "acme",
        """ "access": { "api": [ { "state": "granted", "scope": "lab" }, { "state": "granted", "scope": "acme", "verified": @ } ] } """,
        null)]
    [InlineData(
        """ "access": { "api": [ { "state": "granted", "scope": "lab" }, { "state": "waiting", "scope": "acme" } ] } """,
        "other",
        null,
        "access.api is recorded for \"lab\", \"acme\": name the scope of the key with --scope")]
    public void Access_becomes_granted_where_nobody_has_decided_otherwise(string facts, string? scope, string? after, string? kept)
    {
        Write("models.json", $$"""{ "models": [ { "id": "m-1", "provider": "openai", "idVerified": null,{{facts.TrimEnd()}} } ] }""");

        var run = Run(["verify", "--by", "Jo", .. scope is null ? Array.Empty<string>() : ["--scope", scope]]);

        Assert.Equal(0, run.ExitCode);
        var entry = Read("models.json");
        Assert.Contains((after ?? facts).Replace("@", Stamped, StringComparison.Ordinal).Trim(), entry, StringComparison.Ordinal);
        Assert.Equal(after is null ? 1 : 2, entry.Split(Stamped).Length - 1);
        Assert.Contains(kept is null ? "" : $"access.api of \"m-1\" is left as it is: {kept}.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_account_knows_goes_into_its_overlay()
    {
        Write("own.models.json", """{ "overlay": true, "models": [ { "id": "m-1" } ] }""");
        var shared = """{ "models": [ { "id": "m-1", "provider": "openai", "lifecycle": "preview" } ] }""";
        Write("models.json", shared);

        Assert.Equal(0, Run("verify", "--by", "Jo").ExitCode);

        Assert.Equal(shared, Read("models.json"));
        Assert.Equal(
            $$"""{ "overlay": true, "models": [ { "id": "m-1", "idVerified": {{Stamped}}, "access": { "api": {{Granted}} } } ] }""",
            Read("own.models.json"));
    }

    [Fact]
    public void Limits_and_prices_that_contradict_the_registry_are_proposals()
    {
        Write("models.json", """
            { "models": [ { "id": "m-1", "provider": "openrouter", "pricing": { "input": 3 }, "limits": { "contextWindow": 1000 } } ] }
            """);
        using var server = new LoopbackServer(_ => """
            { "data": [ { "id": "m-1", "context_length": 2000, "pricing": { "prompt": "0.000002" } } ] }
            """);

        var run = Run("verify", "--provider", "openrouter", "--url", server.Url);
        var json = Run("verify", "--provider", "openrouter", "--url", server.Url, "--json").Json;

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("access.api is not recorded: the list does not say what the account may call.", run.Text, StringComparison.Ordinal);
        Assert.Contains("openrouter/m-1 input 3.00 2.00 openrouter/m-1 context window 1,000 2,000", run.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["input 3 2", "context window 1000 2000"],
            json.GetProperty("models")[0].GetProperty("proposals").EnumerateArray()
                .Select(proposal => Fields(proposal, "what", "registry", "provider")));
    }

    private protected override void End() => _server.Dispose();
}
