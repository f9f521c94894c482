using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Reading;

public class RegistryReaderTests
{
    /// <summary>Every property of the format at once.</summary>
    internal const string Everything = """
        {
          // What the contract of the file knows, all of it.
          "$schema": "models.schema.json",
          "maxAgeDays": 30,
          "x-team": { "anything": [1, 2] },
          "models": [
            {
              "id": "gpt-5.6-terra",
              "provider": "openai",
              "name": "GPT-5.6 Terra",
              "family": "GPT-5.6",
              "publicTier": "Terra",
              "constant": "Terra",
              "aliases": ["gpt-5.6-terra-2026-06-26"],
              "lifecycle": "deprecated",
              "released": "2026-06-26",
              "shutdown": "2027-01-31",
              "replacement": "gpt-6",
              "owner": "ai-platform",
              "idVerified": { "on": "2026-07-01", "source": "dashboard", "by": "ana" },
              "access": { "api": "paused", "codex": "denied" },
              "fallback": ["gpt-5.5", "openai/gpt-5"],
              "pricing": {
                "currency": "EUR", "perTokens": 1000,
                "input": 2.50, "output": 15.00,
                "cacheRead": { "discount": 0.90 },
                "cacheWrite": 3.125,
                "modes": { "batch": { "discount": 0.5 }, "flex": { "input": 1.25, "output": 7.5 }, "priority": null },
                "above": [{ "inputTokens": 272000, "input": 5.00, "output": 22.50, "cacheWrite": { "multiplier": 1.25 } }],
                "from": "2026-06-26", "until": "2027-01-01",
                "verified": { "on": "2026-07-02", "source": "https://example.org/prices" },
                "history": [{
                  "input": 3.00, "from": "2026-01-01", "until": "2026-06-26",
                  "cacheWrite": [
                    { "lifeSeconds": 60, "price": 3.25 }, { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "discount": 0.5 }
                  ]
                }]
              },
              "limits": {
                "contextWindow": 1000000, "maxOutputTokens": 128000, "requestsPerMinute": 500, "tokensPerMinute": 30000,
                "regions": ["us", "eu"], "verified": { "on": "2026-07-03", "source": "docs" }
              },
              "caching": { "explicitBreakpoints": true, "minimumLifeSeconds": 1800 },
              "capabilities": ["vision", "toolUse"],
              "checks": {
                "dashboard": { "on": "2026-07-04", "source": "screenshot.png" },
                "evals": {
                  "on": "2026-07-05", "source": "evals/terra.md", "baseline": "gpt-5.5", "passed": 37, "total": 40,
                  "baselinePassed": 36, "costPerTask": 0.012, "baselineCostPerTask": 0.02
                },
                "testCall": null
              },
              "notes": "Read the notes.",
            },
          ],
          "tiers": {
            "balanced": {
              "models": ["gpt-5.6-terra"], "timeoutSeconds": 60, "retries": 1, "flag": "gpt-5.6", "requires": ["billing", "evals"],
              "use": "Most of it", "share": 2.5, "deadlineSeconds": 90, "idleSeconds": 15, "cooldownSeconds": 30
            },
          },
        }
        """;

    [Fact]
    public void Reads_every_field()
    {
        var file = Registries.Read(Everything);

        Assert.Empty(file.Problems);
        Assert.Equal(30, file.Content.MaxAgeDays);
        Assert.Equal(
            new Model
            {
                Id = "gpt-5.6-terra",
                Provider = "openai",
                Name = "GPT-5.6 Terra",
                Family = "GPT-5.6",
                PublicTier = "Terra",
                Constant = "Terra",
                Aliases = Array("gpt-5.6-terra-2026-06-26"),
                Lifecycle = Lifecycle.Deprecated,
                Released = new DateTime(2026, 6, 26),
                Shutdown = new DateTime(2027, 1, 31),
                Replacement = "gpt-6",
                Owner = "ai-platform",
                IdVerified = new Verification(new DateTime(2026, 7, 1), "dashboard", "ana"),
                Access = Array(new SurfaceAccess("api", AccessState.Paused), new SurfaceAccess("codex", AccessState.Denied)),
                Fallback = Array("gpt-5.5", "openai/gpt-5"),
                Pricing = new Pricing
                {
                    Currency = "EUR",
                    PerTokens = 1000,
                    Rates = new Rates(2.5m, 15m, new CacheRate(null, 0.1m), new CacheRate(3.125m, null)),
                    Modes = Array(
                        new ModePricing("batch", null, 0.5m),
                        new ModePricing("flex", new Rates(1.25m, 7.5m, null, null), null)),
                    Above = Array(new Cliff(272_000, new Rates(5m, 22.5m, null, new CacheRate(null, 1.25m)))),
                    From = new DateTime(2026, 6, 26),
                    Until = new DateTime(2027, 1, 1),
                    Verified = new Verification(new DateTime(2026, 7, 2), "https://example.org/prices", null),
                    History = Array(new Pricing
                    {
                        Rates = new Rates(3m, null, null, null)
                        {
                            CacheWrites = Array<LifeRate>(new(60, new(3.25m, null)), new(300, new(null, 1.25m)), new(3600, new(null, 0.5m))),
                        },
                        From = new DateTime(2026, 1, 1),
                        Until = new DateTime(2026, 6, 26),
                    }),
                },
                Limits = new Limits(1_000_000, 128_000, 500, 30_000, Array("us", "eu"), new Verification(new DateTime(2026, 7, 3), "docs", null)),
                Caching = new Caching(true, 1800),
                Capabilities = Array("vision", "toolUse"),
                Checks = Array(
                    new Check("dashboard", new Verification(new DateTime(2026, 7, 4), "screenshot.png", null), null),
                    new Check(
                        "evals",
                        new Verification(new DateTime(2026, 7, 5), "evals/terra.md", null),
                        new EvalResult("gpt-5.5", 37, 40, 36, 0.012m, 0.02m))),
                Notes = "Read the notes.",
            },
            Assert.Single(file.Content.Models).Model);
        Assert.Equal(
            new Tier("balanced", Array("gpt-5.6-terra"), 60m, 1, "gpt-5.6", "Most of it")
            {
                Requires = Array("billing", "evals"),
                Share = 2.5m,
                DeadlineSeconds = 90m,
                IdleSeconds = 15m,
                CooldownSeconds = 30m,
            },
            Assert.Single(file.Content.Tiers));
    }

    [Fact]
    public void What_is_not_given_is_not_known()
    {
        var model = Registries.Model("\"name\": null");

        Assert.Equal(new Model { Id = "m", Provider = "p", Name = "m", Lifecycle = Lifecycle.Available }, model);
        Assert.Null(model.Pricing);
        Assert.Equal(Limits.Unknown, model.Limits);
    }

    [Theory]
    [InlineData("preview", "waiting")]
    [InlineData("available", "granted")]
    [InlineData("deprecated", "granted")]
    [InlineData(null, null)]
    public void Access_that_is_not_given_follows_from_the_lifecycle(string? lifecycle, string? access)
    {
        var written = lifecycle is null ? "null" : $"\"{lifecycle}\"";
        var file = Registries.Read($$"""{ "models": [ { "id": "m", "provider": "p", "lifecycle": {{written}} } ] }""");

        Assert.Equal(access, Assert.Single(file.Content.Models).Model.ApiAccess?.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_model_of_which_only_id_and_provider_are_known_is_read()
    {
        var file = Registries.Read("""{ "models": [ { "id": "m", "provider": "p" } ] }""");

        Assert.Empty(file.Problems);
        var model = Assert.Single(file.Content.Models).Model;
        Assert.Equal((null, null, null, true), (model.Lifecycle, model.Kind, model.ApiAccess, model.IsWhole));
    }

    /// <summary>The marks are the exact places, the messages are in their order; what is right is still read.</summary>
    [Theory]
    [InlineData("""[|[|]"m"]""", 0, "the file holds an array; expected an object with \"models\"")]
    [InlineData("""[|{|] }""", 0, "\"models\" is missing: expected an array with an object for each model")]
    [InlineData("""{ "models": [|{|] } }""", 0, "\"models\" is an object; expected an array of objects, one for each model")]
    [InlineData("""{ [|"modles"|]: 5, "models": [] }""", 0, "unknown property \"modles\": did you mean \"models\"?")]
    public void Says_what_is_wrong_with_the_file(string marked, int models, string message) => AssertProblem(marked, models, message);

    [Theory]
    [InlineData("""[|{|] "id": "m", "lifecycle": "available" }""", 1, "\"provider\" is missing: expected a string such as \"openai\"")]
    [InlineData("""[|{|] "id": "m", "provider": null, "lifecycle": "available" }""", 1, "\"provider\" is missing: expected a string such as \"openai\"")]
    [InlineData("""[|{|] "provider": "p", "lifecycle": "preview" }""", 0, "\"name\" is missing: expected the exact \"id\", or, while none is published, a \"name\"")]
    [InlineData("""[|"m"|]""", 0, "an item of \"models\" is a string; expected an object")]
    [InlineData("""{ "id": [|5|], "provider": "p", "lifecycle": "preview" }""", 0, "\"id\" is a number; expected the exact id as a string, or null while none is published")]
    [InlineData("""{ "id": [|""|], "provider": "p", "lifecycle": "preview" }""", 0, "\"id\" is empty; expected the exact id, or null while none is published")]
    [InlineData("""{ "id": [|" m"|], "provider": "p", "lifecycle": "preview" }""", 0, "\"id\" begins or ends with white space")]
    [InlineData("""{ "id": [|"m\u200b"|], "provider": "p", "lifecycle": "preview" }""", 0, "\"id\" has an invisible character")]
    [InlineData("""{ "id": "m", "provider": "p", "lifecycle": [|"preveiw"|] }""", 1, "\"lifecycle\" is \"preveiw\"; expected one of \"preview\", \"available\", \"deprecated\", \"retired\": did you mean \"preview\"?")]
    [InlineData("""{ "id": "m", "provider": "p", "lifecycle": [|1|] }""", 1, "\"lifecycle\" is a number; expected one of \"preview\", \"available\", \"deprecated\", \"retired\"")]
    public void Says_what_is_wrong_with_an_entry(string entry, int models, string message)
        => AssertProblem($$"""{ "models": [ {{entry}} ] }""", models, message);

    [Theory]
    [InlineData("\"name\": [|\" \"|]", "\"name\" is empty; expected a text, or null where it is not known")]
    [InlineData("\"owner\": [|[|]\"a\"]", "\"owner\" is an array; expected a string or null")]
    [InlineData("\"constant\": [|\"4 x\"|]", "\"4 x\" cannot be a C# name; expected at most 256 letters, digits and \"_\", such as \"_4X\"")]
    [InlineData("\"released\": [|\"26.06.2026\"|]", "\"released\" is not a date: expected yyyy-MM-dd, such as \"2026-07-02\"")]
    [InlineData("\"released\": [|\"2026-02-30\"|]", "\"released\" is not a date: expected yyyy-MM-dd, such as \"2026-07-02\"")]
    [InlineData("\"released\": [|20260626|]", "\"released\" is a number; expected a date such as \"2026-07-02\", or null")]
    [InlineData("\"aliases\": [[|1|]]", "an item of \"aliases\" is a number; expected the exact id as a string")]
    [InlineData("\"fallback\": [[|null|], \"m\"]", "an item of \"fallback\" is null; expected a string")]
    [InlineData("\"fallback\": [|\"m\"|]", "\"fallback\" is a string; expected an array of strings")]
    [InlineData("\"access\": { \"api\": [|\"grnted\"|] }", "\"api\" is \"grnted\"; expected one of \"granted\", \"waiting\", \"paused\", \"denied\": did you mean \"granted\"?")]
    [InlineData("\"access\": { \"a\\nb\\u2028c\": [|1|] }", "\"a\\u000Ab\\u2028c\" is a number; expected one of \"granted\", \"waiting\", \"paused\", \"denied\"")]
    [InlineData("\"idVerified\": [|\"2026-07-02\"|]", "\"idVerified\" is a string; expected an object or null")]
    [InlineData("\"idVerified\": [|{|] \"on\": \"2026-07-02\" }", "\"source\" is missing: expected the page or file that was read")]
    [InlineData("\"idVerified\": [|{|] \"on\": null, \"source\": \"x\" }", "\"on\" is missing: expected the day of the check, such as \"2026-07-02\"")]
    [InlineData("\"idVerified\": [|{|] \"on\": \"2026-07-02\", \"source\": null }", "\"source\" is missing: expected the page or file that was read")]
    [InlineData("\"idVerified\": [|{|] \"source\": \"x\" }", "\"on\" is missing: expected the day of the check, such as \"2026-07-02\"")]
    [InlineData("\"limits\": { \"contextWindow\": [|1.5|] }", "\"contextWindow\" is 1.5; expected a whole number from 1 to 2147483647, or null")]
    [InlineData("\"limits\": { \"contextWindow\": [|\"1M\"|] }", "\"contextWindow\" is a string; expected a whole number from 1 to 2147483647, or null")]
    [InlineData("\"caching\": { \"explicitBreakpoints\": [|\"yes\"|] }", "\"explicitBreakpoints\" is a string; expected true, false or null")]
    [InlineData("\"checks\": { [|\"dashbord\"|]: null }", "unknown property \"dashbord\": did you mean \"dashboard\"?")]
    [InlineData("\"pricing\": { \"input\": [|\"2.50\"|] }", "\"input\" is a string; expected a number or null")]
    [InlineData("\"pricing\": { \"input\": [|0.12345678901234567890123456789|] }", "\"input\" cannot be held exactly: expected at most 28 digits")]
    [InlineData("\"pricing\": { \"input\": [|1e10|] }", "\"input\" is 1e10; expected a number from 0 to 1000000000, or null")]
    [InlineData("\"pricing\": { \"currency\": [|\"usd\"|] }", "\"currency\" is not a currency code; expected three capital letters, such as \"USD\"")]
    [InlineData("\"pricing\": { \"perTokens\": [|0|] }", "\"perTokens\" is 0; expected a whole number from 1 to 1000000000, or null")]
    [InlineData("\"pricing\": { \"cacheRead\": [|true|] }", "\"cacheRead\" is true; expected a price, { \"discount\": … } or { \"multiplier\": … } of the input price, or null")]
    [InlineData("\"pricing\": { \"cacheRead\": [|{|] } }", "\"cacheRead\" needs one of \"discount\" and \"multiplier\", such as { \"discount\": 0.90 }")]
    [InlineData("\"pricing\": { \"cacheRead\": { \"discount\": [|90|] } }", "\"discount\" is 90; expected a number from 0 to 1, or null")]
    [InlineData("\"pricing\": { \"modes\": { [|\"bach\"|]: null } }", "unknown property \"bach\": did you mean \"batch\"?")]
    [InlineData("\"pricing\": { \"modes\": { \"batch\": [|{|] \"discount\": 0.5, \"input\": 1 } } }", "\"batch\" has both a \"discount\" and prices of its own: give one of them")]
    [InlineData("\"pricing\": { \"above\": [ [|{|] \"input\": 1 } ] }", "\"inputTokens\" is missing: expected the prompt length, in tokens, above which these prices hold")]
    [InlineData("\"pricing\": { \"history\": [ [|{|] \"from\": \"2026-01-01\" } ] }", "\"until\" is missing: expected the first day after these prices")]
    [InlineData("\"kind\": [|\"chatt\"|]", "\"kind\" is \"chatt\"; expected one of \"chat\", \"embedding\", \"image\", \"video\", \"speech\", \"transcription\", \"moderation\", \"rerank\", \"realtime\", \"other\": did you mean \"chat\"?")]
    [InlineData("\"access\": { \"api\": [|{|] \"scope\": \"prod\" } }", "\"state\" is missing: expected \"waiting\", \"granted\", \"paused\" or \"denied\"")]
    [InlineData("\"access\": { \"api\": { \"state\": [|1|] } }", "\"state\" is a number; expected one of \"granted\", \"waiting\", \"paused\", \"denied\"")]
    [InlineData("\"access\": { \"api\": [ { \"state\": \"granted\", \"scope\": \"a\" }, [|{|] \"state\": \"denied\", \"scope\": \"a\" } ] }", "\"api\" has the scope \"a\" twice: give each scope once")]
    [InlineData("\"limits\": { \"dimensions\": [|0|] }", "\"dimensions\" is 0; expected a whole number from 1 to 1000000, or null")]
    [InlineData("\"checks\": { \"evals\": { \"on\": \"2026-07-01\", \"source\": \"a\", \"baseline\": \"b\", \"passed\": [|31|], \"total\": 30, \"baselinePassed\": 25 } }", "\"passed\" is 31, more than \"total\", 30")]
    [InlineData("\"checks\": { \"evals\": { \"on\": \"2026-07-01\", \"source\": \"a\", \"passed\": 0, \"total\": [|0|], \"baselinePassed\": 0 } }", "\"total\" is 0; expected a whole number from 1 to 2147483647, or null")]
    [InlineData("\"checks\": { \"evals\": [|{|] \"on\": \"2026-07-01\", \"source\": \"a\", \"passed\": 3, \"total\": 30 } }", "\"baselinePassed\" is missing: expected the number of tasks that the baseline passed, beside \"passed\" and \"total\"")]
    [InlineData("[|\"lifecylce\"|]: null", "unknown property \"lifecylce\": did you mean \"lifecycle\"?")]
    [InlineData("[|\"tokenizer\"|]: null", "unknown property \"tokenizer\": a name of your own begins with \"x-\"")]
    [InlineData("\"limits\": { \"contextWindow\": [|100000000000000000000000000000000000000000000000000000000000000|] }", "\"contextWindow\" is 100000000000000000000000000000000000000000000000000000000000…; expected a whole number from 1 to 2147483647, or null")]
    [InlineData("\"pricing\": { \"input\": [|2000000000.00000000000000000000000000000000000000000000000000000|] }", "\"input\" is 2000000000.0000000000000000000000000000000000000000000000000…; expected a number from 0 to 1000000000, or null")]
    public void Says_what_is_wrong_with_a_field(string fields, string message) => AssertProblem(Registries.OneModel(fields), 1, message);

    [Theory]
    [InlineData("\"t\": [|5|]", "\"t\" is a number; expected an object or null")]
    [InlineData("\"t\": [|{|] }", "\"models\" is missing: expected an array of model ids, first choice first")]
    [InlineData("\"t\": { \"models\": [|[|]] }", "\"models\" is empty: a tier has at least one model")]
    [InlineData("\"t\": { \"models\": [\"m\"], \"timeoutSeconds\": [|0|] }", "\"timeoutSeconds\" is 0; expected a number from 0.001 to 86400, or null")]
    [InlineData("\"t\": { \"models\": [\"m\"], \"retries\": [|11|] }", "\"retries\" is 11; expected a whole number from 0 to 10, or null")]
    [InlineData("\"t\": { \"models\": [\"m\"], \"share\": [|101|] }", "\"share\" is 101; expected a number from 0 to 100, or null")]
    [InlineData("\"t\": { \"models\": [\"m\"], \"cooldownSeconds\": [|\"60\"|] }", "\"cooldownSeconds\" is a string; expected a number or null")]
    [InlineData(
        "\"t\": { \"models\": [\"m\"], \"deadlineSeconds\": [|0|] }",
        "\"deadlineSeconds\" is 0; expected a number from 0.001 to 86400, or null")]
    [InlineData("\"t\": { \"models\": [\"m\"], [|\"idleSecond\"|]: 1 }", "unknown property \"idleSecond\": did you mean \"idleSeconds\"?")]
    public void Says_what_is_wrong_with_a_tier(string tier, string message)
        => AssertProblem($$"""{ "models": [], "tiers": { {{tier}} } }""", 0, message);

    /// <summary>As the code fix adds it; nobody has checked anything yet.</summary>
    [Theory]
    [InlineData("\"idVerified\": { \"on\": null, \"source\": null, \"by\": null }")]
    [InlineData("\"pricing\": { \"input\": 1, \"verified\": { \"on\": null, \"source\": null, \"by\": \"ana\" } }")]
    [InlineData("\"checks\": { \"billing\": { \"on\": null, \"source\": null }, \"evals\": { \"on\": null, \"source\": null, \"baseline\": \"m\" } }")]
    public void A_verification_that_is_to_be_filled_in_is_none(string fields)
    {
        var file = Registries.Read(Registries.OneModel(fields));

        Assert.Empty(file.Problems);
        var model = Assert.Single(file.Content.Models).Model;
        Assert.Null(model.IdVerified);
        Assert.Null(model.Pricing?.Verified);
        Assert.Empty(model.Checks);
    }

    [Fact]
    public void A_broken_field_takes_nothing_else_down()
    {
        var file = Registries.Read(Registries.OneModel("\"family\": 5, \"owner\": \"ai\", \"pricing\": { \"input\": \"2\", \"output\": 3 }"));

        var model = Assert.Single(file.Content.Models).Model;
        Assert.Equal(("ai", (string?)null), (model.Owner, model.Family));
        Assert.Equal(new Rates(null, 3m, null, null), model.Pricing!.Rates);
        Assert.Equal(2, file.Problems.Length);
    }

    /// <summary>What could not be read may be what is missing: nothing is held against such an entry.</summary>
    [Theory]
    [InlineData("\"lifecycle\": \"availble\"", false)]
    [InlineData("\"lifecycle\": \"available\", \"idVerified\": { \"on\": \"2026-01-01\" }", false)]
    [InlineData("\"lifecycle\": \"available\"", true)]
    public void An_entry_is_whole_where_each_of_its_facts_could_be_read(string fields, bool isWhole)
    {
        var models = Registries.Read($$"""
            { "models": [ { "id": "m", "provider": "p", {{fields}} }, { "id": "n", "provider": "p", "lifecycle": "available" } ] }
            """).Content.Models;

        Assert.Equal([isWhole, true], models.Select(entry => entry.Model.IsWhole));
        Assert.Null(models[0].Model.IdVerified);
    }

    [Fact]
    public void A_duplicate_key_is_invalid_JSON_and_a_duplicate_tier_a_duplicate()
    {
        var file = Registries.Read("""{ "models": [], "models": [], "tiers": { "t": { "models": ["m"] }, "t": { "models": ["m"] } } }""");

        Assert.Equal([ProblemKind.InvalidJson, ProblemKind.Duplicate], file.Problems.Select(problem => problem.Kind));
        Assert.Equal([new TextRange(2, 8), new TextRange(41, 3)], file.Problems.Select(problem => problem.First!.Span));
        Assert.Single(file.Content.Tiers);
    }

    [Fact]
    public void Access_is_recorded_for_each_surface_and_scope()
    {
        var model = Registries.Model("""
            "access": {
              "api": [ { "state": "granted", "scope": "prod", "verified": { "on": "2026-11-01", "source": "log" } }, { "state": "paused", "scope": "dev" } ],
              "codex": { "state": "denied" },
              "playground": "waiting"
            }
            """);

        Assert.Equal(
            [("api", "Granted", "prod"), ("api", "Paused", "dev"), ("codex", "Denied", null), ("playground", "Waiting", null)],
            model.Access.Select(access => (access.Surface, access.State.ToString(), access.Scope)));
        Assert.Equal(AccessState.Paused, model.ApiAccess);
        Assert.Equal(AccessState.Granted, model.InScope("prod").ApiAccess);
        Assert.Equal(AccessState.Paused, model.InScope("other").ApiAccess);
        Assert.Equal(AccessState.Denied, model.InScope("prod").AccessTo("codex"));
    }

    [Theory]
    [InlineData("apo", "api")]
    [InlineData("codx", "codex")]
    [InlineData("playground", null)]
    [InlineData("batches", null)]
    public void A_surface_that_looks_misspelled_is_told_and_kept(string surface, string? meant)
    {
        var file = Registries.Read(Registries.OneModel($"\"access\": {{ \"{surface}\": \"granted\" }}"));

        Assert.Equal(meant is null ? [] : [$"unknown surface \"{surface}\": did you mean \"{meant}\"?"], file.Problems.Select(problem => problem.Message));
        Assert.All(file.Problems, problem => Assert.Equal(ProblemKind.SuspectName, problem.Kind));
        Assert.True(Assert.Single(file.Content.Models).Model.IsWhole);
        Assert.Equal(surface, Assert.Single(file.Content.Models[0].Model.Access).Surface);
    }

    [Fact]
    public void Checks_of_the_team_s_own_are_read_after_the_known_ones()
    {
        var model = Registries.Model("""
            "checks": { "x-legal": { "on": "2026-11-01", "source": "a" }, "terms": { "on": "2026-11-01", "source": "b" }, "testCall": { "on": "2026-11-01", "source": "c" } }
            """);

        Assert.Equal(["testCall", "terms", "x-legal"], model.Checks.Select(check => check.Name));
    }

    [Theory]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    public void A_name_that_stands_in_for_an_id_is_no_longer_than_one(int length, int problems)
    {
        var file = Registries.Read($$"""{"models":[{"name":"{{new string('m', length)}}","provider":"p","lifecycle":"preview"}]}""");

        Assert.Equal(problems, file.Problems.Length);
        Assert.Equal(1 - problems, file.Content.Models.Count);
    }

    [Fact]
    public void A_file_of_tiers_alone_needs_no_models() => Assert.Empty(Registries.Read("""{ "tiers": { "t": { "models": ["m"] } } }""").Problems);

    [Fact]
    public void A_reformatted_file_is_the_same_content()
    {
        var compact = System.Text.Json.JsonDocument.Parse(Everything, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var reformatted = System.Text.Json.JsonSerializer.Serialize(compact.RootElement);

        Assert.Equal(Registries.Read(Everything).Content, Registries.Read(reformatted).Content);
        Assert.NotEqual(Registries.Read(Everything).Content, Registries.Read(Everything.Replace("15.00", "15.01", StringComparison.Ordinal)).Content);
    }

    [Fact]
    public void A_file_that_cannot_be_decoded_says_so()
    {
        var problem = Assert.Single(RegistryReader.Read("models.json", null).Problems);

        Assert.Equal((ProblemKind.Unreadable, new TextRange(0, 0)), (problem.Kind, problem.Span));
    }

    [Fact]
    public void A_damaged_character_is_shown_where_it_stands_and_the_rest_is_read()
    {
        var file = Registries.Read(Registries.OneModel("\"notes\": \"a\uFFFDb\""));

        var problem = Assert.Single(file.Problems);
        Assert.Equal((ProblemKind.Unreadable, '\uFFFD'), (problem.Kind, file.Text[problem.Span.Start]));
        Assert.Single(file.Content.Models);
    }

    [Fact]
    public void A_file_in_another_encoding_says_so()
    {
        Assert.Equal(ProblemKind.Unreadable, Assert.Single(RegistryReader.Read("models.json", Registries.Two, isUnicode: false).Problems).Kind);
        Assert.Empty(RegistryReader.Read("models.json", Registries.Two, isUnicode: true).Problems);
    }

    [Fact]
    public void A_file_of_more_than_4_MiB_is_not_read()
    {
        var large = Registries.OneModel($"\"notes\": \"{new string('x', RegistryReader.MaxBytes)}\"");
        var wide = Registries.OneModel($"\"notes\": \"{new string('é', (RegistryReader.MaxBytes / 2) + 1)}\"");

        Assert.All([large, wide], json =>
        {
            var file = Registries.Read(json);
            Assert.Equal(ProblemKind.Unreadable, Assert.Single(file.Problems).Kind);
            Assert.Empty(file.Content.Models);
        });
        Assert.Empty(Registries.Read(Registries.OneModel($"\"notes\": \"{new string('x', 1 << 20)}\"")).Problems);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_file_of_exactly_4_MiB_is_read(int more, int problems)
    {
        var length = RegistryReader.MaxBytes - Registries.OneModel("\"notes\": \"\"").Length + more;

        var file = Registries.Read(Registries.OneModel($"\"notes\": \"{new string('x', length)}\""));

        Assert.Equal(problems, file.Problems.Length);
    }

    [Fact]
    public void The_20001st_model_is_left_out_with_an_error()
    {
        var entries = Enumerable.Range(0, RegistryReader.MaxModels + 5).Select(index => $$"""{"id":"m{{index}}","provider":"p","lifecycle":"available"}""");
        var file = Registries.Read($$"""{"models":[{{string.Join(",", entries)}}]}""");

        Assert.Equal(RegistryReader.MaxModels, file.Content.Models.Count);
        Assert.Equal(ProblemKind.Unreadable, Assert.Single(file.Problems).Kind);
    }

    [Fact]
    public void A_file_of_nothing_but_mistakes_is_rejected_after_the_first_thousand()
    {
        var mistakes = string.Join(",", Enumerable.Range(0, 100_000).Select(index => $"\"unknown{index}\":{index}"));

        var file = Registries.Read($$"""{"models":[],{{mistakes}}}""");

        Assert.Equal(FieldReader.MaxProblems, file.Problems.Length);
    }

    [Theory]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    public void An_id_has_at_most_256_characters(int length, int problems)
        => Assert.Equal(problems, Registries.Read($$"""{"models":[{"id":"{{new string('m', length)}}","provider":"p","lifecycle":"available"}]}""").Problems.Length);

    private static void AssertProblem(string marked, int models, string message)
    {
        var markup = Markup.Parse(marked);
        var file = Registries.Read(markup.Text);

        Assert.Equal([message], file.Problems.Select(problem => problem.Message));
        Assert.Equal(markup.Spans.Select(mark => new TextRange(mark.Span.Start, mark.Span.Length)), file.Problems.Select(problem => problem.Span));
        Assert.All(file.Problems, problem => Assert.Equal(ProblemKind.InvalidProperty, problem.Kind));
        Assert.Equal(models, file.Content.Models.Count);
    }

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T>
        => items.ToEquatableArray();
}
