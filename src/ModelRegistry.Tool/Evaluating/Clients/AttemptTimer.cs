namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>How long the provider took for an answer: the last attempt alone, without the waits before it.</summary>
internal sealed class AttemptTimer
{
    private static readonly AsyncLocal<AttemptTimer?> Flow = new();

    /// <summary>The timer of the request that is being made; null outside of a run.</summary>
    public static AttemptTimer? Current => Flow.Value;

    public TimeSpan Elapsed { get; set; }

    /// <summary>Begins to measure the requests that follow.</summary>
    public static AttemptTimer Start() => Flow.Value = new AttemptTimer();
}
