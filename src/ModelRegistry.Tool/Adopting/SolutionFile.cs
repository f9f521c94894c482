namespace ModelRegistry.Tool.Adopting;

/// <summary>The solution, or the single project, that <c>adopt</c> builds.</summary>
internal static class SolutionFile
{
    /// <summary>The newer form first: where a solution has both, they say the same.</summary>
    private static readonly string[] Patterns = ["*.slnx", "*.sln"];

    private static readonly string[] Extensions = [".slnx", ".sln", ".slnf", ".csproj"];

    /// <param name="named">The file or folder that is named; null for the nearest solution at or above the current folder.</param>
    /// <param name="host">Where to look.</param>
    public static string Of(string? named, ToolHost host)
    {
        if (named is null)
        {
            for (var folder = new DirectoryInfo(host.Folder); folder is not null; folder = folder.Parent)
            {
                if (In(folder.FullName) is { } found)
                {
                    return found;
                }
            }

            return ProjectIn(host.Folder) ?? throw new ToolException(
                $"There is no solution in {host.Folder} or in a folder above it: name a solution or a project.");
        }

        var path = host.FullPath(named);
        if (Directory.Exists(path))
        {
            return In(path) ?? ProjectIn(path) ?? throw new ToolException($"{path} has neither a solution nor a project: name one.");
        }

        return !File.Exists(path) ? throw new ToolException($"There is no file {path}.")
            : Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? path
            : throw new ToolException($"{path} is neither a solution nor a C# project: expected {string.Join(", ", Extensions)}.");
    }

    private static string? In(string folder)
    {
        var found = Patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return OnlyOne(folder, found, "solutions");
    }

    private static string? ProjectIn(string folder) => OnlyOne(folder, [.. Directory.EnumerateFiles(folder, "*.csproj")], "projects");

    private static string? OnlyOne(string folder, List<string> found, string what)
    {
        var names = string.Join(", ", found.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        return found.Count > 1
            ? throw new ToolException($"{folder} has several {what}: name one of {names}.")
            : found.FirstOrDefault();
    }
}
