namespace ModelRegistry.Core.Baseline;

/// <summary>A baseline as a whole: the same findings are the same text, whoever writes it.</summary>
internal static class BaselineText
{
    /// <summary>The command that writes the baseline of a project.</summary>
    public const string BuildCommand = "dotnet build -t:ModelRegistryWriteBaseline";

    private static readonly string[] Header =
    [
        "# Known findings of ModelRegistry.Analyzers. They do not fail a build; every finding that is not listed here does.",
        "# A line is a rule, a file, the text at the finding, and how often it occurs in the file. Line numbers do not matter.",
        "# Do not edit it by hand. After fixes, write it again: ",
    ];

    /// <param name="findings">The findings, each with how often it stands in its file.</param>
    /// <param name="command">The command that writes the file.</param>
    public static string Write(IEnumerable<KeyValuePair<KnownFinding, int>> findings, string command = BuildCommand)
        => string.Concat(Header.Take(Header.Length - 1)
            .Append(Header[Header.Length - 1] + command)
            .Concat(findings.Select(finding => BaselineLine.Write(finding.Key, finding.Value)).OrderBy(line => line, StringComparer.Ordinal))
            .Select(line => line + "\n"));
}
