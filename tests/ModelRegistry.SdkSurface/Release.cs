using System.Collections.Immutable;
using System.Reflection;

namespace ModelRegistry.SdkSurface;

/// <summary>One version of an SDK's package, as it lies in the machine's packages folder.</summary>
/// <param name="Package">The package's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Files">The assemblies of the newest framework that it has.</param>
internal sealed record Release(string Package, string Version, ImmutableArray<string> Files)
{
    // The newest first: what an application of today compiles against.
    private static readonly ImmutableArray<string> Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "netstandard2.1", "netstandard2.0"];

    /// <summary>Whether it is a preview: the numbers of its assembly are those of the release that followed it.</summary>
    public bool IsPreview => Version.Contains('-', StringComparison.Ordinal);

    /// <summary>All that the project file names, each package's oldest version first.</summary>
    public static ImmutableArray<Release> All { get; } =
    [
        .. Metadata("Surveyed").Split('|')
            .Select(entry => entry.Split('='))
            .SelectMany(entry => entry[1].Split(';'), (entry, version) => Find(entry[0], version.Trim('[', ']'))),
    ];

    /// <summary>The folder that the project file lies two folders under.</summary>
    public static string Repository { get; } = Metadata("Repository");

    private static Release Find(string package, string version)
    {
        var folder = Path.Combine(Metadata("Packages"), package.ToLowerInvariant(), version);
        var library = Frameworks.Select(framework => Path.Combine(folder, "lib", framework)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"No assemblies of {package} {version} in {folder}: restore this project, or take another version.");
        return new Release(package, version, [.. Directory.GetFiles(library, "*.dll").Order(StringComparer.Ordinal)]);
    }

    private static string Metadata(string key)
        => typeof(Release).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
