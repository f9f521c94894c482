using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Tests;

/// <summary>A list can be at an address: what can go wrong there is said in one sentence, and nothing is changed.</summary>
public class AddressTests : ToolProcess
{
    private const string Registry = """{ "models": [ { "id": "m-1", "provider": "openai", "pricing": { "input": 2.5 } } ] }""";

    private const string List = """
        { "m-1": { "litellm_provider": "openai", "input_cost_per_token": 2e-06 }, "m-2": { "litellm_provider": "openai" } }
        """;

    public AddressTests() => Write("models.json", Registry);

    [Fact]
    public void A_list_at_an_address_is_one_of_today()
    {
        using var server = new LoopbackServer(_ => List);

        var run = Run("diff", "--against", server.Url + "/list.json?token=secret", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2026-08-03", run.Json.GetProperty("list").GetProperty("date").GetString());
        Assert.Equal(server.Url + "/list.json", run.Json.GetProperty("list").GetProperty("source").GetString());
        Assert.Equal("GET /list.json?token=secret HTTP/1.1", Assert.Single(server.Requests).Target);
        Assert.StartsWith("model-registry/", server.Requests.First().Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_in_an_address_is_that_of_the_list()
    {
        using var server = new LoopbackServer(_ => List);

        var run = Run("diff", "--against", server.Url + "/2026-07-31/list.json", "--json");

        Assert.Equal("2026-07-31", run.Json.GetProperty("list").GetProperty("date").GetString());
    }

    [Fact]
    public void Import_takes_an_address_too()
    {
        using var server = new LoopbackServer(_ => "\uFEFF" + List);

        Assert.Equal(0, Run("import", "m-2", "--provider", "openai", "--from", server.Url + "/list.json").ExitCode);
        Assert.Contains("\"id\": \"m-2\"", Read("models.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_takes_an_address_too()
    {
        using var server = new LoopbackServer(_ => List);

        var run = Run("cost", "--input", "1000000", "--output", "0", "--with", server.Url + "/lists/list.json?token=secret", "--json");

        var costs = run.Json.GetProperty("costs")[0].GetProperty("byScenario").EnumerateArray()
            .Select(cost => cost.GetProperty("amounts")[0].GetProperty("amount").GetDecimal());
        Assert.Equal([2.5m, 2m], costs);
        Assert.Equal("GET /lists/list.json?token=secret HTTP/1.1", Assert.Single(server.Requests).Target);
        Assert.Contains(
            "With list.json",
            Run("cost", "--input", "1", "--output", "0", "--with", server.Url + "/list.json?token=secret").Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<!DOCTYPE html><title>Sign in</title>", "/list.json answered with a web page instead of JSON")]
    [InlineData(200, "{ \"models\": [] }", "/list.json is a registry, not a price list: download it, and name the file.")]
    [InlineData(200, "{}", "/list.json is not a known price list")]
    [InlineData(404, "", "/list.json was not found (404): check the address.")]
    public void What_cost_gets_instead_of_a_list_is_one_sentence(int status, string body, string reason)
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(status, body));

        AssertCostRefused(server.Url + "/list.json?token=secret", reason);
    }

    [Fact]
    public void Cost_does_not_wait_for_ever()
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(200, List) { Delay = TimeSpan.FromSeconds(20) });

        AssertCostRefused(server.Url + "/list.json", "did not answer within 1 second: try again, or allow more with --timeout.");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/list.json", "http://127.0.0.1:9/list.json cannot be reached: ")]
    [InlineData("http://example.com/list.json", "--with is http://example.com: use https. Plain http is accepted for this machine only.")]
    [InlineData("https://kim:secret@example.com/list.json", "--with contains a user name or a password: remove it.")]
    public void Cost_refuses_an_address_that_cannot_be_asked(string address, string reason) => AssertCostRefused(address, reason);

    [Fact]
    public void A_redirect_is_followed_and_its_target_is_checked_like_any_address()
    {
        using var server = new LoopbackServer(request => request.Path switch
        {
            "/list.json" => List,
            "/away" => new ServedAnswer(302, "", ("Location", "http://example.com/list.json")),
            "/circle" => new ServedAnswer(302, "", ("Location", "/circle")),
            _ => new ServedAnswer(301, "", ("Location", "/list.json")),
        });

        Assert.Equal(1, Run("diff", "--against", server.Url + "/old").ExitCode);
        AssertRefused(server.Url + "/away", "redirects to is http://example.com: use https. Plain http is accepted for this machine only.");
        AssertRefused(server.Url + "/circle", "/circle redirects to another address");
    }

    [Theory]
    [InlineData("http://127.0.0.1/list.json", "https://example.com/list.json redirects from https to http: that is not followed.")]
    [InlineData("ftp://example.com/list.json", "https://example.com/list.json redirects to something that is not a web address.")]
    public void A_redirect_never_leaves_https(string target, string reason)
    {
        var address = WebAddress.Of("https://example.com/list.json?token=secret", "--from");

        Assert.Equal(reason, Assert.Throws<ToolException>(() => address.Redirected(new Uri(target))).Message);
        Assert.Equal("https://example.com/other.json", address.Redirected(new Uri("/other.json?a=b", UriKind.Relative)).Shown);
    }

    [Theory]
    [InlineData("https://example.com/v1", "/models", "limit=1", "https://example.com/v1/models?limit=1")]
    [InlineData("https://example.com/v1/", "/models", "", "https://example.com/v1/models")]
    [InlineData("https://example.com?api-version=2", "/models", "limit=1", "https://example.com/models?api-version=2&limit=1")]
    [InlineData("https://example.com/a%20b", "/models/x%2Fy", "", "https://example.com/a%20b/models/x%2Fy")]
    public void A_path_and_a_query_are_added_to_an_address(string address, string path, string query, string expected)
        => Assert.Equal(expected, WebAddress.Of(address, "--url").At(path, query).Uri.AbsoluteUri);

    [Theory]
    [InlineData(200, "<!DOCTYPE html><title>Sign in</title>", "/list.json answered with a web page instead of JSON")]
    [InlineData(200, "{ \"m-1\": ", "/list.json is not valid JSON")]
    [InlineData(200, "{}", "is not a known price list")]
    [InlineData(401, "", "/list.json requires a key (401).")]
    [InlineData(403, "<html>blocked</html>", "/list.json denied access (403).")]
    [InlineData(404, "", "/list.json was not found (404): check the address.")]
    [InlineData(410, """{ "error": { "message": "gone\u001b[2J" } }""", "/list.json refused the request (410). It says: gone [2J")]
    [InlineData(500, "", "/list.json failed (500): run the command again later.")]
    public void What_an_address_answers_instead_of_a_list_is_one_sentence(int status, string body, string reason)
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(status, body));

        AssertRefused(server.Url + "/list.json", reason);
    }

    [Fact]
    public void An_answer_that_is_too_large_is_not_read()
    {
        using var server = new LoopbackServer(_ => new string(' ', 33 * 1024 * 1024));

        AssertRefused(server.Url + "/list.json", "answered with more than 32 MiB, which is too large.");
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(0, 20)]
    public void An_answer_that_does_not_come_is_given_up(int seconds, int bodySeconds)
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(200, List)
        {
            Delay = TimeSpan.FromSeconds(seconds),
            BodyDelay = TimeSpan.FromSeconds(bodySeconds),
        });

        const string Reason = "did not answer within 1 second: try again, or allow more with --timeout.";
        AssertRefused(server.Url + "/list.json", Reason, "--timeout", "1");
    }

    [Fact]
    public void An_answer_that_breaks_off_is_no_list()
    {
        using var server = new LoopbackServer(_ => new ServedAnswer(200, List) { MissingBytes = 100 });

        AssertRefused(server.Url + "/list.json", "/list.json did not answer as expected: ");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/list.json", "http://127.0.0.1:9/list.json cannot be reached: ")]
    [InlineData("https://no-such-host.invalid/list.json", "https://no-such-host.invalid/list.json cannot be reached: ")]
    [InlineData(
        "http://example.com/list.json", "--against is http://example.com: use https. Plain http is accepted for this machine only.")]
    [InlineData("ftp://example.com/list.json", "--against is not a web address")]
    [InlineData("https://", "--against is not a web address")]
    [InlineData("https://kim:secret@example.com/list.json", "--against contains a user name or a password: remove it.")]
    public void An_address_that_cannot_be_asked_is_refused(string address, string reason) => AssertRefused(address, reason);

    [Theory]
    [InlineData("0")]
    [InlineData("601")]
    [InlineData("x")]
    public void A_time_limit_that_is_none_is_refused(string seconds)
        => Assert.Contains(
            $"--timeout is '{seconds}': expected a whole number of seconds from 1 to 600.",
            Run("diff", "--against", "list.json", "--timeout", seconds).Errors,
            StringComparison.Ordinal);

    /// <summary>A server that is busy says when to come back; two more requests are made, and no more.</summary>
    [Theory]
    [InlineData("Retry-After", "0", 1, 1, 2)]
    [InlineData("retry-after-ms", "5", 2, 1, 3)]
    [InlineData("Retry-After", "0", 3, 2, 3)]
    [InlineData("Retry-After", "3600", 3, 2, 1)]
    [InlineData("Retry-After", "Mon, 03 Aug 2026 11:00:00 GMT", 3, 2, 1)]
    public void A_busy_server_is_asked_again_a_few_times(string header, string value, int busy, int exitCode, int requests)
    {
        var asked = 0;
        using var server = new LoopbackServer(_ => asked++ < busy
            ? new ServedAnswer(429, "", (header, value), ("Date", "Mon, 03 Aug 2026 10:00:00 GMT"))
            : List);

        var run = Run("diff", "--against", server.Url + "/list.json");

        Assert.Equal((exitCode, requests), (run.ExitCode, server.Requests.Count));
        Assert.Equal(
            requests == 1,
            run.Errors.Contains("limits requests (429) and asks to wait 3600 seconds: run", StringComparison.Ordinal));
    }

    /// <summary>The environment names the proxy. It is asked for other machines, and never for this one.</summary>
    [Fact]
    public async Task A_proxy_of_the_environment_is_used_but_for_this_machine()
    {
        using var proxy = new LoopbackServer(_ => new ServedAnswer(403, "<html>blocked</html>"));
        using var server = new LoopbackServer(_ => List);
        foreach (var name in new[] { "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy" })
        {
            Environment[name] = proxy.Url;
        }

        Environment["NO_PROXY"] = Environment["no_proxy"] = string.Empty;

        var blocked = await StartAsync("diff", "--against", "https://example.com/list.json");
        var local = await StartAsync("diff", "--against", server.Url + "/list.json");

        Assert.Equal((2, 1), (blocked.ExitCode, local.ExitCode));
        Assert.Equal(
            "https://example.com/list.json cannot be reached: the proxy refused the connection (403). "
            + "Check the network, and HTTPS_PROXY and NO_PROXY where a proxy is used.",
            blocked.Errors.Trim());
        Assert.Equal("CONNECT example.com:443 HTTP/1.1", Assert.Single(proxy.Requests).Target);
        Assert.Single(server.Requests);
    }

    private void AssertCostRefused(string address, string reason)
        => AssertRefused(Run("cost", "--input", "1", "--output", "1", "--with", address, "--timeout", "1"), reason);

    private void AssertRefused(string address, string reason, params string[] more)
        => AssertRefused(Run(["diff", "--against", address, .. more]), reason);

    private static void AssertRefused(ToolResult run, string reason)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
