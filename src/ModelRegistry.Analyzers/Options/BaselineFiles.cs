using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Options;

/// <summary>Tells which additional file of a project lists its known findings.</summary>
internal static class BaselineFiles
{
    private const string FileName = "models.baseline.txt";

    /// <summary>
    /// Whether the file is one: because the package's targets say so, or, where they say nothing, because of its name.
    /// </summary>
    public static bool IsBaseline(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => AdditionalFileRole.Of(file, options) is { } role
            ? AdditionalFileRole.Is(role, BuildProperties.BaselineRole)
            : string.Equals(AdditionalFileRole.NameOf(file.Path), FileName, StringComparison.OrdinalIgnoreCase);
}
