using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace ModelRegistry.SdkSurface;

/// <summary>Loads a release so that it can be asked, with the newest of the other SDKs beside it.</summary>
internal sealed class SdkAssemblies(Release release, ImmutableArray<Release> others) : AssemblyLoadContext(release.Package + " " + release.Version, isCollectible: false)
{
    /// <summary>The assemblies of the release itself.</summary>
    public IEnumerable<Assembly> Load() => release.Files.Select(LoadFromAssemblyPath);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
        => others.Prepend(release)
            .SelectMany(candidate => candidate.Files)
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == assemblyName.Name) is { } found
                ? LoadFromAssemblyPath(found)
                : null;
}
