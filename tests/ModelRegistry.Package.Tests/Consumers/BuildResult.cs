namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>How a build ended, and every diagnostic of its compilations: of each project and target framework that was compiled.</summary>
/// <param name="ExitCode">0 where it succeeded.</param>
/// <param name="Output">Both streams.</param>
/// <param name="Results">What was reported, suppressed or not.</param>
/// <param name="Descriptions">What the rules that ran say of themselves, the compiler's and the SDK's among them.</param>
internal sealed record BuildResult(
    int ExitCode, string Output, IReadOnlyList<Result> Results, IReadOnlyList<RuleDescription> Descriptions)
{
    /// <summary>The same, or a failed test that shows the output.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The same, or a failed test that shows the output.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode != 0, $"Should have failed:\n{Output}");
        return this;
    }

    /// <summary>The same, or a failed test that shows the output: not a warning, were it MSBuild's or NuGet's.</summary>
    public BuildResult SucceededWithoutWarnings()
    {
        Succeeded();
        Assert.Empty(Places);
        Assert.DoesNotContain("warning ", Output, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    /// <summary>Where errors and warnings stand that nobody silenced, whoever reports them, in the order of the text.</summary>
    public IReadOnlyList<Place> Places =>
    [
        .. Results.Where(result => result is { Level: not "note", Suppressed: false }).Select(result => result.Place)
            .OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.StartLine).ThenBy(place => place.StartColumn),
    ];

    /// <summary>What the package's own rules say, without what is suppressed.</summary>
    public IReadOnlyList<Result> Rules => [.. Results.Where(result => result.RuleId.StartsWith("LLM", StringComparison.Ordinal) && !result.Suppressed)];
}
