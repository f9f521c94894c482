namespace ModelRegistry.Tool.Files;

/// <summary>Where a file really is, whichever links lead to it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without a link in it. What is not there yet is taken as it is written.</summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        var current = Path.GetPathRoot(path) ?? string.Empty;
        var steps = new Stack<string>(StepsOf(path[current.Length..]));
        var links = 0;
        while (steps.TryPop(out var step))
        {
            if (step == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, step);
            if (LinkTargetOf(next) is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new ToolException($"{path} is a link to itself: name the file.");
            }

            var root = Path.GetPathRoot(target) ?? string.Empty;
            current = root.Length > 0 ? root : current;
            foreach (var inner in StepsOf(target[root.Length..]))
            {
                steps.Push(inner);
            }
        }

        return current;
    }

    /// <summary>
    /// Whether two paths lead to one file. Names that differ in case alone count as one on every system: on some they are, and nobody
    /// misses the difference.
    /// </summary>
    public static bool AreSame(string path, string other) => string.Equals(Of(path), Of(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path lies in a folder or is the folder. Both are real paths.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var names = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.Equals(folder, names) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, names);
    }

    /// <summary>A folder and those above it, the nearest first.</summary>
    public static IEnumerable<string> FoldersFrom(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    /// <summary>The steps of a path in the order in which a stack gives them back.</summary>
    private static IEnumerable<string> StepsOf(string path)
        => path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(step => step != ".")
            .Reverse();

    private static string? LinkTargetOf(string path)
        => Directory.Exists(path) ? new DirectoryInfo(path).LinkTarget : new FileInfo(path).LinkTarget;
}
