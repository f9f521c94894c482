using System.IO.Enumeration;
using System.Xml.Linq;

namespace ModelRegistry.Accuracy;

/// <summary>A folder of C# sources that nobody has to be able to build.</summary>
/// <param name="Root">Its full path.</param>
/// <param name="Excluded">Patterns of paths in it that are left out; <c>*</c> stands for any text, <c>/</c> included.</param>
internal sealed record SourceFolder(string Root, IReadOnlyList<string> Excluded)
{
    public string Name => Path.GetFileName(Root.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>All files as one project, so that whatever is declared somewhere is known everywhere.</summary>
    public SourceProject AsOneProject() => new(Name, [.. Files()], []);

    /// <summary>
    /// A project for each project file, with the files that have it as the nearest above them, and one for the files that have
    /// none: types of the same name in two projects do not collide then.
    /// </summary>
    public IReadOnlyList<SourceProject> Projects()
    {
        var projectFiles = Named("*.csproj").ToLookup(file => Path.GetDirectoryName(file)!, StringComparer.Ordinal);
        return [.. Files()
            .GroupBy(file => NearestProject(file, projectFiles), StringComparer.Ordinal)
            .Select(files => files.Key.Length == 0
                ? new SourceProject(Name, [.. files], [])
                : new SourceProject(files.Key, [.. files], [.. ReferencesOf(files.Key)]))];
    }

    private IEnumerable<SourceFile> Files() => Named("*.cs")
        .Select(file => new SourceFile(Name, Relative(file), file))
        .Where(file => !Excluded.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, file.Path)));

    private IEnumerable<string> Named(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(file => !Relative(file).Split('/').SkipLast(1).Any(part => part is "bin" or "obj" or ".git"))
        .Order(StringComparer.Ordinal);

    private string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private string NearestProject(SourceFile file, ILookup<string, string> projectFiles)
    {
        for (var folder = Path.GetDirectoryName(file.FullPath); folder?.StartsWith(Root, StringComparison.Ordinal) == true; folder = Path.GetDirectoryName(folder))
        {
            if (projectFiles[folder].FirstOrDefault() is { } project)
            {
                return project;
            }
        }

        return "";
    }

    private static IEnumerable<string> ReferencesOf(string projectFile) => XDocument.Load(projectFile).Descendants()
        .Where(element => element.Name.LocalName == "ProjectReference")
        .Select(element => (string?)element.Attribute("Include"))
        .OfType<string>()
        .Select(path => Path.GetFullPath(path.Replace('\\', '/'), Path.GetDirectoryName(projectFile)!));
}

/// <summary>What is compiled together.</summary>
/// <param name="Path">The project file, or the folder's name.</param>
/// <param name="Files">Its sources.</param>
/// <param name="References">The project files of the projects that it uses.</param>
internal sealed record SourceProject(string Path, IReadOnlyList<SourceFile> Files, IReadOnlyList<string> References)
{
    /// <summary>How a report names each file, by its full path: the folder stands before it where there are several.</summary>
    public IReadOnlyDictionary<string, string> PathsIn(IReadOnlyList<SourceFolder> folders)
        => Files.ToDictionary(
            file => file.FullPath,
            file => folders.Count > 1 ? $"{file.Folder}/{file.Path}" : file.Path,
            StringComparer.Ordinal);
}
