using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Options;

/// <summary>What the build says that an additional file is to this package.</summary>
internal static class AdditionalFileRole
{
    /// <summary>Null where the build says nothing of the file.</summary>
    public static string? Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => Metadata(file, BuildProperties.Role, options);

    /// <summary>What the build says of the file under a name; null where it says nothing.</summary>
    public static string? Metadata(AdditionalText file, string name, AnalyzerConfigOptionsProvider options)
        => options.GetOptions(file).TryGetValue(BuildProperties.KeyOfMetadata(name), out var value) && value.Length > 0 ? value : null;

    public static bool Is(string? role, string expected) => string.Equals(role, expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's name without its folders.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
