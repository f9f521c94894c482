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

    /// <summary>What the build says of the file.</summary>
    public static RegistryOrigin OriginOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => new(IsMarked(file, options), PackageOf(file, options) is not null);

    /// <summary>Whether the build says that the file must not be changed: it is a package's, or is outside of the repository.</summary>
    public static bool IsReadOnly(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => AdditionalFileRole.Metadata(file, BuildProperties.ReadOnly, options) is not null;

    /// <summary>The package that a file comes from that must not be changed, with its version; null where the path does not tell.</summary>
    public static string? PackageOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (AdditionalFileRole.Metadata(file, BuildProperties.ReadOnly, options) is not { } metadata)
        {
            return null;
        }

        var path = file.Path.Replace('\\', '/');
        var folder = metadata.Replace('\\', '/').TrimEnd('/');
        if (!path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // NuGet's folders are called <id>/<version>.
        var steps = path.Substring(0, folder.Length).Split('/');
        return steps.Length < 3 ? null : $"{steps[steps.Length - 2]} {steps[steps.Length - 1]}";
    }

    private static bool IsNamedLikeOne(string path)
    {
        var name = AdditionalFileRole.NameOf(path);
        return string.Equals(name, FileName, StringComparison.OrdinalIgnoreCase) || name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
    }
}
