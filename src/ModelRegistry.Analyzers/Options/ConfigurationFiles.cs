using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelRegistry.Analyzers.Options;

/// <summary>Tells which additional files of a project its app reads settings from.</summary>
internal static class ConfigurationFiles
{
    private const string BaseName = "appsettings";
    private const string Extension = ".json";
    private static readonly string[] Names = ["launchSettings.json", "local.settings.json"];

    /// <summary>
    /// Whether the file is one: because the package's targets say so, or, where they say nothing, because it is called
    /// <c>appsettings.json</c>, <c>appsettings.*.json</c>, <c>launchSettings.json</c> or <c>local.settings.json</c>. A registry is none,
    /// whatever its name.
    /// </summary>
    public static bool IsConfiguration(AdditionalText file, AnalyzerConfigOptionsProvider options)
        => AdditionalFileRole.Of(file, options) is { } role
            ? AdditionalFileRole.Is(role, BuildProperties.ConfigurationRole)
            : IsNamedLikeOne(AdditionalFileRole.NameOf(file.Path)) && !RegistryFiles.IsRegistry(file, options);

    private static bool IsNamedLikeOne(string name)
        => Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name.StartsWith(BaseName, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                && name.Length >= BaseName.Length + Extension.Length
                && name[BaseName.Length] == '.');
}
