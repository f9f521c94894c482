namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>How long requests to a busy server are tried.</summary>
/// <param name="MostAttempts">How many attempts a request has.</param>
/// <param name="LongestPause">The longest pause before an attempt. A server that asks for a longer one is given up.</param>
internal sealed record RetryLimits(int MostAttempts, TimeSpan LongestPause)
{
    /// <summary>For a run of many requests that others have been paid for.</summary>
    public static RetryLimits Long { get; } = new(5, TimeSpan.FromSeconds(90));

    /// <summary>For a request that somebody waits for.</summary>
    public static RetryLimits Short { get; } = new(3, TimeSpan.FromSeconds(30));
}
