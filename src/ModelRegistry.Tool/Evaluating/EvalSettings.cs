namespace ModelRegistry.Tool.Evaluating;

/// <summary>What the options of <c>eval</c> say.</summary>
internal sealed record EvalSettings
{
    public string? Evals { get; init; }

    public string? Baseline { get; init; }

    public required IReadOnlyList<string> Candidates { get; init; }

    public required EndpointChoice Endpoints { get; init; }

    public int? Parallel { get; init; }

    public int? Repeat { get; init; }

    public int? Seed { get; init; }

    public string? Cache { get; init; }

    public bool IsFresh { get; init; }

    public string? Import { get; init; }

    public string? Output { get; init; }

    public bool Writes { get; init; }

    public bool IsDryRun { get; init; }

    public string? By { get; init; }

    public int TimeoutSeconds { get; init; }

    public required IReadOnlyList<string> Registry { get; init; }

    public bool AsJson { get; init; }
}
