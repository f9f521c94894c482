using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Files;

/// <summary>
/// The registry files that projects get out of packages. NuGet writes down what it has restored for each project, so that no project
/// has to be evaluated.
/// </summary>
internal static class PackagedRegistries
{
    private const string Assets = "project.assets.json";

    /// <summary>What the .props and .targets of a package name where they hand a registry to a project.</summary>
    private static readonly string[] Handing = ["ModelRegistryShared", "ModelRegistryFile"];

    private static readonly string[] Passed = ["bin", "obj", "node_modules", ".git"];

    /// <param name="folder">The folder that a command runs in: that of a project or below, or one with projects in it.</param>
    /// <param name="root">The folder of the registry that is the repository's own.</param>
    /// <returns>The full paths. Where projects have several versions of a package, those of the newest.</returns>
    public static IReadOnlyList<string> For(string folder, string root)
    {
        IEnumerable<string> projects = RealPath.FoldersFrom(folder).Select(ProjectsIn).FirstOrDefault(found => found.Length > 0)
            ?? ProjectsBelow(root);
        return
        [
            .. from package in projects.SelectMany(AssetsOf).SelectMany(PackagesOf).DistinctBy(package => package.Folder, StringComparer.Ordinal)
               group package by package.Id into versions
               from file in FilesOf(versions.MaxBy(package => package.Version, VersionOrder)!)
               select file,
        ];
    }

    private static Comparer<string> VersionOrder { get; } = Comparer<string>.Create((one, other) =>
        (Version.TryParse(one.Split('-', '+')[0], out var first), Version.TryParse(other.Split('-', '+')[0], out var second)) is (true, true)
            && first!.CompareTo(second) is var order && order != 0
                ? order
                : string.CompareOrdinal(one, other));

    private static string[] ProjectsIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csproj") : [];

    private static IEnumerable<string> ProjectsBelow(string folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        var below = Directory.EnumerateDirectories(folder, "*", options).Where(child => !Passed.Contains(Path.GetFileName(child)));
        return ProjectsIn(folder).Concat(below.SelectMany(ProjectsBelow));
    }

    /// <summary>Beside the project, or in the one folder that a repository has for all outputs.</summary>
    private static IEnumerable<string> AssetsOf(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var name = Path.GetFileNameWithoutExtension(project);
        return RealPath.FoldersFrom(folder)
            .Select(above => Path.Combine(above, "artifacts", "obj", name, Assets))
            .Prepend(Path.Combine(folder, "obj", Assets))
            .Where(File.Exists)
            .Take(1);
    }

    /// <summary>The packages that bring something to the build.</summary>
    private static List<RestoredPackage> PackagesOf(string assets)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
            var root = json.RootElement;
            var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
            return
            [
                .. from library in root.GetProperty("libraries").EnumerateObject()
                   where library.Value.GetProperty("type").ValueEquals("package")
                   let files = library.Value.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).ToList()
                   where files.Exists(IsRegistry) && files.Exists(IsForBuild)
                   let path = library.Value.GetProperty("path").GetString()!
                   let place = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists)
                   where place is not null
                   let name = library.Name.Split('/')
                   select new RestoredPackage(name[0], name[^1], place, files),
            ];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"{assets} cannot be read: run \"dotnet restore\" again, or name the registry files.");
        }
    }

    /// <summary>Of the files of a package, the registries that it hands to projects.</summary>
    /// <param name="files">All files, as paths in the package.</param>
    /// <param name="read">Gives the text of one of them.</param>
    public static IReadOnlyList<string> HandedBy(IReadOnlyCollection<string> files, Func<string, string> read)
    {
        var texts = files.Where(IsForBuild).Select(read).Where(text => Handing.Any(text.Contains)).ToList();
        return [.. files.Where(IsRegistry).Where(file => texts.Exists(text => text.Contains(NameOf(file), StringComparison.OrdinalIgnoreCase)))];
    }

    private static IEnumerable<string> FilesOf(RestoredPackage package)
        => HandedBy([.. package.Files.Where(file => File.Exists(PathOf(file, package)))], file => File.ReadAllText(PathOf(file, package)))
            .Select(file => PathOf(file, package));

    private static string PathOf(string file, RestoredPackage package) => Path.GetFullPath(Path.Combine(package.Folder, file));

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    /// <summary>Of this package's own files, the one to begin with is none.</summary>
    private static bool IsRegistry(string file)
        => (NameOf(file) == RegistryContent.FileName || file.EndsWith("." + RegistryContent.FileName, StringComparison.OrdinalIgnoreCase))
            && !file.StartsWith("starter/", StringComparison.OrdinalIgnoreCase);

    private static bool IsForBuild(string file)
        => file.StartsWith("build", StringComparison.OrdinalIgnoreCase)
            && (file.EndsWith(".props", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".targets", StringComparison.OrdinalIgnoreCase));

    /// <param name="Id">The id.</param>
    /// <param name="Version">The version.</param>
    /// <param name="Folder">Where it was restored to.</param>
    /// <param name="Files">Its files, with slashes.</param>
    private sealed record RestoredPackage(string Id, string Version, string Folder, IReadOnlyList<string> Files);
}
