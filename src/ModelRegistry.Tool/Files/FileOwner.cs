namespace ModelRegistry.Tool.Files;

/// <summary>Whose a file is.</summary>
/// <param name="Path">Where it really is.</param>
/// <param name="Package">The restored package that it is a part of, with its version; null where it is of none.</param>
/// <param name="Repository">The root of the repository that it lies in; null where it lies in none.</param>
internal sealed record FileOwner(string Path, string? Package, string? Repository)
{
    public static FileOwner Of(string path)
    {
        var real = RealPath.Of(path);
        var folders = RealPath.FoldersFrom(System.IO.Path.GetDirectoryName(real) ?? real).ToList();
        return new FileOwner(real, folders.Select(PackageIn).FirstOrDefault(package => package is not null), folders.Find(IsRepository));
    }

    /// <summary>
    /// Why a command in a folder leaves the file alone; null where it may write it. Without a repository nothing says how far a
    /// project reaches: then it may, unless the file is another repository's.
    /// </summary>
    /// <param name="path">The file as sentences name it.</param>
    /// <param name="folder">The folder that the command runs in.</param>
    public string? Refusal(string path, string folder)
    {
        if (Package is not null)
        {
            return $"{path} is part of the package {Package} and is read-only.";
        }

        var here = RealPath.Of(folder);
        if (RealPath.FoldersFrom(here).FirstOrDefault(IsRepository) is { } repository)
        {
            return RealPath.IsWithin(Path, repository)
                ? null
                : $"{path} is outside of the repository {repository} and is read-only from here.";
        }

        return Repository is null || RealPath.IsWithin(Path, here)
            ? null
            : $"{path} belongs to the repository {Repository} and is read-only from here.";
    }

    /// <summary>In a worktree and a submodule, <c>.git</c> is a file.</summary>
    private static bool IsRepository(string folder) => System.IO.Path.Exists(System.IO.Path.Combine(folder, ".git"));

    /// <summary>NuGet leaves a mark in what it has restored, wherever that is; with packages.config, the package itself.</summary>
    private static string? PackageIn(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        var id = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(folder));
        return File.Exists(System.IO.Path.Combine(folder, ".nupkg.metadata")) ? $"{id} {name}"
            : name.Length > 0 && File.Exists(System.IO.Path.Combine(folder, name + ".nupkg")) ? name
            : null;
    }
}
