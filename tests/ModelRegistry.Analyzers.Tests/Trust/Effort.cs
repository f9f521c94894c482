using System.Globalization;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>How long the tests go on that get surer with every round: CI has a few seconds for them, and a night has thousands of rounds.</summary>
internal static class Effort
{
    /// <summary>What the environment asks for; otherwise what CI has time for.</summary>
    public static int Of(string variable, int ordinary)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : ordinary;
}
