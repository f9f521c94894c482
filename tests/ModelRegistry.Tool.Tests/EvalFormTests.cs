using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>How each provider is called, and how its answer is read.</summary>
public class EvalFormTests : EvalToolRun
{
    private const string Caching = "\"cacheRead\": { \"discount\": 0.9 }, \"cacheWrite\": { \"multiplier\": 1.25 }";

    private const string AnswerOfAnthropic = """
        {
          "id": "msg", "type": "message", "role": "assistant", "model": "m-base", "stop_reason": "end_turn",
          "content": [ { "type": "thinking", "thinking": "no" }, { "type": "text", "text": "ye" }, { "type": "text", "text": "s" } ],
          "usage": { "input_tokens": 700, "cache_read_input_tokens": 200, "cache_creation_input_tokens": 100, "output_tokens": 100 }
        }
        """;

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY", "/chat/completions", "Authorization: Bearer " + Key, "max_completion_tokens")]
    [InlineData("mistral", "MISTRAL_API_KEY", "/chat/completions", "Authorization: Bearer " + Key, "max_tokens")]
    [InlineData("google", "GEMINI_API_KEY", "/chat/completions", "Authorization: Bearer " + Key, "max_tokens")]
    [InlineData("azure", "AZURE_OPENAI_API_KEY", "/chat/completions", "api-key: " + Key, "max_completion_tokens")]
    [InlineData("ollama", null, "/chat/completions", null, "max_tokens")]
    [InlineData("acme", "ACME_API_KEY", "/chat/completions", "Authorization: Bearer " + Key, "max_tokens")]
    [InlineData("anthropic", "ANTHROPIC_API_KEY", "/v1/messages", "x-api-key: " + Key, "max_tokens")]
    public void A_provider_is_called_at_the_address_of_an_option(
        string provider,
        string? variable,
        string path,
        string? header,
        string limit)
    {
        Variables.Clear();
        if (variable is not null)
        {
            Variables[variable] = Key;
        }

        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard").Replace("\"tasks\"", "\"maxOutputTokens\": 50, \"tasks\"", StringComparison.Ordinal));
        var server = Serve((_, _) => provider == "anthropic" ? AnswerOfAnthropic : Completion("yes"));

        var run = EvalTwo("--endpoint", $"{provider}={server.Url}/base");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var request = server.Requests.First();
        Assert.Equal("/base" + path, request.Path);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal(50, body.GetProperty(limit).GetInt32());
        Assert.Equal(limit == "max_tokens", !body.TryGetProperty("max_completion_tokens", out _));
        var name = header?.Split(": ")[0] ?? "Authorization";
        Assert.Equal(header?.Split(": ")[1], request.Header(name));
    }

    [Theory]
    [InlineData("azure", "AZURE_OPENAI_ENDPOINT", "/openai/v1/chat/completions")]
    [InlineData("anthropic", "ANTHROPIC_BASE_URL", "/v1/messages")]
    public void A_provider_is_called_at_the_address_of_the_environment(string provider, string variable, string path)
    {
        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard"));
        var server = Serve((_, _) => provider == "anthropic" ? AnswerOfAnthropic : Completion("yes"));
        (Variables[variable], Variables["OTHER_KEY"]) = (server.Url, Key);

        Assert.Equal(0, EvalTwo("--key-variable", provider + "=OTHER_KEY").ExitCode);

        Assert.Equal(path, server.Requests.First().Path);
    }

    [Fact]
    public void Anthropics_system_prompt_stands_apart_and_its_cached_tokens_are_counted()
    {
        Write("models.json", Registry.Replace("openai", "anthropic", StringComparison.Ordinal)
            .Replace("\"input\": 2.00,", $"\"input\": 2.00, {Caching},", StringComparison.Ordinal));
        Write("evals.json", """
            {
              "seed": 7, "tasks": [ {
                "name": "a-1", "checks": [{ "equals": "yes" }],
                "messages": [ { "role": "system", "content": "Be brief." }, { "role": "user", "content": "?" } ]
              } ]
            }
            """);
        var server = Serve((_, _) => AnswerOfAnthropic);
        (Variables["ANTHROPIC_BASE_URL"], Variables["ANTHROPIC_API_KEY"]) = (server.Url, Key);

        var json = EvalTwo("--json", "--parallel", "1").Json;

        var body = JsonDocument.Parse(server.Requests.First().Body).RootElement;
        Assert.Equal("m-base Be brief. 4096", Fields(body, "model", "system", "max_tokens"));
        Assert.Equal("user ?", Fields(Assert.Single(body.GetProperty("messages").EnumerateArray()), "role", "content"));
        Assert.False(body.TryGetProperty("seed", out _));
        Assert.NotNull(server.Requests.First().Header("anthropic-version"));
        var answers = json.GetProperty("answers").EnumerateArray().Select(model => model.GetProperty("results")[0]).ToList();

        // (700 * 2.00 + 200 * 0.20 + 100 * 2.50 + 100 * 10.00) / 1,000,000; the candidate has no price of cached tokens.
        Assert.Equal("true 1000 100 0.00269", Fields(answers[0], "passed", "inputTokens", "outputTokens", "cost"));
        Assert.Equal("null", Fields(answers[1], "cost"));
    }

    [Fact]
    public void Cached_tokens_and_long_prompts_have_their_own_prices()
    {
        Write("models.json", """
            { "models": [
              { "id": "m-base", "provider": "openai", "pricing": { "input": 2, "output": 10, "cacheRead": { "discount": 0.5 } } },
              { "id": "m-small", "provider": "openai", "pricing": { "input": 1, "output": 5, "above": [
                { "inputTokens": 500, "input": 2, "output": 6 }, { "inputTokens": 1000, "input": 4, "output": 8 } ] } }
            ] }
            """);
        Write("evals.json", Tasks("a-1:hard"));
        Serve((model, _) => Completion("yes").Replace(
            "\"completion_tokens\": 100",
            (model == "m-base" ? "\"prompt_tokens_details\": { \"cached_tokens\": 400 }, " : "") + "\"completion_tokens\": 100",
            StringComparison.Ordinal));

        var json = EvalTwo("--json").Json;

        var answers = json.GetProperty("answers").EnumerateArray().Select(model => model.GetProperty("results")[0]);

        // (600 * 2 + 400 * 1 + 100 * 10) / 1,000,000, and (1,000 * 2 + 100 * 6) / 1,000,000: exactly at an edge, the lower price holds.
        Assert.Equal(["0.0026", "0.0026"], answers.Select(answer => Fields(answer, "cost")));
    }

    [Fact]
    public void An_answer_in_another_form_is_named()
    {
        Write("models.json", Registry.Replace("openai", "anthropic", StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard"));
        var server = Serve((_, _) => Completion("yes"));
        (Variables["ANTHROPIC_BASE_URL"], Variables["ANTHROPIC_API_KEY"]) = (server.Url, Key);

        var run = EvalTwo("--parallel", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"\"m-base\", task \"a-1\": {server.Url}/v1/messages answered JSON that is not an answer in the form of Anthropic: "
            + "check the address.\n",
            run.Errors);
    }
}
