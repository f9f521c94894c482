namespace ModelRegistry.Core.Baseline;

/// <summary>A baseline as a whole: the same findings are the same text, whoever writes it.</summary>
internal static class BaselineText
{
    private static readonly string[] Header =
    [
        "# Known findings of ModelRegistry.Analyzers. They do not fail a build; every finding that is not listed here does.",
        "# A line is a rule, a file, the text at the finding, and how often it stands in the file. Line numbers play no part.",
        "# Do not add to it by hand. After repairs, write it anew: dotnet build -t:ModelRegistryWriteBaseline",
    ];

    public static string Write(IEnumerable<KeyValuePair<KnownFinding, int>> findings)
        => string.Concat(Header
            .Concat(findings.Select(finding => BaselineLine.Write(finding.Key, finding.Value)).OrderBy(line => line, StringComparer.Ordinal))
            .Select(line => line + "\n"));
}
