namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>How a command ended and what it wrote, both streams in the order of their lines.</summary>
internal sealed record ProcessResult(int ExitCode, string Output)
{
    /// <summary>The same, or a failed test that shows the output.</summary>
    public ProcessResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}");
        return this;
    }
}
