namespace ModelRegistry.Tool.Tests;

/// <summary>What can go wrong between the tool and a provider: one sentence, exit code 2, no key in it, and nothing is written.</summary>
public class VerifyFailureTests : ToolRun
{
    private const string Key = "key-5f3a";
    private const string Registry = """{ "models": [ { "id": "m-1", "provider": "openai", "lifecycle": "available" } ] }""";

    public VerifyFailureTests()
    {
        Write("models.json", Registry);
        Variables["OPENAI_API_KEY"] = Key;
    }

    [Theory]
    [InlineData(
        401,
        """{ "error": { "message": "Incorrect API key provided: key-5f3a", "code": "invalid_api_key" } }""",
        "refused the key in OPENAI_API_KEY (401): check that the key is valid")]
    [InlineData(
        403,
        """{ "error": { "message": "Project proj-1 has no access; key-5f3a", "type": "t" } }""",
        "denied access (403). It says: Project proj-1 has no access; ***")]
    [InlineData(
        403,
        """{ "type": "error", "error": { "type": "permission_error", "message": "not allowed" } }""",
        "denied access (403). It says: not allowed")]
    [InlineData(
        400,
        """[ { "error": { "code": 400, "message": "API key not valid", "status": "INVALID_ARGUMENT" } } ]""",
        "refused the request (400). It says: API key not valid")]
    [InlineData(
        422, """{ "object": "error", "message": "wrong", "type": "invalid_request_error" }""", "refused the request (422). It says: wrong")]
    [InlineData(
        422,
        """{ "detail": [ { "loc": ["query", "limit"], "msg": "is not a number", "type": "int_parsing" } ] }""",
        "refused the request (422). It says: query.limit: is not a number")]
    [InlineData(
        403,
        """{ "error": { "code": "PermissionDenied", "message": "Principal does not have access." } }""",
        "denied access (403). It says: Principal does not have access.")]
    [InlineData(
        403,
        """{ "message": "You don't have access to the model with the specified model ID." }""",
        "denied access (403). It says: You don't have access to the model with the specified model ID.")]
    [InlineData(
        403,
        """{ "error": { "code": 403, "message": "PERMISSION_DENIED here", "status": "PERMISSION_DENIED", "details": [] } }""",
        "denied access (403). It says: PERMISSION_DENIED here")]
    [InlineData(
        402,
        """{ "error": { "code": 402, "message": "Insufficient credits", "metadata": {} } }""",
        "refused the request (402). It says: Insufficient credits")]
    [InlineData(
        402,
        """{ "type": "error", "error": { "type": "billing_error", "message": "unpaid" }, "request_id": "r" }""",
        "refused the request (402). It says: unpaid")]
    [InlineData(404, """{ "error": "path not found" }""", "was not found (404): check the address.")]
    [InlineData(307, "", "redirects to another address, https://elsewhere.example/models: use that address.")]
    [InlineData(
        429,
        """{ "error": { "code": "rate_limit_exceeded", "message": "slow down" } }""",
        "limits requests (429) and asks to wait 120 seconds: run the command again later. It says: slow down")]
    [InlineData(
        529,
        """{ "type": "error", "error": { "type": "overloaded_error", "message": "Overloaded" } }""",
        "failed (529) and asks to wait 120 seconds: run the command again later. It says: Overloaded")]
    [InlineData(500, "<html>", "failed (500) and asks to wait 120 seconds: run the command again later.")]
    [InlineData(200, "<html><body>Sign in</body></html>", "answered with a web page instead of JSON")]
    [InlineData(200, "{ \"data\": [", "answered with invalid JSON")]
    [InlineData(200, "", "answered with invalid JSON")]
    [InlineData(200, """{ "models": [] }""", "answered JSON that is not a list of models in the form of openai: check the address.")]
    [InlineData(
        200,
        """{ "data": [ { "id": "m-2" } ], "has_more": true, "last_id": "m-2" }""",
        "has pages without an end: the list was given up after 2.")]
    public void What_a_provider_answers_instead_of_a_list(int status, string body, string reason)
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(
            status, body, ("Retry-After", "120"), ("Location", "https://elsewhere.example/models?key=1")));

        AssertFailed(reason, "--provider", "openai", "--url", server.Url);
    }

    [Fact]
    public void A_next_page_on_another_host_is_not_asked()
    {
        Write("models.json", Registry.Replace("openai", "openrouter", StringComparison.Ordinal));
        Variables["OPENROUTER_API_KEY"] = Key;
        using var other = new LoopbackServer(_ => "{}");
        using var server = new LoopbackServer(_ => $$"""{ "data": [], "links": { "next": "{{other.Url}}/models" } }""");

        var run = Run("verify", "--provider", "openrouter", "--url", server.Url);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("names a next page on another host", run.Errors, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void A_provider_that_is_slow_is_given_up()
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(200, "{}") { Delay = TimeSpan.FromSeconds(20) });

        AssertFailed("did not answer within 1 second", "--provider", "openai", "--url", server.Url, "--timeout", "1");
    }

    [Theory]
    [InlineData("cannot be reached: ", "--provider", "openai", "--url", "http://127.0.0.1:9/v1")]
    [InlineData("--url is http://example.com: use https.", "--provider", "openai", "--url", "http://example.com/v1")]
    [InlineData("--url contains a user name or a password", "--provider", "openai", "--url", "https://kim:key-5f3a@example.com")]
    [InlineData("--url is not a web address", "--provider", "openai", "--url", "localhost:1234")]
    [InlineData("--url and --key-variable require --provider", "--url", "http://127.0.0.1:9/v1")]
    [InlineData("verify does not know the address of \"acme\": name it with --url, or use one of openai, anthropic", "--provider", "acme")]
    [InlineData("mistral cannot be asked: set MISTRAL_API_KEY to a key.", "--provider", "mistral")]
    [InlineData("google cannot be asked: set GEMINI_API_KEY or GOOGLE_API_KEY to a key.", "--provider", "gemini")]
    [InlineData("azure cannot be asked: set AZURE_OPENAI_ENDPOINT to the address of the resource.", "--provider", "azure")]
    [InlineData("--key-variable is not the name of an environment variable.", "--provider", "openai", "--key-variable", "sk-key-5f3a")]
    [InlineData("The environment variable that --key-variable names is not set.", "--provider", "openai", "--key-variable", "key5f3a")]
    [InlineData("--by is empty", "--by", " ")]
    public void What_cannot_be_asked(string reason, params string[] arguments) => AssertFailed(reason, arguments);

    [Theory]
    [InlineData("p", "No provider can be asked. p: name its address with --provider p --url URL.")]
    [InlineData("anthropic", "No provider can be asked. anthropic: set ANTHROPIC_API_KEY to a key.")]
    public void Without_a_provider_that_can_be_asked_the_way_out_is_named(string provider, string reason)
    {
        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));

        var run = Run("verify");

        Assert.Equal((2, reason + "\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_key_that_no_header_can_hold_is_refused_without_showing_it()
    {
        Variables["OPENAI_API_KEY"] = "key-5f3a key-5f3a";

        AssertFailed("The key in OPENAI_API_KEY contains characters that no key has", "--provider", "openai");
    }

    [Fact]
    public void One_provider_that_fails_does_not_keep_the_others_from_being_recorded()
    {
        string[] providers = ["openai", "anthropic", "mistral"];
        var entries = string.Join(", ", providers.Select((name, index) => $$"""{ "id": "m-{{index + 1}}", "provider": "{{name}}" }"""));
        Write("models.json", $$"""{ "models": [ {{entries}} ] }""");
        using var server = new LoopbackServer(request => request.Path.StartsWith("/v1/models", StringComparison.Ordinal)
            ? new ServedAnswer(401, "{}")
            : """{ "data": [ { "id": "m-1" } ] }""");
        (Variables["OPENAI_BASE_URL"], Variables["ANTHROPIC_BASE_URL"], Variables["ANTHROPIC_API_KEY"]) = (server.Url, server.Url, "other");

        var run = Run("verify", "--json");

        Assert.Equal(2, run.ExitCode);
        var json = System.Text.Json.JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("anthropic", json.GetProperty("failed")[0].GetProperty("provider").GetString());
        Assert.Equal("mistral", json.GetProperty("skipped")[0].GetProperty("provider").GetString());
        Assert.Equal(
            $"{server.Url}/v1/models refused the key in ANTHROPIC_API_KEY (401): "
            + "check that the key is valid and belongs to this provider.\n",
            run.Errors);
        Assert.Contains("\"source\": \"" + server.Url + "/models\"", Read("models.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_that_is_read_only_is_left_alone()
    {
        Write("acme.models/1.0.0/.nupkg.metadata", "");
        Write("acme.models/1.0.0/models.json", Registry);
        using var server = new LoopbackServer(_ => """{ "data": [ { "id": "m-1" } ] }""");

        var run = Run("verify", "--provider", "openai", "--url", server.Url, "--registry", "acme.models/1.0.0/models.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "is part of the package acme.models 1.0.0 and is read-only. Run verify in its own repository, or add an overlay here.",
            run.Errors,
            StringComparison.Ordinal);
        Assert.Equal(Registry, Read("acme.models/1.0.0/models.json"));
    }

    private void AssertFailed(string reason, params string[] arguments)
    {
        var before = Read("models.json");

        var run = Run(["verify", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("5f3a", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Read("models.json"));
    }
}
