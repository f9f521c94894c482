using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>What an eval sends, and in which order.</summary>
public class EvalRequestTests : EvalToolRun
{
    [Fact]
    public void A_request_has_the_messages_the_options_and_the_key_and_nothing_of_the_machine()
    {
        Write("evals.json", """
            {
              "seed": 7, "temperature": 0.5,
              "tasks": [ {
                "name": "a-1", "maxOutputTokens": 50, "checks": [{ "equals": "yes" }],
                "messages": [ { "role": "system", "content": "Be brief." }, { "role": "user", "content": "Grüße?" } ]
              } ]
            }
            """);
        var server = ServeAllBut();

        Assert.Equal(0, EvalTwo("--parallel", "1").ExitCode);

        var request = server.Requests.First();
        Assert.Equal(("POST /v1/chat/completions HTTP/1.1", $"Bearer {Key}"), (request.Target, request.Header("Authorization")));
        Assert.StartsWith("model-registry/", request.Header("User-Agent"), StringComparison.Ordinal);
        Assert.DoesNotContain(request.Headers.Keys, name => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase));
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("m-base 7 0.5 50", Fields(body, "model", "seed", "temperature", "max_completion_tokens"));
        Assert.Equal("system Be brief.", Fields(body.GetProperty("messages")[0], "role", "content"));
        Assert.Equal("user Grüße?", Fields(body.GetProperty("messages")[1], "role", "content"));
    }

    [Fact]
    public void A_parameter_that_a_model_refuses_is_not_sent()
    {
        Write("models.json", Registry.Replace(
            "\"lifecycle\": \"available\", // cheaper",
            "\"unsupportedParameters\": [\"temperature\", \"seed\"],",
            StringComparison.Ordinal));
        Write("evals.json", Tasks("a-1:hard").Replace("\"tasks\"", "\"seed\": 7, \"temperature\": 0, \"tasks\"", StringComparison.Ordinal));
        var server = ServeAllBut();

        var run = EvalTwo();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var bodies = server.Requests.Select(request => request.Body).ToLookup(body => body.Contains("m-small", StringComparison.Ordinal));
        Assert.Contains("temperature", Assert.Single(bodies[false]), StringComparison.Ordinal);
        Assert.DoesNotContain("temperature", Assert.Single(bodies[true]), StringComparison.Ordinal);
        Assert.DoesNotContain("seed", Assert.Single(bodies[true]), StringComparison.Ordinal);
        Assert.Contains(
            "temperature is not sent to \"m-small\": models.json says that the model refuses it.",
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("seed is not sent to \"m-small\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_orders_the_requests_and_the_result_stays_in_the_order_of_the_file()
    {
        Write("evals.json", Tasks([.. Enumerable.Range(0, 12).Select(index => $"t{index}:simple")]));
        var server = ServeAllBut();

        var first = OrderOf("--seed", "1");
        var again = OrderOf("--seed", "1");
        var other = OrderOf("--seed", "2");
        var file = OrderOf();

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal([.. Enumerable.Range(0, 12).Select(index => $"t{index}")], file);
        Assert.Equal(first.Order(), file.Order());

        string[] OrderOf(params string[] arguments)
        {
            server.Requests.Clear();
            var run = EvalTwo(["--parallel", "1", "--fresh", "--json", .. arguments]);
            var results = run.Json.GetProperty("answers")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("task").GetString());
            Assert.Equal(Enumerable.Range(0, 12).Select(index => $"t{index}"), results);
            return [.. server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement)
                .Where(body => body.GetProperty("model").GetString() == "m-base")
                .Select(body => body.GetProperty("messages")[0].GetProperty("content").GetString()!)];
        }
    }
}
