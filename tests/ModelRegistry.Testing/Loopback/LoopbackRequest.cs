using System.Text.Json;

namespace ModelRegistry.Testing.Loopback;

/// <summary>One request that <see cref="LoopbackApi"/> got, in the order of arrival.</summary>
public sealed class LoopbackRequest
{
    private readonly TaskCompletionSource<LoopbackEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal LoopbackRequest(HttpMessage message, DateTimeOffset receivedAt)
    {
        Path = message.Path.Split('?')[0];
        Headers = message.Headers;
        ReceivedAt = receivedAt;
        Body = JsonSerializer.Deserialize<JsonElement>(message.Body);
        Model = DeploymentIn(Path) ?? (Body.TryGetProperty("model", out var model) ? model.GetString() ?? "" : "");
        IsStreaming = Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;
    }

    /// <summary>Azure names the deployment in the path.</summary>
    private static string? DeploymentIn(string path)
        => path.Split('/') is var parts && Array.IndexOf(parts, "deployments") is >= 0 and var at && at + 1 < parts.Length ? parts[at + 1] : null;

    /// <summary>Without what stands behind a question mark.</summary>
    public string Path { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public JsonElement Body { get; }

    public string Model { get; }

    public bool IsStreaming { get; }

    /// <summary>By the clock that the API was started with, which may be a test's own.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>How the request ended; not before it has. An API that is disposed of ends all that hang.</summary>
    public Task<LoopbackEnd> End => _end.Task;

    internal void EndsAs(LoopbackEnd end) => _end.TrySetResult(end);
}

/// <summary>How a request to <see cref="LoopbackApi"/> ended.</summary>
public enum LoopbackEnd
{
    /// <summary>The whole answer was sent.</summary>
    Answered,

    /// <summary>The answer broke off where its script said so.</summary>
    Cut,

    /// <summary>The client went away before the whole answer was sent.</summary>
    ClientWentAway,

    /// <summary>The API was disposed of first.</summary>
    ApiStopped,
}
