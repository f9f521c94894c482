namespace ModelRegistry.Tool.Tests;

public class ImportTests : ToolRun
{
    private const string Registry = """
        {
          "models": [
            { "id": "m-1", "provider": "openai", "lifecycle": "available" } // the first
          ]
        }
        """;

    private const string List = """
        {
          "m-2": { "litellm_provider": "openai", "input_cost_per_token": 2e-07, "output_cost_per_token": 1.2e-06, "cache_read_input_token_cost": 2e-08, "input_cost_per_token_flex": 1e-07 },
          "m-3": { "litellm_provider": "openai" },
          "m-1": { "litellm_provider": "openai", "input_cost_per_token": 1 }
        }
        """;

    [Fact]
    public void A_model_is_entered_with_the_exact_prices_of_the_list_and_stays_unverified()
    {
        Write("models.json", Registry);
        Write("list-2026-08-01.json", List);

        var run = Run("import", "m-2", "m-3", "m-1", "--from", "list-2026-08-01.json", "--provider", "openai");

        Assert.Equal(0, run.ExitCode);
        const string NotKnown = """ "provider": "openai", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [],""";
        Assert.Equal(
            $$"""
            {
              "models": [
                { "id": "m-1", "provider": "openai", "lifecycle": "available" }, // the first
                { "id": "m-2",{{NotKnown}} "pricing": { "input": 0.20, "output": 1.20, "cacheRead": 0.02, "modes": { "flex": { "input": 0.10 } }, "verified": null } },
                { "id": "m-3",{{NotKnown}} "pricing": null }
              ]
            }
            """,
            Read("models.json"));
        Assert.Contains(
            "models.json: \"m-2\" of openai is entered from LiteLLM's list of 2026-08-01 (m-2): input, output, cache read, flex input. "
            + "Unverified: read the provider's page, then run: model-registry stamp m-2 --what id --what pricing --source <URL> "
            + "models.json: \"m-3\"",
            run.Text,
            StringComparison.Ordinal);
        Assert.Contains("models.json: \"m-1\" of openai exists already and is not changed.", run.Text, StringComparison.Ordinal);
        Assert.Contains("LLM1008 Unverified: the price has no verification", Run("check").Text, StringComparison.Ordinal);
        Assert.Equal(0, Run("diff", "--against", "list-2026-08-01.json").ExitCode);
    }

    [Fact]
    public void Prices_for_long_prompts_and_modes_limits_and_the_end_come_along_where_the_list_has_them()
    {
        Write("models.json", "{\r\n\t\"models\": [\r\n\t]\r\n}\r\n");
        Write("list.json", """
            {
              "m-2": {
                "litellm_provider": "openai", "input_cost_per_token": 2e-06, "output_cost_per_token": 1.2e-05,
                "input_cost_per_token_above_272k_tokens": 4e-06, "output_cost_per_token_above_272k_tokens": 1.8e-05,
                "input_cost_per_token_flex": 1e-06, "output_cost_per_token_flex": 6e-06,
                "input_cost_per_token_above_272k_tokens_flex": 2e-06, "output_cost_per_token_above_272k_tokens_flex": 9e-06,
                "input_cost_per_token_batches": 1e-06, "output_cost_per_token_batches": 6e-06,
                "input_cost_per_token_priority": 4e-06, "input_cost_per_token_above_272k_tokens_priority": 8e-06,
                "max_input_tokens": 1050000, "max_output_tokens": 128000, "deprecation_date": "2026-09-01"
              }
            }
            """);

        var run = Run("import", "m-2", "--from", "list.json", "--provider", "openai");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            {
            	"models": [
            		{
            			"id": "m-2",
            			"provider": "openai",
            			"name": null,
            			"lifecycle": "deprecated",
            			"owner": null,
            			"idVerified": null,
            			"access": { "api": null },
            			"fallback": [],
            			"pricing": {
            				"input": 2.00,
            				"output": 12.00,
            				"modes": { "batch": { "input": 1.00, "output": 6.00 }, "flex": { "discount": 0.50 } },
            				"above": [{ "inputTokens": 272000, "input": 4.00, "output": 18.00 }],
            				"verified": null
            			},
            			"shutdown": "2026-09-01",
            			"limits": { "maxOutputTokens": 128000, "verified": null }
            		}
            	]
            }

            """.ReplaceLineEndings("\r\n"),
            Read("models.json"));
        Assert.Contains(
            "Not entered, because those for long prompts are not one discount on every price: priority prices. "
            + "Not entered, because models.json has no property for it: max_input_tokens. Unverified:",
            run.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("priority input", run.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "model-registry stamp m-2 --what id --what pricing --what limits --source <URL>", run.Text, StringComparison.Ordinal);
        Assert.Equal(0, Run("diff", "--against", "list.json").ExitCode);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void The_prices_of_the_day_come_with_their_first_day_and_a_shutdown_that_has_passed_retires()
    {
        Write("models.json", Registry);
        Write("list.json", """
            [ { "id": "openai", "models": [ {
              "id": "m-2", "match": { "equals": "m-2" }, "deprecated": true, "context_window": 1000,
              "prices": [
                { "prices": { "input_mtok": 2.5 } },
                { "constraint": { "start_date": "2026-07-30" }, "prices": { "input_mtok": { "base": 2, "tiers": [ { "start": 300, "price": 4 } ] } } },
                { "constraint": { "start_date": "2026-09-01" }, "prices": { "input_mtok": 1 } } ]
            } ] } ]
            """);
        Write("old.json", """{ "m-3": { "litellm_provider": "openai", "deprecation_date": "2026-08-03" } }""");

        Assert.Equal(0, Run("import", "m-2", "--from", "list.json", "--provider", "openai").ExitCode);
        Assert.Equal(0, Run("import", "m-3", "--from", "old.json", "--provider", "openai").ExitCode);

        var entries = Read("models.json").Split('\n');
        Assert.Contains("\"lifecycle\": \"deprecated\"", entries[3], StringComparison.Ordinal);
        Assert.EndsWith(
            """ "pricing": { "input": 2.00, "above": [{ "inputTokens": 300, "input": 4.00 }], "from": "2026-07-30", "verified": null }, "limits": { "contextWindow": 1000, "verified": null } },""",
            entries[3],
            StringComparison.Ordinal);
        Assert.Contains("\"lifecycle\": \"retired\"", entries[4], StringComparison.Ordinal);
        Assert.EndsWith("\"pricing\": null, \"shutdown\": \"2026-08-03\" }", entries[4], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_already_is_not_imported_again()
    {
        Write("models.json", Registry);
        Write("list.json", List);
        Run("import", "m-2", "--from", "list.json", "--provider", "openai");
        var first = Read("models.json");

        Assert.Equal(0, Run("import", "m-2", "--from", "list.json", "--provider", "openai").ExitCode);

        Assert.Equal(first, Read("models.json"));
    }

    [Fact]
    public void Json_says_which_models_are_new()
    {
        Write("models.json", Registry);
        Write("list.json", List);

        var models = Run("import", "m-1", "m-2", "--from", "list.json", "--provider", "openai", "--json").Json.GetProperty("models");

        Assert.Equal(
            ["m-1 openai false", "m-2 openai true"],
            models.EnumerateArray().Select(model => Fields(model, "model", "provider", "changed")));
    }

    [Fact]
    public void The_provider_in_front_of_a_key_is_no_part_of_the_id()
    {
        Write("models.json", """{ "models": [] }""");
        Write("list.json", """{ "anthropic/claude-x": { "litellm_provider": "anthropic", "input_cost_per_token": 3e-06 } }""");

        Assert.Equal(0, Run("import", "claude-x", "--from", "list.json", "--provider", "anthropic").ExitCode);

        Assert.Contains("\"id\": \"claude-x\", \"provider\": \"anthropic\"", Read("models.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LiteLLM's list has no \"m2\" of openai; did you mean \"m-2\"?", "m-2", "m2", "--from", "list.json", "--provider", "openai")]
    [InlineData("LiteLLM's list has no \"m-22\" of openai.", "m-2", "m-22", "--from", "list.json", "--provider", "openai")]
    [InlineData("LiteLLM's list has no \"m-2\" of azure.", "m-2", "--from", "list.json", "--provider", "azure")]
    [InlineData("There is no file", "m-2", "--from", "none.json", "--provider", "openai")]
    public void What_the_list_does_not_have_is_refused_and_the_file_stays(string reason, params string[] arguments)
    {
        Write("models.json", Registry);
        Write("list.json", List);

        var run = Run(["import", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry, Read("models.json"));
    }

    /// <summary>A cliff without a price for an hour must not have one price for writing: an hour would cost that, too.</summary>
    [Fact]
    public void Prices_of_writing_to_the_cache_come_by_life_where_the_list_has_an_hour()
    {
        Write("models.json", "{ \"models\": [ ] }");
        Write("list.json", """
            {
              "m-2": {
                "litellm_provider": "openai", "input_cost_per_token": 3e-06, "input_cost_per_token_above_200k_tokens": 6e-06,
                "cache_creation_input_token_cost": 3.75e-06, "cache_creation_input_token_cost_above_1hr": 6e-06,
                "cache_creation_input_token_cost_above_200k_tokens": 7.5e-06,
                "input_cost_per_token_batches": 1.5e-06, "cache_creation_input_token_cost_above_1hr_batches": 3e-06
              },
              "m-3": { "litellm_provider": "openai", "input_cost_per_token": 3e-06, "cache_creation_input_token_cost": 3.75e-06 }
            }
            """);

        Assert.Equal(0, Run("import", "m-2", "m-3", "--from", "list.json", "--provider", "openai").ExitCode);

        var text = Read("models.json");
        Assert.Contains(
            """
            "pricing": { "input": 3.00, "cacheWrite": [{ "lifeSeconds": 300, "price": 3.75 }, { "lifeSeconds": 3600, "price": 6.00 }], "modes": { "batch": { "input": 1.50, "cacheWrite": [{ "lifeSeconds": 3600, "price": 3.00 }] } }, "above": [{ "inputTokens": 200000, "input": 6.00, "cacheWrite": [{ "lifeSeconds": 300, "price": 7.50 }] }], "verified": null }
            """,
            text,
            StringComparison.Ordinal);
        Assert.Contains("\"pricing\": { \"input\": 3.00, \"cacheWrite\": 3.75, \"verified\": null }", text, StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
        Assert.Equal(0, Run("diff", "--against", "list.json").ExitCode);
    }
}
