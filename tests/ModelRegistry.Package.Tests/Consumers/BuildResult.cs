namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>How a build ended, and every diagnostic of its compilations: of each project and target framework that was compiled.</summary>
internal sealed record BuildResult(int ExitCode, string Output, IReadOnlyList<Result> Results)
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

    /// <summary>What the package's own rules say, without what is suppressed.</summary>
    public IReadOnlyList<Result> Rules => [.. Results.Where(result => result.RuleId.StartsWith("LLM", StringComparison.Ordinal) && !result.Suppressed)];
}
