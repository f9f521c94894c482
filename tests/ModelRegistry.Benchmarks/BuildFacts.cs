using System.Reflection;

namespace ModelRegistry.Benchmarks;

/// <summary>What the build told this program: where it lies, and where the SDK has its compiler.</summary>
internal static class BuildFacts
{
    public static string Repository => Of(nameof(Repository));

    public static string RoslynFolder => Of(nameof(RoslynFolder));

    public static string NetAnalyzersFolder => Of(nameof(NetAnalyzersFolder));

    public static string NuGetFolder => Of(nameof(NuGetFolder));

    /// <summary>The packages that ours is measured beside, and their versions.</summary>
    public static IEnumerable<(string Name, string Version)> Peers
        => Of(nameof(Peers)).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(peer => (peer.Split('/')[0], peer.Split('/')[1]));

    private static string Of(string key)
        => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
