using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>What a test call that is answered records in the registry.</summary>
public class VerifyCallTests : VerifyCallRun
{
    private string Stamped => $$"""{ "on": "2026-08-03", "source": "{{Server.Url}}/chat/completions, request req_1", "by": "Jo" }""";

    [Fact]
    public void An_answer_with_headers_verifies_the_id_access_checks_and_limits()
    {
        Serve(_ => Completion(LimitHeaders));

        var run = Verify();

        Assert.Equal(0, run.ExitCode);
        var model = JsonDocument.Parse(Read("models.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })
            .RootElement.GetProperty("models")[0];
        Assert.Equal(Compact(Stamped), Compact(model.GetProperty("idVerified").GetRawText()));
        Assert.Equal(
            Compact($$"""{ "state": "granted", "verified": {{Stamped}} }"""),
            Compact(model.GetProperty("access").GetProperty("api").GetRawText()));
        Assert.Equal(
            Compact($$"""{ "requestsPerMinute": 60, "tokensPerMinute": 90000, "verified": {{Stamped}} }"""),
            Compact(model.GetProperty("limits").GetRawText()));
        Assert.Equal(
            Compact($$"""{ "testCall": {{Stamped}}, "rateLimits": {{Stamped}} }"""),
            Compact(model.GetProperty("checks").GetRawText()));
        AssertWritten("// the first");
        var source = $"verified 2026-08-03, source {Server.Url}/chat/completions, request req_1, by Jo";
        Assert.Equal(
            $"""
            Calling 1 model, with one small request each. The providers charge for the requests.
            {Server.Url}/models lists 1 of 1 registered model. 5 other models there are not registered; --json lists them.
            "m-1" answered a test call: 8 tokens in, 1 out, 0.000026 USD. Request req_1.
            models.json: idVerified of "m-1" is now {source}.
            models.json: access.api of "m-1" is now granted (before: waiting).
            models.json: checks.testCall of "m-1" is now {source}.
            models.json: checks.rateLimits of "m-1" is now {source}.
            models.json: limits.requestsPerMinute of "m-1" is now 60 (before: not known).
            models.json: limits.tokensPerMinute of "m-1" is now 90,000 (before: not known).
            models.json: limits.verified of "m-1" is now {source}.
            Cost of the calls by the prices of models.json: 0.000026 USD.

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void The_request_is_the_smallest_one()
    {
        Serve(_ => Completion());

        Verify();

        var call = Assert.Single(Calls);
        Assert.Equal("m-1", call.GetProperty("model").GetString());
        Assert.Equal(1, call.GetProperty("max_completion_tokens").GetInt32());
        Assert.False(call.TryGetProperty("max_tokens", out _));
        Assert.Equal("Hi", call.GetProperty("messages")[0].GetProperty("content").GetString());
        Assert.Equal($"Bearer {Key}", Server.Requests.Last().Header("Authorization"));
    }

    [Fact]
    public void An_answer_without_headers_verifies_the_call_alone()
    {
        Serve(_ => Completion());

        var run = Verify();

        Assert.Equal(0, run.ExitCode);
        AssertSays("\"m-1\" answered a test call: 8 tokens in, 1 out, 0.000026 USD.\n", run);
        AssertWritten($"\"testCall\": {{ \"on\": \"2026-08-03\", \"source\": \"{Server.Url}/chat/completions\"");
        AssertNotWritten("rateLimits");
        AssertNotWritten("limits\"");
    }

    [Fact]
    public void A_figure_that_differs_is_shown_and_stays()
    {
        Write("models.json", With("\"limits\": { \"requestsPerMinute\": 500 }"));
        Serve(_ => Completion(LimitHeaders));

        var run = Verify();

        Assert.Equal(1, run.ExitCode);
        AssertSays("limits.requestsPerMinute of \"m-1\" is left as it is: models.json says 500, the provider 60.", run);
        Assert.Contains("openai/m-1 limits.requestsPerMinute 500 60 1 proposal, not written", run.Text, StringComparison.Ordinal);
        AssertWritten("\"limits\": { \"requestsPerMinute\": 500, \"tokensPerMinute\": 90000 }");
        AssertNotWritten("rateLimits");
        AssertWritten("\"testCall\"");
    }

    [Fact]
    public void Limits_that_the_headers_do_not_have_are_not_verified_by_them()
    {
        Write("models.json", With("\"limits\": { \"contextWindow\": 8000 }"));
        Serve(_ => Completion(LimitHeaders));

        var run = Verify();

        AssertWritten("\"limits\": { \"contextWindow\": 8000, \"requestsPerMinute\": 60, \"tokensPerMinute\": 90000 }");
        AssertSays("limits.verified of \"m-1\" is left as it is", run);
        AssertWritten("\"rateLimits\"");
    }

    [Fact]
    public void A_dry_run_shows_the_edit_and_writes_nothing()
    {
        Serve(_ => Completion(LimitHeaders));

        var run = Verify("--dry-run");

        Assert.Equal((0, Registry), (run.ExitCode, Read("models.json")));
        Assert.Matches("(?m)^\\+ .*\"limits\": { \"requestsPerMinute\": 60, \"tokensPerMinute\": 90000", run.Output);
        AssertSays("Dry run: nothing is written. Without --dry-run, models.json would change.", run);
        Assert.Single(Calls);
    }

    [Fact]
    public void Everything_is_data()
    {
        Serve(_ => Completion([.. LimitHeaders, ("openai-organization", "acme")]));

        var call = Verify("--json").Json.GetProperty("models")[0].GetProperty("call");

        Assert.Equal(
            "answered null api acme req_1 2026-08-03T10:15:00Z 200 8 1 0.000026 USD 60 90000",
            Fields(
                call, "outcome", "reason", "surface", "organization", "requestId", "time", "status", "inputTokens", "outputTokens", "cost",
                "currency", "requestsPerMinute", "tokensPerMinute"));
        Assert.Equal(["testCall", "rateLimits"], call.GetProperty("checks").EnumerateArray().Select(check => Fields(check, "check")));
        Assert.Equal(
            ["requestsPerMinute 60", "tokensPerMinute 90000"],
            call.GetProperty("limits").EnumerateArray().Select(limit => Fields(limit, "property", "after")));
        Assert.Equal(Compact(Stamped), Compact(call.GetProperty("limitsVerified").GetRawText()));
    }

    [Fact]
    public void Anthropic_is_called_in_its_form()
    {
        Write("models.json", Registry.Replace("openai", "anthropic", StringComparison.Ordinal));
        Variables["ANTHROPIC_API_KEY"] = Key;
        Serve(_ => new ServedAnswer(
            200,
            """
            {
              "type": "message", "model": "m-1", "stop_reason": "max_tokens", "content": [ { "type": "text", "text": "He" } ],
              "usage": { "input_tokens": 8, "output_tokens": 1 }
            }
            """,
            ("request-id", "req_a"),
            ("anthropic-ratelimit-requests-limit", "50"),
            ("anthropic-ratelimit-tokens-limit", "40000"),
            ("anthropic-ratelimit-input-tokens-limit", "30000")));
        Variables["ANTHROPIC_BASE_URL"] = Server.Url;

        var run = Verify();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, Assert.Single(Calls).GetProperty("max_tokens").GetInt32());
        AssertWritten($"\"source\": \"{Server.Url}/v1/messages, request req_a\"");
        AssertWritten("\"requestsPerMinute\": 50, \"tokensPerMinute\": 40000");
    }

    /// <summary>The catalogue lies beside the address of calls, and not above it.</summary>
    [Fact]
    public void A_model_of_GitHub_is_called_where_it_serves()
    {
        Write("models.json", Registry.Replace("\"openai\"", "\"github\"", StringComparison.Ordinal));
        Variables["GITHUB_TOKEN"] = Key;
        Serve(_ => Completion(("x-request-id", "req_g")), new ServedAnswer(200, """[ { "id": "openai/m-1" } ]"""));

        var run = Verify("--provider", "github", "--url", Server.Url);

        Assert.Equal(0, run.ExitCode);
        Assert.Single(Calls);
        AssertWritten($"\"source\": \"{Server.Url}/inference/chat/completions, request req_g\"");
    }

    /// <summary>Each provider's headers with limits, and what is recorded of them: requests and tokens per minute.</summary>
    [Theory]
    [InlineData("openai", "x-ratelimit-limit-requests=60 x-ratelimit-limit-tokens=9000 x-ratelimit-reset-tokens=6m30s", "60 9000")]
    [InlineData("openai", "x-ratelimit-limit-project-tokens=9000 retry-after-ms=5 x-should-retry=false", "null null")]
    [InlineData("mistral", "x-ratelimit-limit-req-minute=60 x-ratelimit-limit-tokens-minute=9000", "60 9000")]
    [InlineData("mistral", "ratelimitbysize-limit=2000 x-model-deprecation-timestamp=2026-12-01", "null null")]
    [InlineData("acme", "anthropic-priority-input-tokens-limit=10000 x-ratelimit-limit-requests=60", "null null")]
    public void The_limits_of_each_provider_are_read(string provider, string headers, string limits)
    {
        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));
        (Variables["MISTRAL_API_KEY"], Variables["ACME_API_KEY"]) = (Key, Key);
        Serve(_ => Completion([.. headers.Split(' ').Select(header => header.Split('=')).Select(parts => (parts[0], parts[1]))]));

        var run = Verify("--provider", provider, "--url", Server.Url, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(limits, Fields(run.Json.GetProperty("models")[0].GetProperty("call"), "requestsPerMinute", "tokensPerMinute"));
    }

    [Theory]
    [InlineData("x-request-id")]
    [InlineData("request-id")]
    [InlineData("apim-request-id")]
    [InlineData("x-amzn-RequestId")]
    public void The_id_of_a_request_is_found_under_each_name(string header)
    {
        Serve(_ => Completion((header, "req_9")));

        Assert.Equal("req_9", Fields(Verify("--json").Json.GetProperty("models")[0].GetProperty("call"), "requestId"));
    }

    [Theory]
    [InlineData("60", "59", "1s", true)]
    [InlineData("14400", "14399", "6s", false)] // Groq: by the day.
    [InlineData("14400", "14370", "3m0s", false)]
    [InlineData("60", "60", "0s", false)]
    [InlineData("60", "59", "soon", false)]
    public void A_compatible_server_has_a_limit_per_minute_only_where_its_headers_show_the_period(
        string limit, string remaining, string reset, bool isMinute)
    {
        Write("models.json", Registry.Replace("openai", "acme", StringComparison.Ordinal));
        Variables["ACME_API_KEY"] = Key;
        Serve(_ => Completion(
            ("x-ratelimit-limit-requests", limit), ("x-ratelimit-remaining-requests", remaining), ("x-ratelimit-reset-requests", reset)));

        var run = Verify("--provider", "acme", "--url", Server.Url + "/v1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(1, Assert.Single(Calls).GetProperty("max_tokens").GetInt32());
        Assert.Equal(isMinute, Read("models.json").Contains($"\"requestsPerMinute\": {limit}", StringComparison.Ordinal));
        Assert.Equal(isMinute, Read("models.json").Contains("\"rateLimits\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_overlay_takes_what_a_call_verifies()
    {
        Write("models.json", With("\"limits\": { \"contextWindow\": 8000 }"));
        Write("own.models.json", """{ "overlay": true, "models": [ { "id": "m-1", "provider": "openai", "owner": "us" } ] }""");
        var before = Read("models.json");
        Serve(_ => Completion(LimitHeaders));

        Assert.Equal(0, Verify().ExitCode);

        Assert.Equal(before, Read("models.json"));
        var overlay = JsonDocument.Parse(Read("own.models.json")).RootElement.GetProperty("models")[0];
        Assert.Equal("""{"requestsPerMinute":60,"tokensPerMinute":90000}""", Compact(overlay.GetProperty("limits").GetRawText()));
        Assert.Equal(Compact(Stamped), Compact(overlay.GetProperty("checks").GetProperty("testCall").GetRawText()));
        Assert.Equal(Compact(Stamped), Compact(overlay.GetProperty("idVerified").GetRawText()));
    }

    [Fact]
    public void A_call_of_unknown_cost_is_counted()
    {
        Write("models.json", Registry.Replace("\n  ]", ", { \"id\": \"m-2\", \"provider\": \"openai\" } ]", StringComparison.Ordinal));
        Serve(_ => Completion());

        AssertSays("by the prices of models.json: 0.000026 USD, without 1 call of unknown cost.\n", Verify());
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
