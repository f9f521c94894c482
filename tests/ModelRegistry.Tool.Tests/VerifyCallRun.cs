using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

/// <summary>A registry, and a server that lists its models and answers calls of them.</summary>
public abstract class VerifyCallRun : ToolRun
{
    protected const string Key = "key-5f3a";

    protected const string Registry = """
        {
          "models": [
            {
              "id": "m-1", "provider": "openai", "lifecycle": "preview", // the first
              "access": { "api": "waiting" },
              "pricing": { "input": 2.00, "output": 10.00 }
            }
          ]
        }
        """;

    /// <summary>The rate limits of a response, as OpenAI sends them: a request of 60 in a minute is back after a second.</summary>
    private protected static readonly (string Name, string Value)[] LimitHeaders =
    [
        ("x-request-id", "req_1"), ("x-ratelimit-limit-requests", "60"), ("x-ratelimit-remaining-requests", "59"),
        ("x-ratelimit-reset-requests", "1s"), ("x-ratelimit-limit-tokens", "90000"), ("x-ratelimit-remaining-tokens", "89985"),
        ("x-ratelimit-reset-tokens", "10ms"),
    ];

    private readonly List<LoopbackServer> _servers = [];

    protected VerifyCallRun()
    {
        Write("models.json", Registry);
        Variables["OPENAI_API_KEY"] = Key;
    }

    /// <summary>The registry with another property of the model.</summary>
    protected static string With(string property) => Registry.Replace("\"access\"", property + ", \"access\"", StringComparison.Ordinal);

    private protected LoopbackServer Server => _servers[^1];

    /// <summary>The requests that called a model.</summary>
    private protected IReadOnlyList<JsonElement> Calls
        => [.. Server.Requests.Where(request => request.Body.Length > 0).Select(request => JsonDocument.Parse(request.Body).RootElement)];

    /// <summary>An answer in the form of OpenAI's API, with 8 tokens in and 1 out.</summary>
    private protected static ServedAnswer Completion(params (string Name, string Value)[] headers) => new(
        200,
        """
        {
          "id": "c-1", "object": "chat.completion", "created": 1, "model": "m",
          "choices": [ { "index": 0, "finish_reason": "length", "message": { "role": "assistant", "content": "He" } } ],
          "usage": { "prompt_tokens": 8, "completion_tokens": 1, "total_tokens": 9 }
        }
        """,
        headers);

    private protected static ServedAnswer Error(int status, string message, params (string Name, string Value)[] headers)
        => new(status, $$"""{ "error": { "message": {{JsonSerializer.Serialize(message)}}, "code": "some_code" } }""", headers);

    private protected static void AssertSays(string text, ToolResult run) => Assert.Contains(text, run.Output, StringComparison.Ordinal);

    private protected void AssertWritten(string text) => Assert.Contains(text, Read("models.json"), StringComparison.Ordinal);

    private protected void AssertNotWritten(string text) => Assert.DoesNotContain(text, Read("models.json"), StringComparison.Ordinal);

    /// <summary>Answers calls. The list has the models m-1 to m-6.</summary>
    /// <param name="call">The answer to the body of a call.</param>
    /// <param name="list">The answer to a request for the list.</param>
    /// <param name="isParallel">Whether several requests are answered at a time.</param>
    private protected void Serve(Func<JsonElement, ServedAnswer> call, ServedAnswer? list = null, bool isParallel = false)
    {
        var ids = string.Join(", ", Enumerable.Range(1, 6).Select(index => $$"""{ "id": "m-{{index}}" }"""));
        _servers.Add(new LoopbackServer(request => request.Body.Length > 0
            ? call(JsonDocument.Parse(request.Body).RootElement)
            : list ?? $$"""{ "data": [ {{ids}} ] }""", isParallel));
        Variables["OPENAI_BASE_URL"] = Server.Url;
    }

    private protected ToolResult Verify(params string[] arguments) => Run(["verify", "--call", "--by", "Jo", .. arguments]);

    private protected override void End() => _servers.ForEach(server => server.Dispose());
}
