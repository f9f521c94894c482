namespace ModelRegistry.Tool.Costing;

/// <summary>Requests that are alike, or one attempt of a log.</summary>
/// <param name="Name">What they are called; null where they have no name.</param>
/// <param name="Requests">How many there are.</param>
/// <param name="Usage">The tokens of each; null where nobody has counted them.</param>
internal sealed record TrafficLine(string? Name, long Requests, TokenUsage? Usage)
{
    /// <summary>The processing mode; null for the standard one.</summary>
    public string? Mode { get; init; }

    /// <summary>The tier that serves them; null where the line does not say.</summary>
    public string? Tier { get; init; }

    /// <summary>The models that serve them: that which the answer named before that which was asked for.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Who serves the model; null where the line does not say.</summary>
    public string? Provider { get; init; }

    /// <summary>The day of the request; null where the line does not say.</summary>
    public DateTime? Day { get; init; }

    /// <summary>Whether a part of the tokens was not counted.</summary>
    public bool LacksTokens { get; init; }

    /// <summary>Whether the line says what serves it.</summary>
    public bool IsAssigned => Tier is not null || Models.Count > 0;
}
