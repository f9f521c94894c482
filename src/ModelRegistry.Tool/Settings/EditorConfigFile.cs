using System.Globalization;

namespace ModelRegistry.Tool.Settings;

/// <summary>A .editorconfig or .globalconfig file, read as the C# compiler reads it.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Root">The properties above the first section.</param>
/// <param name="Sections">The sections, in the order of the file.</param>
internal sealed record EditorConfigFile(string Path, IReadOnlyDictionary<string, string> Root, IReadOnlyList<EditorConfigSection> Sections)
{
    private const string GlobalName = ".globalconfig";
    private const int LevelOfGlobalName = 100;

    /// <summary>Whether it applies to a whole build rather than to the files below its folder.</summary>
    public bool IsGlobal => HasGlobalName || IsTrue("is_global");

    /// <summary>Whether files further up are left out.</summary>
    public bool IsRoot => IsTrue("root");

    /// <summary>Which of several global files wins: the one with the highest number.</summary>
    public int Level => Root.TryGetValue("global_level", out var value) && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level)
        ? level
        : HasGlobalName ? LevelOfGlobalName : 0;

    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/').TrimEnd('/');

    private bool HasGlobalName => System.IO.Path.GetFileName(Path).Equals(GlobalName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the text of a file. A line that is neither a section, a property nor a comment is left out.</summary>
    public static EditorConfigFile Parse(string path, string text)
    {
        var root = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sections = new List<EditorConfigSection>();
        var current = root;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || IsComment(line))
            {
                continue;
            }

            if (SectionName(line) is { } name)
            {
                current = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                sections.Add(new EditorConfigSection(name, current));
            }
            else if (Property(line) is { } property)
            {
                current[property.Key] = property.Value;
            }
        }

        return new EditorConfigFile(path, root, sections);
    }

    private bool IsTrue(string key) => Root.TryGetValue(key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsComment(string text) => text[0] is '#' or ';';

    private static string? SectionName(string line)
    {
        if (line[0] != '[' || line.LastIndexOf(']') is not (> 1 and var end))
        {
            return null;
        }

        // What follows a section can only be a comment.
        while (end > 1 && line[(end + 1)..].Trim() is { Length: > 0 } rest && !IsComment(rest))
        {
            end = line.LastIndexOf(']', end - 1);
        }

        var comment = line.IndexOfAny(['#', ';'], 1);
        return end <= 1 || (comment >= 0 && comment < end && line[comment - 1] != '\\') ? null : line[1..end];
    }

    private static (string Key, string Value)? Property(string line)
    {
        var separator = line.IndexOfAny(['=', ':']);
        if (separator <= 0 || !line[..separator].Trim().All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_'))
        {
            return null;
        }

        var value = line[(separator + 1)..];
        var comment = value.IndexOfAny(['#', ';']);
        return (line[..separator].Trim(), (comment < 0 ? value : value[..comment]).Trim());
    }
}

/// <summary>The properties of the files that a pattern stands for.</summary>
internal sealed record EditorConfigSection(string Pattern, IReadOnlyDictionary<string, string> Properties);
