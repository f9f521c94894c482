using System.Text.RegularExpressions;

namespace ModelRegistry.Testing;

/// <summary>The files of the repository that the tests run in.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The text of a file, with <c>\n</c> at the end of each line.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>The files below a folder, but for what a build writes, in ordinal order.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folder)
        => Directory.EnumerateFiles(Path.Combine([Root, .. folder]), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    /// <summary>The newest version that CHANGELOG.md describes.</summary>
    public static string NewestVersion { get; } = Regex.Match(Read("CHANGELOG.md"), @"^## \[(\d+\.\d+\.\d+)\]", RegexOptions.Multiline).Groups[1].Value;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
