using System.Collections.Immutable;
using System.Globalization;

namespace ModelRegistry.Testing.Loopback;

/// <summary>What <see cref="LoopbackApi"/> says to one request, in words that every API has; the API's own form is put around it.</summary>
public sealed record LoopbackAnswer
{
    private LoopbackAnswer()
    {
    }

    /// <summary>Never answers: the request ends when the client goes away.</summary>
    public static LoopbackAnswer Hang { get; } = new() { Hangs = true };

    /// <summary>The provider's "there is no such model", which is also what an id gets that the project may not see.</summary>
    public static LoopbackAnswer ModelNotFound { get; } =
        Error(404, "model_not_found", "The model does not exist or you do not have access to it.", "not_found_error");

    /// <summary>The provider's "your project may not use this model".</summary>
    public static LoopbackAnswer NoAccess { get; } = Error(403, "model_not_found", "Project `proj_test` does not have access to this model.", "permission_error");

    public static LoopbackAnswer BadKey { get; } = Error(401, "invalid_api_key", "Incorrect API key provided.", "authentication_error");

    public static LoopbackAnswer BadRequest { get; } = Error(400, "context_length_exceeded", "This model's maximum context length was exceeded.");

    public static LoopbackAnswer ServerError { get; } = Error(500, null, "The server had an error while processing your request.", "server_error");

    /// <summary>The status of HTTP.</summary>
    public int Status { get; private init; } = 200;

    /// <summary>Headers beside those that every answer has.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>What the model says. A stream sends it word by word.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The function that the model wants to be called instead of saying anything, by chat completions only; null where it says something.</summary>
    public string? Function { get; private init; }

    /// <summary>The function's arguments, in JSON.</summary>
    public string Arguments { get; private init; } = "{}";

    /// <summary>The whole prompt, cached tokens included.</summary>
    public int PromptTokens { get; private init; }

    /// <summary>The part of the prompt that came out of the cache.</summary>
    public int CachedTokens { get; private init; }

    /// <summary>The part of the prompt that was written to the cache; null where the answer does not say.</summary>
    public int? CacheWriteTokens { get; init; }

    public int OutputTokens { get; private init; }

    public string? ErrorCode { get; private init; }

    public string ErrorType { get; private init; } = "";

    public string ErrorMessage { get; private init; } = "";

    /// <summary>After how many events a stream stops in its middle; null where it goes on to its end. Without a stream it is 0, after the headers.</summary>
    public int? StopsAfter { get; private init; }

    /// <summary>Whether nothing more is sent, and the connection stays open, where the answer stops.</summary>
    public bool Hangs { get; private init; }

    public static LoopbackAnswer Ok(string text, int promptTokens = 10, int outputTokens = 5, int cachedTokens = 0)
        => new() { Text = text, PromptTokens = promptTokens, OutputTokens = outputTokens, CachedTokens = cachedTokens };

    /// <summary>The model wants a function to be called.</summary>
    public static LoopbackAnswer Call(string function, string arguments) => new() { Function = function, Arguments = arguments };

    public static LoopbackAnswer Error(int status, string? code, string message, string type = "invalid_request_error")
        => new() { Status = status, ErrorCode = code, ErrorMessage = message, ErrorType = type };

    /// <summary>The provider's "slow down", with its wish for the length of the pause.</summary>
    public static LoopbackAnswer RateLimited(int retryAfterSeconds)
        => Error(429, "rate_limit_exceeded", "Rate limit reached for requests.", "rate_limit_error")
            .WithHeader("Retry-After", retryAfterSeconds.ToString(CultureInfo.InvariantCulture));

    public LoopbackAnswer WithHeader(string name, string value) => this with { Headers = Headers.Add(new(name, value)) };

    /// <summary>The connection breaks off after so many events of the stream, as when a proxy or a server dies.</summary>
    public LoopbackAnswer CutAfter(int events) => this with { StopsAfter = events };

    /// <summary>The stream falls silent after so many events, and the connection stays open until the client goes away.</summary>
    public LoopbackAnswer HangAfter(int events) => this with { StopsAfter = events, Hangs = true };
}
