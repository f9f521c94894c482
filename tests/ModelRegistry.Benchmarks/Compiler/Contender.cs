namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>What is added to a compilation, to see what it costs.</summary>
/// <param name="Name">What the tables call it.</param>
internal sealed record Contender(string Name)
{
    /// <summary>The assemblies that hold analyzers and generators.</summary>
    public IReadOnlyList<string> Analyzers { get; init; } = [];

    public IReadOnlyList<string> AdditionalFiles { get; init; } = [];

    /// <summary>Global configs beside that of the project.</summary>
    public IReadOnlyList<string> Configs { get; init; } = [];

    /// <summary>Sources beside those of the code base.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Rules that are switched off: an analyzer that has no others is not run.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
