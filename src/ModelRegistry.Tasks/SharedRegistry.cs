namespace ModelRegistry.Tasks;

/// <summary>A registry that several projects use, as one of them sees it.</summary>
internal sealed class SharedRegistry(string project, string restoreFolder, string[] files, string[] names)
{
    private const string Package = "modelregistry.analyzers";
    private const string FileName = "models.json";
    private const string FileProperty = "ModelRegistryFile";

    /// <summary>What a project says in one of its files that lets it report less, or something else.</summary>
    private static readonly string[] Reservations = ["ModelRegistryValidate", "RunAnalyzers", "ExcludeRestorePackageImports"];

    private readonly string _projectName = Path.GetFileNameWithoutExtension(project);
    private readonly string _projectFolder = FolderOf(Path.GetFullPath(project));
    private readonly HashSet<string> _files = new(files.Select(Path.GetFullPath), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is certain that another project, or this one, has the package, uses the same registry and reports what is wrong in it.</summary>
    public bool IsReportedBy(string other)
    {
        var sources = SourcesOf(other);
        return File.Exists(other)
            && HasPackage(other)
            && !sources.Any(source => Reservations.Any(word => Holds(source, word)))
            && (names.Length == 0 ? UsesNearest(other, sources) : UsesNamed(other, sources));
    }

    private bool UsesNearest(string other, IEnumerable<string> sources)
        => NearestTo(FolderOf(other)) is { } nearest && _files.Contains(nearest) && !sources.Any(source => Holds(source, FileProperty));

    /// <summary>Both get the names from the same place, and mean the same files by them.</summary>
    private bool UsesNamed(string other, IEnumerable<string> sources)
        => Naming(sources).SequenceEqual(Naming(SourcesOf(project)), StringComparer.OrdinalIgnoreCase)
            && names.All(name => name.IndexOfAny(['*', '?']) < 0 && _files.Contains(Path.GetFullPath(Path.Combine(FolderOf(other), name.Replace('\\', '/')))));

    private static IEnumerable<string> Naming(IEnumerable<string> sources) => sources.Where(source => Holds(source, FileProperty));

    /// <summary>Whether NuGet restored the package for a project, in the folder that corresponds to this project's.</summary>
    private bool HasPackage(string other)
    {
        var folder = FolderOf(other);
        var name = Path.GetFileNameWithoutExtension(other);
        var inner = Path.GetFullPath(restoreFolder);
        var own = inner.StartsWith(_projectFolder, StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(folder, inner.Substring(_projectFolder.Length))
            : inner;
        var steps = own.Split('/', '\\').Select(step => step.Equals(_projectName, StringComparison.OrdinalIgnoreCase) ? name : step);
        return Has(own) || Has(string.Join("/", steps));

        bool Has(string restored)
            => Path.Combine(restored, Path.GetFileName(other) + ".nuget.g.targets") is var file && File.Exists(file) && Holds(file, Package);
    }

    /// <summary>The project file, and those that MSBuild may import from the folders above it.</summary>
    private static List<string> SourcesOf(string path)
    {
        var sources = new List<string> { path, path + ".user" };
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            sources.Add(Path.Combine(folder, "Directory.Build.props"));
            sources.Add(Path.Combine(folder, "Directory.Build.targets"));
            sources.Add(Path.Combine(folder, "Directory.Packages.props"));
        }

        return sources.FindAll(File.Exists);
    }

    private static string? NearestTo(string path)
    {
        for (string? folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, FileName) is var file && File.Exists(file))
            {
                return Path.GetFullPath(file);
            }
        }

        return null;
    }

    private static bool Holds(string file, string word) => File.ReadAllText(file).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The folder of a file, with a separator at its end.</summary>
    private static string FolderOf(string path) => Path.GetDirectoryName(path) + Path.DirectorySeparatorChar;
}
