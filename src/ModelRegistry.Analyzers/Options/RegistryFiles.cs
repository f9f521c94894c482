using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Options;

/// <summary>Tells which additional files of a project are registries.</summary>
internal static class RegistryFiles
{
    private const string FileName = "models.json";
    private const string Suffix = ".models.json";

    /// <summary>
    /// Whether the file is a registry: because the package's targets say so, or, without them, because it is called
    /// <c>models.json</c> or <c>*.models.json</c>.
    /// </summary>
    public static bool IsRegistry(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => IsMarked(file, options) || IsNamedLikeOne(file.Path);

    /// <summary>Whether the package's targets say that the file is a registry.</summary>
    public static bool IsMarked(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => AdditionalFileRole.Is(AdditionalFileRole.Of(file, options), BuildProperties.RegistryRole);

    private static bool IsNamedLikeOne(string path)
    {
        var name = AdditionalFileRole.NameOf(path);
        return string.Equals(name, FileName, StringComparison.OrdinalIgnoreCase) || name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
    }
}
