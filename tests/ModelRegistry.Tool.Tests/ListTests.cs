namespace ModelRegistry.Tool.Tests;

/// <summary>How the public lists are read: nobody here says what they hold.</summary>
public class ListTests : ToolRun
{
    [Theory]
    [InlineData("""{ "regex": "^m-\\d$" }""", true)]
    [InlineData("""{ "regex": "^m$" }""", false)]
    [InlineData("""{ "regex": "(?P<python>m-2)" }""", false)]
    [InlineData("""{ "regex": "^(\\D+)*[0-9]x$" }""", false)]
    [InlineData("""{ "ends_with": "-2" }""", true)]
    [InlineData("""{ "and": [ { "starts_with": "m" }, { "contains": "-" }, { "regex": "2$" } ] }""", true)]
    [InlineData("""{ "and": [ { "starts_with": "m" }, { "regex": "3$" } ] }""", false)]
    [InlineData("""{ "or": [ { "unheard_of": "m-2" }, { "equals": "m-2" } ] }""", true)]
    public void Every_rule_of_genai_prices_that_is_known_finds_its_ids(string match, bool isFound)
    {
        Write("models.json", Registry("m-2"));
        Write("data.json", GenaiModel(match));

        Assert.Equal(isFound ? 1 : 0, Run("diff", "--against", "data.json").ExitCode);
    }

    [Fact]
    public void A_regular_expression_that_does_not_come_to_an_end_is_given_up()
    {
        var id = new string('a', 60) + "!";
        Write("models.json", Registry(id));
        Write("data.json", GenaiModel("""{ "regex": "^(a+)+$" }"""));

        Assert.Contains("Not in the list", Run("diff", "--against", "data.json").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e28")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("\"2e-06\"")]
    [InlineData("[ 2e-06 ]")]
    [InlineData("null")]
    public void A_price_that_is_none_is_not_there(string price)
    {
        Write("models.json", Registry("m-2"));
        Write("litellm.json", $$"""{ "m-2": { "litellm_provider": "openai", "input_cost_per_token": {{price}}, "input_cost_per_token_above_1k_tokens": {{price}}, "output_cost_per_token": 2e-06 } }""");
        Write("genai.json", $$"""[ { "id": "openai", "models": [ { "id": "m-2", "prices": { "input_mtok": {{price}}, "output_mtok": { "base": 2, "tiers": [ { "start": 5, "price": {{price}} } ] } } } ] } ]""");

        foreach (var list in new[] { "litellm.json", "genai.json" })
        {
            var run = Run("diff", "--against", list);

            Assert.Equal((string.Empty, 0), (run.Errors, run.ExitCode));
            Assert.Contains("in USD per million tokens: output 2.00.", run.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("input_cost_per_token_above_9223372036854775807k_tokens")]
    [InlineData("input_cost_per_token_above_99999999999999999999k_tokens")]
    [InlineData("input_cost_per_token_above_0k_tokens")]
    [InlineData("input_cost_per_token_above_-1k_tokens")]
    [InlineData("input_cost_per_token_above_1hr_above_200k_tokens")]
    [InlineData("input_cost_per_token_above_k_tokens")]
    [InlineData("input_cost_per_token_")]
    public void A_length_of_a_prompt_that_is_none_names_no_price(string field)
    {
        Write("models.json", Registry("m-2"));
        Write("litellm.json", $$"""{ "m-2": { "litellm_provider": "openai", "{{field}}": 2e-06 } }""");

        Assert.Empty(Run("diff", "--against", "litellm.json", "--json").Json.GetProperty("unknown").EnumerateArray());
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("9e18")]
    [InlineData("\"5\"")]
    public void A_number_of_tokens_that_is_none_is_not_there(string tokens)
    {
        Write("models.json", Registry("m-2"));
        Write("genai.json", $$"""[ { "id": "openai", "models": [ { "id": "m-2", "context_window": {{tokens}}, "prices": { "input_mtok": { "tiers": [ { "start": {{tokens}}, "price": 1 } ] } } } ] } ]""");

        Assert.Empty(Run("diff", "--against", "genai.json", "--json").Json.GetProperty("unknown").EnumerateArray());
    }

    [Fact]
    public void A_price_beside_one_of_next_to_nothing_has_no_percentage()
    {
        Write("models.json", """{ "models": [ { "id": "m-2", "provider": "openai", "lifecycle": "available", "pricing": { "input": 1e-28 } } ] }""");
        Write("litellm.json", """{ "m-2": { "litellm_provider": "openai", "input_cost_per_token": 1000000 } }""");

        var run = Run("diff", "--against", "litellm.json");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("%", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_that_no_registry_can_hold_is_not_imported()
    {
        Write("models.json", Registry("m-2"));
        Write("litellm.json", """{ "m-3": { "litellm_provider": "openai", "input_cost_per_token": 1000000 } }""");

        var run = Run("import", "m-3", "--provider", "openai", "--from", "litellm.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot take what the list says of \"m-3\"", run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry("m-2"), Read("models.json"));
    }

    private static string Registry(string id) => $$"""{ "models": [ { "id": "{{id}}", "provider": "openai", "lifecycle": "available", "limits": { "contextWindow": 100000 } } ] }""";

    private static string GenaiModel(string match)
        => $$"""[ { "id": "openai", "models": [ { "id": "other", "match": {{match}}, "context_window": 120000, "prices": {} } ] } ]""";
}
