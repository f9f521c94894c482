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
        const string NotKnown = """ "provider": "openai", "name": null, "lifecycle": "preview", "owner": null, "idVerified": null, "access": { "api": "waiting" }, "fallback": [],""";
        Assert.Equal(
            $$"""
            {
              "models": [
                { "id": "m-1", "provider": "openai", "lifecycle": "available" }, // the first
                { "id": "m-2",{{NotKnown}} "pricing": { "input": 0.20, "output": 1.20, "cacheRead": 0.02, "verified": null } },
                { "id": "m-3",{{NotKnown}} "pricing": null }
              ]
            }
            """,
            Read("models.json"));
        Assert.Contains("\"m-2\" of openai is entered as LiteLLM's list of 2026-08-01 has it (m-2).", run.Text, StringComparison.Ordinal);
        Assert.Contains("The registry has \"m-1\" of openai already", run.Text, StringComparison.Ordinal);
        Assert.Contains("LLM1008 Unverified: the price has no verification", Run("check").Text, StringComparison.Ordinal);
        Assert.Equal(0, Run("diff", "--against", "list-2026-08-01.json").ExitCode);
    }

    [Fact]
    public void Json_says_which_models_are_new()
    {
        Write("models.json", Registry);
        Write("list.json", List);

        var models = Run("import", "m-1", "m-2", "--from", "list.json", "--provider", "openai", "--json").Json.GetProperty("models");

        Assert.Equal(["m-1 False", "m-2 True"], models.EnumerateArray().Select(model => $"{model.GetProperty("model")} {model.GetProperty("changed").GetBoolean()}"));
    }

    [Theory]
    [InlineData("LiteLLM's list has no \"m-22\" of openai; did you mean \"m-2\"?", "m-2", "m-22", "--from", "list.json", "--provider", "openai")]
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
}
