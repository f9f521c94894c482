namespace ModelRegistry.Core.Baseline;

/// <summary>Paths as a baseline writes them: the same on every machine and system.</summary>
internal static class RelativePath
{
    /// <summary>The folder that a file lies in.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The path from the folder to the file, with slashes; the whole path where no way leads there.</summary>
    public static string From(string folder, string path)
    {
        var start = Parts(folder);
        var end = Parts(path);
        var common = 0;
        while (common < start.Count && common < end.Count - 1 && AreEqual(start[common], end[common]))
        {
            common++;
        }

        return common == 0
            ? string.Join("/", end)
            : string.Join("/", Enumerable.Repeat("..", start.Count - common).Concat(end.Skip(common)));
    }

    /// <summary>Drives are called by either case of their letter.</summary>
    private static bool AreEqual(string part, string other)
        => string.Equals(part, other, part.EndsWith(":", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The names on the way, without detours. A path from the root begins with an empty one.</summary>
    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return parts;
    }
}
