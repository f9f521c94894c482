namespace ModelRegistry.Tool.Tests;

/// <summary>What a list says and an entry cannot take never disappears without a word; what the entry says is never overwritten.</summary>
public class ImportLeftOutTests : ToolRun
{
    private const string Empty = """{ "models": [] }""";

    private const string LiteLlm = """
        {
          "m-2": {
            "litellm_provider": "openai", "mode": "chat", "max_tokens": 8000, "max_input_tokens": 200000, "max_output_tokens": 8000,
            "input_cost_per_token": 5e-06, "cache_creation_input_token_cost": 6.25e-06, "cache_creation_input_token_cost_above_1hr": 1e-05,
            "output_cost_per_reasoning_token": 3e-05, "input_cost_per_image": 0.01, "output_cost_per_image": 0,
            "input_cost_per_audio_token": null,
            "search_context_cost_per_query": { "search_context_size_low": 0.01 }, "tiered_pricing": [], "output_vector_size": 1536,
            "regional_processing_uplift_multiplier_eu": 1.1, "supports_vision": true
          }
        }
        """;

    private const string Genai = """
        [ { "id": "openai", "models": [ { "id": "m-2", "context_window": 200000, "prices": [
          { "prices": {
            "input_mtok": 5, "cache_write_5m_mtok": 6.25, "cache_write_1h_mtok": 10,
            "output_reasoning_mtok": 30, "web_searches_kcount": 10, "input_image_mtok": 4
          } },
          { "constraint": { "start_date": "2026-09-01" }, "prices": { "input_mtok": 4 } },
          { "constraint": { "start_time": "00:30", "end_time": "08:30" }, "prices": { "input_mtok": 1 } } ] } ] } ]
        """;

    private const string ModelsDev = """
        { "openai": { "id": "openai", "models": { "m-2": {
          "id": "m-2", "status": "deprecated", "limit": { "context": 200000, "input": 150000, "output": 8000 },
          "cost": {
            "input": 5, "cache_write": 6.25, "reasoning": 30, "input_audio": 0, "context_over_200k": { "input": 10 },
            "tiers": [ { "tier": { "type": "context", "size": 100000 }, "input": 10 } ]
          },
          "experimental": { "modes": { "fast": { "cost": { "input": 30 } } } } } } } }
        """;

    private const string OpenRouter = """
        { "data": [ {
          "id": "m-2", "canonical_slug": "m-2-20260701", "context_length": 200000, "expiration_date": "2026-12-01",
          "top_provider": { "max_completion_tokens": 8000 },
          "pricing": {
            "prompt": "0.00001", "completion": "-1", "input_cache_write": "0.0000125", "input_cache_write_1h": "0.00002",
            "web_search": "0.01", "image": "0", "discount": 0.5,
            "overrides": [
              { "min_prompt_tokens": 100000, "prompt": "0.00002" }, { "utc_start": "16:30", "utc_end": "00:30", "prompt": "0.000005" }
            ]
          } } ] }
        """;

    [Theory]
    [InlineData(
        LiteLlm,
        "openai",
        "input, cache write, cache write for 1 hour, maxOutputTokens",
        "max_input_tokens, output_cost_per_reasoning_token, input_cost_per_image, search_context_cost_per_query, output_vector_size, "
        + "regional_processing_uplift_multiplier_eu")]
    [InlineData(
        Genai,
        "openai",
        "input, cache write, cache write for 1 hour, contextWindow",
        "output_reasoning_mtok, web_searches_kcount, input_image_mtok, prices from 2026-09-01, prices from 00:30 to 08:30")]
    [InlineData(
        ModelsDev,
        "openai",
        "lifecycle, input, cache write, input above 100,000 tokens, contextWindow, maxOutputTokens",
        "cost.reasoning, limit.input, experimental.modes")]
    [InlineData(
        OpenRouter,
        "openrouter",
        "lifecycle, input, cache write, cache write for 1 hour, input above 100,000 tokens, shutdown, contextWindow, maxOutputTokens",
        "pricing.web_search, pricing.overrides by the hour")]
    public void Import_and_diff_name_what_an_entry_has_no_property_for(string list, string provider, string entered, string leftOut)
    {
        Write("models.json", Empty);
        Write("list-2026-08-01.json", list);

        var run = Run("import", "m-2", "--provider", provider, "--from", "list-2026-08-01.json");
        var diff = Run("diff", "--against", "list-2026-08-01.json");
        var json = Run("diff", "--against", "list-2026-08-01.json", "--json").Json;

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"m-2): {entered}. Not entered, because models.json has no property for it: {leftOut}. Unverified:",
            run.Text,
            StringComparison.Ordinal);
        Assert.Equal(0, diff.ExitCode);
        Assert.Contains(
            $"{provider}/m-2: not compared, because models.json has no property for it: {leftOut}.", diff.Text, StringComparison.Ordinal);
        Assert.Equal(
            leftOut, string.Join(", ", json.GetProperty("notHeld").EnumerateArray().Select(item => item.GetProperty("what").GetString())));
        Assert.Equal(
            entered.Contains("1 hour", StringComparison.Ordinal),
            Read("models.json").Contains("{ \"lifeSeconds\": 3600, \"price\": 10.00 }", StringComparison.Ordinal));
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void Json_says_what_was_entered_and_why_the_rest_was_not()
    {
        Write("models.json", Empty);
        Write("list-2026-08-01.json", LiteLlm);

        var json = Run("import", "m-2", "--provider", "openai", "--from", "list-2026-08-01.json", "--json").Json;

        Assert.Equal("2026-08-01", json.GetProperty("list").GetProperty("date").GetString());
        var model = Assert.Single(json.GetProperty("models").EnumerateArray());
        Assert.True(model.GetProperty("isNew").GetBoolean());
        Assert.Equal("input", model.GetProperty("entered")[0].GetString());
        Assert.Equal(
            "max_input_tokens: models.json has no property for it",
            $"{model.GetProperty("leftOut")[0].GetProperty("what")}: {model.GetProperty("leftOut")[0].GetProperty("reason")}");
        Assert.Equal(["id", "pricing", "limits"], model.GetProperty("unverified").EnumerateArray().Select(fact => fact.GetString()));
    }

    [Fact]
    public void An_update_fills_blanks_and_names_what_stays()
    {
        Write("models.json", """
            {
              "models": [
                {
                  "id": "m-2", "provider": "openai", // blank
                  "lifecycle": null, "pricing": null, "limits": { "maxOutputTokens": 4000 }
                },
                {
                  "id": "m-3", "provider": "openai", "lifecycle": "available", "pricing": { "input": 1 },
                  "limits": { "contextWindow": 9, "verified": { "on": "2026-08-01", "source": "s" } }
                }
              ]
            }
            """);
        Write("list.json", """
            [ { "id": "openai", "models": [
              { "id": "m-2", "deprecated": true, "context_window": 200000, "prices": { "input_mtok": 5 } },
              { "id": "m-3", "context_window": 10, "prices": { "input_mtok": 5 } } ] } ]
            """);

        var plain = Run("import", "m-2", "--provider", "openai", "--from", "list.json");
        var run = Run("import", "m-2", "m-3", "--provider", "openai", "--from", "list.json", "--update");

        Assert.Contains("exists already and is not changed. Fill its blanks with --update", plain.Text, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            {
              "models": [
                {
                  "id": "m-2", "provider": "openai", // blank
                  "lifecycle": "deprecated", "pricing": {
                    "input": 5.00,
                    "verified": null
                  }, "limits": { "maxOutputTokens": 4000, "contextWindow": 200000 }
                },
                {
                  "id": "m-3", "provider": "openai", "lifecycle": "available", "pricing": { "input": 1 },
                  "limits": { "contextWindow": 9, "verified": { "on": "2026-08-01", "source": "s" } }
                }
              ]
            }
            """,
            Read("models.json"));
        Assert.Contains(
            "\"m-2\" of openai is updated from genai-prices' list (openai/m-2): lifecycle, input, contextWindow. "
            + "Unverified: read the provider's page, then run: model-registry stamp m-2 --what pricing --what limits --source <URL>",
            run.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"m-3\" of openai has no blank that genai-prices' list (openai/m-3) fills. Nothing is changed. "
            + "Not entered, because the entry has prices (compare them with model-registry diff): pricing.",
            run.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_of_what_is_full_changes_nothing()
    {
        const string Full = """
            { "models": [
              { "id": "m-2", "provider": "openai", "lifecycle": "preview", "pricing": { "input": 1 }, "shutdown": "2027-01-01" }
            ] }
            """;
        Write("models.json", Full);
        Write(
            "list.json",
            """{ "m-2": { "litellm_provider": "openai", "input_cost_per_token": 5e-06, "deprecation_date": "2026-12-01" } }""");

        var json = Run("import", "m-2", "--provider", "openai", "--from", "list.json", "--update", "--json").Json;

        Assert.False(json.GetProperty("models")[0].GetProperty("changed").GetBoolean());
        Assert.Equal(Full, Read("models.json"));
    }
}
