namespace ModelRegistry.Tool.Tests;

/// <summary>A test call without an answer: what a provider's support needs is shown, nothing is written, and the key is nowhere.</summary>
public class VerifyCallFailureTests : VerifyCallRun
{
    [Theory]
    [InlineData(401, "Incorrect API key provided: key-5f3a.", "Incorrect API key provided: ***.")]
    [InlineData(401, "Bad URL ?key=key-5f3a&x", "Bad URL ?key=***&x")]
    [InlineData(403, "Project proj_1 does not have access to model m-1", "Project proj_1 does not have access to model m-1")]
    [InlineData(404, "The model m-1 does not exist.", "The model m-1 does not exist.")]
    [InlineData(400, "Two\nlines \u001b[31m", "Two lines  [31m")]
    public void What_the_provider_says_is_shown_as_it_is(int status, string message, string shown)
    {
        Serve(_ => Error(status, message, ("x-request-id", "req_7"), ("openai-organization", "acme")));
        Variables["OPENAI_PROJECT_ID"] = "proj_1";

        var run = Verify();

        Assert.Equal((1, Registry, ""), (run.ExitCode, Read("models.json"), run.Errors));
        AssertSays("\"m-1\" did not answer. models.json is not changed for it. ", run);
        Assert.Contains(
            $"""
            For the provider's support:
              surface         api
              organization    acme
              project         proj_1
              model           openai/m-1
              request         POST {Server.Url}/chat/completions
              status          {status}, some_code
              message         {shown}
              request id      req_7
              time            2026-08-03 10:15:00 UTC

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("5f3a", run.Output, StringComparison.Ordinal);
        Assert.Single(Calls);
    }

    [Fact]
    public void A_long_message_is_shown_as_a_whole()
    {
        var message = string.Join(' ', Enumerable.Repeat("words", 200));
        Serve(_ => Error(403, message));

        AssertSays($"  message         {message}\n", Verify());
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "…")]
    public void A_request_id_of_any_usual_length_is_shown_as_a_whole(int length, string end)
    {
        Serve(_ => Error(403, "no", ("x-request-id", new string('r', length))));

        AssertSays($"  request id      {new string('r', 200)}{end}\n", Verify());
    }

    [Fact]
    public void The_key_is_masked_wherever_the_server_repeats_it()
    {
        Serve(_ => new ServedAnswer(
            403,
            """{ "error": { "message": "no key-5f3a", "code": "key-5f3a" } }""",
            ("x-request-id", "req key-5f3a"),
            ("openai-organization", "org key-5f3a")));

        var text = Verify();
        var json = Verify("--json");

        Assert.Contains("status          403, ***\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("request id      req ***\n", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5f3a", text.Output + json.Output, StringComparison.Ordinal);
        var call = json.Json.GetProperty("models")[0].GetProperty("call");
        Assert.Equal("failed org *** req ***", Fields(call, "outcome", "organization", "requestId"));
    }

    [Fact]
    public void The_key_is_masked_as_a_part_of_an_address_too()
    {
        Variables["OPENAI_API_KEY"] = "k/5f3a+";
        Serve(_ => Error(403, "no /v1?key=k%2F5f3a%2B"));

        AssertSays("  message         no /v1?key=***\n", Verify());
    }

    [Fact]
    public void The_scope_names_the_organization_where_the_provider_does_not()
    {
        Serve(_ => Error(403, "no"));

        AssertSays("  organization    acme-prod\n", Verify("--scope", "acme-prod"));
        AssertSays("  organization    not known\n", Verify());
    }

    [Fact]
    public void The_key_is_not_written_where_the_server_repeats_it_in_an_answer()
    {
        Serve(_ => Completion(("x-request-id", "req-key-5f3a")));

        Assert.Equal(0, Verify().ExitCode);

        AssertWritten("request req-***");
        AssertNotWritten("5f3a");
    }

    [Fact]
    public void A_failure_is_data_too()
    {
        Serve(_ => Error(429, "slow down", ("Retry-After", "3600"), ("x-request-id", "req_7")));

        var run = Verify("--json");

        Assert.Equal((1, Registry), (run.ExitCode, Read("models.json")));
        var model = run.Json.GetProperty("models")[0];
        Assert.Equal("listed true null null", Fields(model, "standing", "finding", "idVerified", "apiAccess"));
        Assert.Equal(
            "failed 429 some_code slow down req_7 3600 null",
            Fields(model.GetProperty("call"), "outcome", "status", "code", "message", "requestId", "retryAfterSeconds", "cost"));
    }

    [Fact]
    public void A_server_that_asks_for_a_long_wait_is_given_up()
    {
        Serve(_ => Error(429, "slow down", ("Retry-After", "31")));

        var run = Verify();

        Assert.Equal(1, run.ExitCode);
        AssertSays("limits requests (429) and asks to wait 31 seconds: run the command again later.\n", run);
        Assert.Single(Calls);
    }

    [Fact]
    public void A_server_that_asks_for_a_short_wait_is_asked_again()
    {
        Serve(_ => Calls.Count == 1 ? Error(429, "slow down", ("Retry-After", "1")) : Completion());

        Assert.Equal(0, Verify().ExitCode);
        Assert.Equal(2, Calls.Count);
    }

    [Fact]
    public void A_busy_server_is_asked_three_times()
    {
        Serve(_ => Error(503, "busy", ("retry-after-ms", "1")));

        Assert.Equal(1, Verify().ExitCode);
        Assert.Equal(3, Calls.Count);
    }

    [Theory]
    [InlineData("openai", "Unsupported parameter: 'max_completion_tokens' is not supported. Use 'max_tokens' instead.", "max_tokens", 1)]
    [InlineData("acme", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", "max_completion_tokens", 1)]
    [InlineData("openai", "Invalid 'max_completion_tokens': integer below minimum value, 16.", "max_completion_tokens", 16)]
    [InlineData("openai", "Could not finish the message because max_tokens was reached.", "max_completion_tokens", 1024)]
    public void A_limit_that_is_refused_is_replaced_once(string provider, string message, string parameter, int tokens)
    {
        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));
        Serve(_ => Calls.Count == 1 ? Error(400, message) : Completion());

        var run = Verify("--provider", provider, "--url", Server.Url);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, Calls.Count);
        Assert.Equal(tokens, Calls[1].GetProperty(parameter).GetInt32());
        Assert.Single(new[] { "max_tokens", "max_completion_tokens" }, name => Calls[1].TryGetProperty(name, out _));
    }

    [Fact]
    public void A_limit_that_is_refused_in_every_form_is_a_failure()
    {
        Serve(_ => Error(400, "Unsupported parameter: max_tokens, max_completion_tokens"));

        Assert.Equal(1, Verify().ExitCode);

        Assert.Equal(3, Calls.Count);
    }

    [Fact]
    public void Another_parameter_that_is_refused_is_a_failure()
    {
        Serve(_ => Error(400, "Unsupported parameter: messages"));

        Assert.Equal(1, Verify().ExitCode);

        Assert.Single(Calls);
    }

    [Fact]
    public void A_parameter_that_the_registry_knows_to_be_refused_is_not_sent()
    {
        Write("models.json", With("\"unsupportedParameters\": [\"maxCompletionTokens\"]"));
        Serve(_ => Completion());

        Assert.Equal(0, Verify().ExitCode);

        Assert.Equal(1, Assert.Single(Calls).GetProperty("max_tokens").GetInt32());
    }

    [Theory]
    [InlineData(404, "This is not a chat model and thus not supported in the v1/chat/completions endpoint.")]
    [InlineData(400, "The model does not support chat completions.")]
    [InlineData(400, "The chatCompletion operation does not work with the specified model, m-1.")]
    public void A_model_that_does_not_chat_is_no_failure(int status, string message)
    {
        Serve(_ => Error(status, message));

        var run = Verify();

        Assert.Equal(0, run.ExitCode);
        AssertSays($"\"m-1\" is not verified by a call, which needs a chat model: the provider says: {message}", run);
        AssertWritten($"\"idVerified\": {{ \"on\": \"2026-08-03\", \"source\": \"{Server.Url}/models\"");
        AssertNotWritten("testCall");
    }

    [Fact]
    public void Without_a_list_the_same_words_can_mean_that_there_is_no_such_model()
    {
        Write("models.json", Registry.Replace("openai", "acme", StringComparison.Ordinal));
        Serve(_ => Error(404, "m-1 is not found, or is not supported for generateContent"), new ServedAnswer(404, "{}"));

        Assert.Equal(1, Verify("--provider", "acme", "--url", Server.Url).ExitCode);
        AssertNotWritten("idVerified");
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "answered with a web page instead of JSON")]
    [InlineData("{ \"choices\": [] }", "answered JSON that is not a chat completion: check the address.")]
    public void Another_answer_than_that_of_a_model(string body, string reason)
    {
        Serve(_ => new ServedAnswer(200, body));

        var run = Verify();

        Assert.Equal((1, Registry), (run.ExitCode, Read("models.json")));
        AssertSays(reason, run);
        AssertSays("  status          200\n  message         not known\n  request id      not known\n", run);
    }

    [Fact]
    public void A_server_that_is_slow_is_given_up()
    {
        Serve(_ => Completion() with { Delay = TimeSpan.FromSeconds(20) });

        var run = Verify("--timeout", "1");

        Assert.Equal((1, Registry), (run.ExitCode, Read("models.json")));
        AssertSays("did not answer within 1 second: try again, or allow more with --timeout.", run);
        AssertSays("  status          no answer\n", run);
    }

    [Fact]
    public void An_error_in_the_form_of_Anthropic_has_the_request_id_in_its_body()
    {
        Write("models.json", Registry.Replace("openai", "anthropic", StringComparison.Ordinal));
        Variables["ANTHROPIC_API_KEY"] = Key;
        Serve(_ => new ServedAnswer(
            403,
            """{ "type": "error", "error": { "type": "permission_error", "message": "not allowed" }, "request_id": "req_b" }""",
            ("anthropic-organization-id", "org_b")));
        Variables["ANTHROPIC_BASE_URL"] = Server.Url;

        var run = Verify("--json");

        Assert.Equal(
            $"failed {Server.Url}/v1/messages 403 permission_error not allowed req_b org_b",
            Fields(
                run.Json.GetProperty("models")[0].GetProperty("call"), "outcome", "address", "status", "code", "message", "requestId",
                "organization"));
    }

    [Fact]
    public void One_model_without_an_answer_does_not_keep_the_others_from_being_recorded()
    {
        Write("models.json", """{ "models": [ { "id": "m-1", "provider": "openai" }, { "id": "m-2", "provider": "openai" } ] }""");
        Serve(body => body.GetProperty("model").GetString() == "m-1" ? Error(403, "no") : Completion());

        Assert.Equal(1, Verify().ExitCode);

        AssertWritten("{ \"id\": \"m-1\", \"provider\": \"openai\" }");
        AssertWritten("\"testCall\"");
    }

    [Fact]
    public void An_interruption_writes_nothing()
    {
        Serve(_ => Completion());
        Interruption = new CancellationToken(canceled: true);

        var run = Verify();

        Assert.Equal((2, "Interrupted: nothing is written.\n", Registry), (run.ExitCode, run.Errors, Read("models.json")));
    }
}
