using System.Reflection;

namespace ModelRegistry.Core.Findings;

/// <summary>Links to the pages of the version that runs: a released version has those of its tag, any other build the newest ones.</summary>
internal static class DocumentationLinks
{
    private const string Repository = "https://github.com/model-registry/ModelRegistry.Analyzers";

    private static readonly string Pages = $"{Repository}/blob/{GitRef(VersionOf(typeof(DocumentationLinks).Assembly))}/docs";

    public static string Rule(string id) => $"{Pages}/rules/{id}.md";

    /// <param name="version">The informational version of the assembly: the version, and after a plus sign the commit.</param>
    /// <returns>The tag of a release; the main branch for a preview, which seldom has a tag.</returns>
    public static string GitRef(string? version)
    {
        var number = version?.Split('+')[0];
        return number is null or "" || number.IndexOf('-') >= 0 ? "main" : "v" + number;
    }

    private static string? VersionOf(Assembly assembly) => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
