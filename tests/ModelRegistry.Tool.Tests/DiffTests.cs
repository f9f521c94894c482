namespace ModelRegistry.Tool.Tests;

public class DiffTests : ToolRun
{
    private const string LiteLlm = "litellm-2026-08-01.json";

    private const string LiteLlmText = """
        {
          "sample_spec": { "litellm_provider": "one of the providers", "deprecation_date": "a day" },
          "m-1": {
            "litellm_provider": "openai",
            "input_cost_per_token": 2e-06, "output_cost_per_token": 1.2e-05, "cache_read_input_token_cost": 2e-07,
            "input_cost_per_token_above_272k_tokens": 4e-06, "input_cost_per_token_batches": 1e-06, "input_cost_per_token_cache_hit": 7
          },
          "azure/m-1": { "litellm_provider": "azure", "input_cost_per_token": 9e-06 },
          "azure/us/m-1": { "litellm_provider": "azure", "input_cost_per_token": 10e-06 },
          "m-old": { "litellm_provider": "openai", "input_cost_per_token": 0.0, "output_cost_per_token": 0.0, "deprecation_date": "2026-09-01" },
          "gemini/g-1": { "litellm_provider": "gemini", "input_cost_per_token": 2e-07 }
        }
        """;

    private const string Genai = """
        [
          {
            "id": "openai",
            "models": [
              {
                "id": "m-1", "match": { "or": [ { "equals": "m-1" }, { "starts_with": "m-1-2026" } ] },
                "prices": [
                  { "prices": { "input_mtok": 2.5, "output_mtok": 15 } },
                  { "constraint": { "start_date": "2026-07-30" }, "prices": { "input_mtok": { "base": 2, "tiers": [ { "start": 272000, "price": 4 } ] }, "output_mtok": 12 } },
                  { "constraint": { "start_time": "00:30", "end_time": "08:30" }, "prices": { "input_mtok": 1 } }
                ]
              },
              { "id": "m-old", "deprecated": true, "match": { "equals": "m-old" }, "prices": { "input_mtok": 0.1 } }
            ]
          }
        ]
        """;

    [Fact]
    public void A_price_that_the_list_has_otherwise_is_drift_with_both_values_and_days()
    {
        Write("models.json", Registry(Priced("m-1", "openai", 2.50m, 12m)));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("openai/m-1 input 2.50 2026-07-02 2.00 2026-08-01 -20 %", run.Text, StringComparison.Ordinal);
        Assert.Contains(
            "openai/m-1 is cheaper than models.json says: input 2.00 instead of 2.50 USD per million tokens (-20 %). "
            + "So says LiteLLM's list of 2026-08-01; models.json was last verified 2026-07-02.",
            run.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "openai/m-1: models.json does not know what LiteLLM's list has, in USD per million tokens: cache read 0.20, input above 272,000 tokens 4.00, batch input 1.00.",
            run.Text,
            StringComparison.Ordinal);
        Assert.Contains("1 difference in 1 model.", run.Text, StringComparison.Ordinal);
        var words = Run("diff", "--against", LiteLlm, "--json").Json.GetProperty("words")[0].GetProperty("words").GetString()!;
        Assert.Contains(words, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_contradicts_the_registry_there_is_no_drift()
    {
        Write("models.json", Registry(Priced("m-1", "openai", 2m, 12m), Priced("unheard-of", "openai", 1m, 1m)));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Not in the list: openai/unheard-of. No drift: 1 of 2 models are in LiteLLM's list of 2026-08-01", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m-1", "azure", "azure/m-1", 9)]
    [InlineData("us/m-1", "azure", "azure/us/m-1", 10)]
    [InlineData("g-1", "google", "gemini/g-1", 0.2)]
    [InlineData("gemini/g-1", "google", "gemini/g-1", 0.2)]
    public void An_id_is_found_under_the_prefix_of_its_provider_and_no_other(string id, string provider, string key, decimal price)
    {
        Write("models.json", Registry(Priced(id, provider, 5m, 12m)));
        Write(LiteLlm, LiteLlmText);

        var drift = Assert.Single(Run("diff", "--against", LiteLlm, "--json").Json.GetProperty("drift").EnumerateArray());

        Assert.Equal(key, drift.GetProperty("listKey").GetString());
        Assert.Equal(price, drift.GetProperty("list").GetDecimal());
    }

    [Theory]
    [InlineData("2.9999900000000002e-06", 2.99999, 0)]
    [InlineData("2.99999e-06", 2.99999, 0)]
    [InlineData("2.999991e-06", 2.99999, 1)]
    [InlineData("2e-08", 0.02, 0)]
    public void What_a_binary_number_left_in_a_price_is_no_difference(string perToken, decimal ours, int exitCode)
    {
        Write("models.json", Registry(Priced("m-1", "openai", ours, 12m)));
        Write("list.json", $$"""{ "m-1": { "litellm_provider": "openai", "input_cost_per_token": {{perToken}} } }""");

        Assert.Equal(exitCode, Run("diff", "--against", "list.json").ExitCode);
    }

    [Fact]
    public void Modes_cliffs_and_relations_are_compared_exactly()
    {
        Write("models.json", Registry("""
            {
              "id": "m-1", "provider": "openai", "lifecycle": "available",
              "pricing": {
                "perTokens": 1000, "input": 0.002, "cacheRead": { "discount": 0.90 }, "modes": { "batch": { "discount": 0.25 } },
                "above": [ { "inputTokens": 272000, "input": 0.005 } ]
              }
            }
            """));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm, "--json");

        Assert.Equal(
            ["input above 272,000 tokens 5 4", "batch input 1.5 1"],
            run.Json.GetProperty("drift").EnumerateArray().Select(item => $"{item.GetProperty("what")} {item.GetProperty("registry").GetRawText()} {item.GetProperty("list").GetRawText()}"));
    }

    [Fact]
    public void A_shutdown_that_the_registry_does_not_know_is_drift()
    {
        Write("models.json", Registry("""{ "id": "m-old", "provider": "openai", "lifecycle": "available" }"""));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "openai/m-old: It is shut down on 2026-09-01, in 29 days, says LiteLLM's list of 2026-08-01; models.json names no shutdown and calls it available. "
            + "1 difference in 1 model. A list is not a source: read the provider's page and correct models.json.",
            run.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "lifecycle": "deprecated", "shutdown": "2026-09-01" """, "2026-08-03", null)]
    [InlineData(""" "lifecycle": "deprecated", "shutdown": "2026-10-01" """, "2026-08-03", "models.json says 2026-10-01.")]
    [InlineData(""" "lifecycle": "deprecated", "shutdown": "2026-09-01" """, "2026-09-01", "It was shut down on 2026-09-01, says LiteLLM's list of 2026-08-01, and models.json still calls it deprecated.")]
    [InlineData(""" "lifecycle": "retired", "shutdown": "2026-09-01" """, "2026-09-02", null)]
    [InlineData(""" "lifecycle": "retired" """, "2026-09-02", null)]
    public void The_end_of_a_model_is_compared_as_of_the_day(string life, string asOf, string? words)
    {
        Write("models.json", Registry($$"""{ "id": "m-old", "provider": "openai", {{life}} }"""));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm, "--as-of", asOf);

        Assert.Equal(words is null ? 0 : 1, run.ExitCode);
        Assert.Contains(words ?? "No drift", run.Text, StringComparison.Ordinal);
    }

    /// <summary>The list has 2.00. A price is in force on the day that it begins.</summary>
    [Theory]
    [InlineData("2026-07-31", "input 2.00 instead of 2.50")]
    [InlineData("2026-08-01", "No drift")]
    public void A_price_is_compared_from_the_day_on_which_it_begins(string asOf, string words)
    {
        Write("models.json", Registry("""
            {
              "id": "m-1", "provider": "openai", "lifecycle": "available",
              "pricing": {
                "input": 2, "from": "2026-08-01", "verified": { "on": "2026-07-02", "source": "page" },
                "history": [ {
                  "input": 2.5, "from": "2026-01-01", "until": "2026-08-01", "verified": { "on": "2026-07-02", "source": "page" }
                } ]
              }
            }
            """));
        Write(LiteLlm, """{ "m-1": { "litellm_provider": "openai", "input_cost_per_token": 2e-06 } }""");

        Assert.Contains(words, Run("diff", "--against", LiteLlm, "--as-of", asOf).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-29", "m-1", 0)]
    [InlineData("2026-07-30", "m-1", 2)]
    [InlineData("2026-07-30", "m-1-2026-07-01", 2)]
    public void Genai_prices_are_those_of_the_day(string asOf, string id, int differences)
    {
        Write("models.json", Registry(Priced(id, "openai", 2.5m, 15m)));
        Write("data.json", Genai);

        var run = Run("diff", "--against", "data.json", "--as-of", asOf);

        Assert.Equal(differences > 0 ? 1 : 0, run.ExitCode);
        Assert.Equal(differences > 0, run.Text.Contains("So says genai-prices' list, since 2026-07-30; models.json was last verified 2026-07-02.", StringComparison.Ordinal));
        Assert.Equal(differences > 0, run.Text.Contains("input above 272,000 tokens 4.00.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_that_genai_prices_calls_deprecated_is_drift()
    {
        Write("models.json", Registry("""{ "id": "m-old", "provider": "openai", "lifecycle": "available" }"""));
        Write("data.json", Genai);

        var run = Run("diff", "--against", "data.json", "--list-date", "2026-08-02");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("It is deprecated, says genai-prices' list of 2026-08-02; models.json calls it available.", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, 8_000, null)]
    [InlineData(108_000, 8_000, null)]
    [InlineData(99_999, 8_000, "openai/m-2: It takes prompts of up to 100,000 tokens, says LiteLLM's list of 2026-08-01, so that its context window is no smaller; models.json says 99,999, verified 2026-07-02.")]
    [InlineData(108_001, 8_000, "openai/m-2: Its longest prompt and answer are 108,000 tokens together, says LiteLLM's list of 2026-08-01, so that its context window is no larger; models.json says 108,001, verified 2026-07-02.")]
    [InlineData(100_000, 4_000, "openai/m-2: It answers with up to 8,000 tokens, says LiteLLM's list of 2026-08-01; models.json says 4,000, verified 2026-07-02.")]
    public void A_limit_that_no_reading_of_LiteLLMs_list_allows_is_drift(long contextWindow, long maxOutputTokens, string? words)
    {
        Write("models.json", Registry(Limited(contextWindow, maxOutputTokens)));
        Write(LiteLlm, """{ "m-2": { "litellm_provider": "openai", "max_input_tokens": 100000, "max_output_tokens": 8000, "max_tokens": 1 } }""");

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(words is null ? 0 : 1, run.ExitCode);
        Assert.Contains(words ?? "No drift", run.Text, StringComparison.Ordinal);
        Assert.Equal(words is not null, run.Text.Contains("stamp <id> --what limits --source <URL>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_context_window_of_genai_prices_is_compared_as_it_is()
    {
        Write("models.json", Registry(Limited(100_000, 8_000)));
        Write("data.json", GenaiModel("""{ "equals": "m-2" }"""));

        var drift = Assert.Single(Run("diff", "--against", "data.json", "--json").Json.GetProperty("drift").EnumerateArray());

        Assert.Equal("context window", drift.GetProperty("what").GetString());
        Assert.Equal("100000 120000 2026-07-02", $"{drift.GetProperty("registry").GetRawText()} {drift.GetProperty("list").GetRawText()} {drift.GetProperty("registryVerifiedOn")}");
    }

    [Fact]
    public void Limits_that_only_the_list_has_are_named_and_are_no_drift()
    {
        Write("models.json", Registry("""{ "id": "m-2", "provider": "openai", "lifecycle": "available" }"""));
        Write(LiteLlm, """{ "m-2": { "litellm_provider": "openai", "max_input_tokens": 100000, "max_output_tokens": 8000 } }""");

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("openai/m-2: models.json does not know what LiteLLM's list has, in tokens: context window (at least) 100,000, max output tokens 8,000.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_narrow_console_the_words_alone_say_it()
    {
        Width = 60;
        Write("models.json", Registry(Priced("m-1", "openai", 2.5m, 12m)));
        Write(LiteLlm, LiteLlmText);

        Assert.StartsWith("openai/m-1 is cheaper than models.json says: input 2.00 instead of 2.50", Run("diff", "--against", LiteLlm).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_in_another_currency_are_not_compared_and_that_is_said()
    {
        Write("models.json", Registry("""{ "id": "m-1", "provider": "openai", "lifecycle": "available", "pricing": { "currency": "EUR", "input": 7 } }"""));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("openai/m-1: its prices are in EUR and those of LiteLLM's list in USD. They are not compared.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_a_day_asks_for_one()
    {
        Write("models.json", Registry(Priced("m-1", "openai", 2.5m, 12m)));
        Write("list.json", LiteLlmText);

        Assert.Contains(
            "The day of the list is not known: set it with --list-date.",
            Run("diff", "--against", "list.json").Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("--list-date", Run("diff", "--against", "list.json", "--list-date", "2026-08-01").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_provider_can_be_asked_for()
    {
        Write("models.json", Registry(Priced("m-1", "openai", 2.5m, 12m), Priced("g-1", "google", 1m, 1m)));
        Write(LiteLlm, LiteLlmText);

        var run = Run("diff", "--against", LiteLlm, "--provider", "gemini", "--json");

        Assert.Equal("g-1", Assert.Single(run.Json.GetProperty("drift").EnumerateArray()).GetProperty("model").GetString());
    }

    [Theory]
    [InlineData("There is no file", "--against", "missing.json")]
    [InlineData("is not a known price list: expected LiteLLM", "--against", "models.json")]
    [InlineData("is not valid JSON", "--against", "broken.json")]
    [InlineData("no model of the provider \"acme\"; it has those of openai.", "--against", LiteLlm, "--provider", "acme")]
    [InlineData("has errors: correct first", "--against", LiteLlm, "--registry", "wrong.models.json")]
    [InlineData("Option '--against' is required.")]
    public void What_cannot_be_compared_is_refused(string reason, params string[] arguments)
    {
        Write("models.json", Registry(Priced("m-1", "openai", 2.5m, 12m)));
        Write("broken.json", "{ \"m-1\": ");
        Write("other/wrong.models.json", """{ "models": [ {} ] }""");
        Write(LiteLlm, LiteLlmText);

        var run = Run(["diff", .. arguments.Select(argument => argument == "wrong.models.json" ? "other/wrong.models.json" : argument)]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    private static string Registry(params string[] entries) => $$"""{ "models": [ {{string.Join(", ", entries)}} ] }""";

    private static string Limited(long contextWindow, long maxOutputTokens) => FormattableString.Invariant(
        $$"""
        {
          "id": "m-2", "provider": "openai", "lifecycle": "available",
          "limits": { "contextWindow": {{contextWindow}}, "maxOutputTokens": {{maxOutputTokens}}, "verified": { "on": "2026-07-02", "source": "page" } }
        }
        """);

    private static string GenaiModel(string match)
        => $$"""[ { "id": "openai", "models": [ { "id": "other", "match": {{match}}, "context_window": 120000, "prices": {} } ] } ]""";

    private static string Priced(string id, string provider, decimal input, decimal output) => FormattableString.Invariant(
        $$"""
        {
          "id": "{{id}}", "provider": "{{provider}}", "lifecycle": "available",
          "pricing": { "input": {{input}}, "output": {{output}}, "verified": { "on": "2026-07-02", "source": "page" } }
        }
        """);

    private const string WithLives = """
        {
          "c-1": {
            "litellm_provider": "anthropic", "input_cost_per_token": 3e-06,
            "cache_creation_input_token_cost": 3.75e-06, "cache_creation_input_token_cost_above_1hr": 6e-06,
            "cache_creation_input_token_cost_above_200k_tokens": 7.5e-06, "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 1.2e-05
          }
        }
        """;

    [Theory]
    [InlineData("\"multiplier\": 1.25", "\"multiplier\": 2", null)]
    [InlineData("\"price\": 4", "\"multiplier\": 2", "cache write for 300 s 3.75 instead of 4.00 USD per million tokens")]
    [InlineData("\"multiplier\": 1.25", "\"price\": 5", "cache write for 3600 s 6.00 instead of 5.00 USD per million tokens")]
    public void The_price_of_each_life_of_the_cache_is_compared(string minutes, string hour, string? drift)
    {
        WritePriced($"[ {{ \"lifeSeconds\": 300, {minutes} }}, {{ \"lifeSeconds\": 3600, {hour} }} ]");

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(drift is null ? 0 : 1, run.ExitCode);
        Assert.Contains(drift ?? "No drift", run.Text, StringComparison.Ordinal);
        Assert.Contains(
            "models.json does not know what LiteLLM's list has, in USD per million tokens: "
            + "cache write above 200,000 tokens 7.50, cache write for 3600 s above 200,000 tokens 12.00.",
            run.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_price_for_writing_is_compared_with_that_of_the_usual_life()
    {
        WritePriced("3.75");

        var run = Run("diff", "--against", LiteLlm);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("does not know what LiteLLM's list has, in USD per million tokens: cache write for 3600 s 6.00", run.Text, StringComparison.Ordinal);
    }

    private void WritePriced(string cacheWrite)
    {
        Write("models.json", $$"""
            { "models": [ { "id": "c-1", "provider": "anthropic", "pricing": { "input": 3, "cacheWrite": {{cacheWrite}} } } ] }
            """);
        Write(LiteLlm, WithLives);
    }
}
