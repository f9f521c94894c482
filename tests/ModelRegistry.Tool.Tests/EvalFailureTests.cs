namespace ModelRegistry.Tool.Tests;

/// <summary>What can go wrong between the tool and a model: one sentence, exit code 2, no key in it, and nothing is written.</summary>
public class EvalFailureTests : EvalToolRun
{
    public EvalFailureTests() => Write("evals.json", Tasks("a-1:hard"));

    [Theory]
    [InlineData(401, """{ "error": { "message": "Incorrect API key provided: key-5f3a" } }""", "refused the key in OPENAI_API_KEY (401)")]
    [InlineData(403, """{ "error": { "message": "No access; key-5f3a" } }""", "denied access (403). It says: No access; ***")]
    [InlineData(
        400,
        """{ "error": { "message": "Unsupported value: temperature" } }""",
        "refused the request (400). It says: Unsupported value: temperature")]
    [InlineData(
        404,
        """{ "error": { "message": "The model m-base does not exist" } }""",
        "does not have the model (404): check the id and your access. It says: The model m-base does not exist")]
    [InlineData(404, "<html>", "was not found (404): check the address.")]
    [InlineData(
        429,
        """{ "error": { "message": "You exceeded your quota", "code": "insufficient_quota" } }""",
        "limits requests (429): run the command again later. It says: You exceeded your quota")]
    [InlineData(307, "", "redirects to another address, https://elsewhere.example/v1: use that address.")]
    [InlineData(200, "<html><body>Sign in</body></html>", "answered with a web page instead of JSON")]
    [InlineData(200, "{ \"choices\": [", "answered with invalid JSON")]
    [InlineData(200, "", "answered with invalid JSON")]
    [InlineData(200, "[]", "answered JSON that is not an answer of a model: check the address.")]
    [InlineData(200, "{ \"choices\": [] }", "answered JSON that is not a chat completion: check the address.")]
    [InlineData(200, "{}", "answered JSON that is not a chat completion: check the address.")]
    public void What_is_answered_instead_of_an_answer(int status, string body, string reason)
    {
        var server = Serve((_, _) => new ServedAnswer(status, body, ("Location", "https://elsewhere.example/v1?key=1")));

        AssertFailed(reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_busy_server_is_asked_again_after_the_wait_that_it_asks_for()
    {
        var refused = 0;
        var server = Serve((_, _) => ++refused == 1
            ? new ServedAnswer(429, "{}", ("Retry-After", "1"))
            : refused == 2 ? new ServedAnswer(503, "{}", ("retry-after-ms", "10")) : Completion("yes"));
        var time = System.Diagnostics.Stopwatch.StartNew();

        var json = EvalTwo("--parallel", "1", "--json").Json;

        Assert.Equal(4, server.Requests.Count);
        Assert.InRange(time.Elapsed.TotalSeconds, 1, 30);
        Assert.InRange(json.GetProperty("answers")[0].GetProperty("results")[0].GetProperty("milliseconds").GetInt32(), 0, 900);
        Assert.Single(server.Requests, request => request.Body.Contains("m-small", StringComparison.Ordinal));
        Assert.All(server.Requests, request => Assert.Equal($"Bearer {Key}", request.Header("Authorization")));
    }

    [Fact]
    public void A_server_that_asks_for_a_long_wait_is_given_up()
    {
        Serve((_, _) => new ServedAnswer(429, """{ "error": { "message": "slow down" } }""", ("Retry-After", "3600")));

        AssertFailed("limits requests (429) and asks to wait 3600 seconds: run the command again later. It says: slow down");
    }

    [Fact]
    public void A_server_that_is_slow_is_given_up()
    {
        Serve((_, _) => new ServedAnswer(200, Completion("yes")) { Delay = TimeSpan.FromSeconds(20) });

        AssertFailed("did not answer within 1 second: try again, or allow more with --timeout.", "--timeout", "1");
    }

    [Fact]
    public void Without_a_network_the_address_is_named()
        => AssertFailed("\"m-base\", task \"a-1\": http://127.0.0.1:9/v1/chat/completions cannot be reached: ");

    [Theory]
    [InlineData("mistral", "mistral cannot be called: set MISTRAL_API_KEY to a key.")]
    [InlineData("acme", "eval does not know the address of \"acme\": name it with --endpoint acme=URL.")]
    public void A_provider_without_a_key_or_address(string provider, string reason)
    {
        Write("models.json", Registry.Replace("openai", provider, StringComparison.Ordinal));

        AssertFailed(reason);
    }

    [Theory]
    [InlineData("requestsPerMinute")]
    [InlineData("tokensPerMinute")]
    public void A_limit_that_allows_nothing_is_found_before_a_call(string limit)
    {
        Write("models.json", Registry.Replace(
            "\"pricing\": { \"input\": 1.00",
            $"\"limits\": {{ \"{limit}\": 0 }}, \"pricing\": {{ \"input\": 1.00",
            StringComparison.Ordinal));

        AssertFailed("limits of \"m-small\" allow no request: correct requestsPerMinute or tokensPerMinute.");
    }

    [Fact]
    public void What_was_answered_before_a_failure_is_kept()
    {
        Write("evals.json", Tasks("a-1:hard", "a-2:hard"));
        var isBroken = true;
        var server = Serve(
            (model, prompt) => isBroken && model == "m-small" && prompt == "a-2" ? new ServedAnswer(400, "{}") : Completion("yes"));
        Assert.Equal(2, EvalTwo("--parallel", "1").ExitCode);
        server.Requests.Clear();
        isBroken = false;

        Assert.Equal(0, EvalTwo("--parallel", "1").ExitCode);

        Assert.Single(server.Requests);
    }

    private void AssertFailed(string reason, params string[] arguments)
    {
        var before = Read("models.json");

        var run = EvalTwo(["--parallel", "1", "--write", "--output", "result.json", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("5f3a", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Read("models.json"));
        Assert.False(File.Exists(Path.Combine(Folder, "result.json")));
    }
}
