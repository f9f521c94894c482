using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Scanning;

/// <summary>The registry by which a scan judges.</summary>
internal static class ScannedRegistry
{
    /// <summary>The registry; null where no file is named and none is found.</summary>
    /// <param name="names">The files that are named.</param>
    /// <param name="root">The folder at or above which it is looked for.</param>
    /// <param name="host">Where names begin.</param>
    public static RegistrySet? Find(IReadOnlyList<string> names, string root, ToolHost host)
    {
        if (names.Count == 0 && !RealPath.FoldersFrom(root).Any(folder => File.Exists(Path.Combine(folder, Core.Registry.RegistryContent.FileName))))
        {
            return null;
        }

        var set = RegistrySet.Read([.. names.Select(host.FullPath)], host with { Folder = root });
        set.RequireNoErrors();
        return set;
    }

    public static IReadOnlyCollection<string> PathsOf(RegistrySet? set) => set is null ? [] : [.. set.Files.Select(file => file.Path)];
}
