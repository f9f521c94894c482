using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.FileSystemGlobbing;
using ModelRegistry.Tool.Scanning.Reading;

namespace ModelRegistry.Tool.Scanning.Files;

/// <summary>Which files of a repository are read, and how.</summary>
/// <param name="Root">The full path of the folder.</param>
/// <param name="Files">The files to read, in ordinal order of their paths.</param>
internal sealed record RepositoryFiles(string Root, IReadOnlyList<RepositoryFile> Files)
{
    /// <summary>Folders of what others wrote, a build makes or a test has recorded.</summary>
    private static readonly string[] Passed =
    [
        ".git", ".hg", ".svn", ".venv", "__pycache__", "__snapshots__", "bin", "bower_components", "cassettes", "node_modules", "obj", "site-packages",
        "third_party", "vendor", "venv",
    ];

    /// <summary>The files that git tracks; without git or a repository, those in the folder.</summary>
    public static RepositoryFiles In(string root, ScanScope scope)
    {
        var files = (Tracked(root) ?? Walked(root, string.Empty))
            .Where(path => !path.Split('/')[..^1].Any(IsPassed))
            .Select(path => new RepositoryFile(path, FormatOf(path, scope)))
            .Where(file => file.Format != TextFormat.None)
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return new RepositoryFiles(root, [.. Matching(files, scope)]);
    }

    private static IEnumerable<RepositoryFile> Matching(IEnumerable<RepositoryFile> files, ScanScope scope)
    {
        if (scope.Includes.Count + scope.Excludes.Count == 0)
        {
            return files;
        }

        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(scope.Includes.Count > 0 ? scope.Includes : ["**/*"]);
        matcher.AddExcludePatterns(scope.Excludes);
        return files.Where(file => matcher.Match(file.Path).HasMatches);
    }

    private static TextFormat FormatOf(string path, ScanScope scope) => TextFormats.Of(Path.GetFileName(path)) switch
    {
        TextFormat.Prose when !scope.IncludesProse => TextFormat.None,
        TextFormat.CSharp when !scope.IncludesCSharp => TextFormat.None,
        var format => format,
    };

    private static bool IsPassed(string folder) => Passed.Contains(folder, StringComparer.OrdinalIgnoreCase);

    /// <summary>The paths that git tracks below the folder; null where git does not say, or tracks nothing there yet.</summary>
    private static List<string>? Tracked(string root)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(start);
            if (git is null)
            {
                return null;
            }

            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            var paths = output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
            return git.ExitCode == 0 && paths.Count > 0 ? paths : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walked(string root, string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder), "*", options))
        {
            yield return folder + Path.GetFileName(path);
        }

        foreach (var path in Directory.EnumerateDirectories(Path.Combine(root, folder), "*", options).Where(path => !IsPassed(Path.GetFileName(path))))
        {
            foreach (var file in Walked(root, folder + Path.GetFileName(path) + "/"))
            {
                yield return file;
            }
        }
    }
}

/// <param name="Path">The path below the folder, with slashes.</param>
/// <param name="Format">How it is read.</param>
internal sealed record RepositoryFile(string Path, TextFormat Format);

/// <summary>What of a repository a command reads.</summary>
/// <param name="Includes">Patterns of paths, of which one has to match; none for every file.</param>
/// <param name="Excludes">Patterns of paths to leave out.</param>
/// <param name="IncludesProse">Whether Markdown and other text for people is read.</param>
/// <param name="IncludesCSharp">Whether C# is read.</param>
/// <param name="LargestBytes">The size above which a file is left out.</param>
internal sealed record ScanScope(
    IReadOnlyList<string> Includes, IReadOnlyList<string> Excludes, bool IncludesProse, bool IncludesCSharp, long LargestBytes);
