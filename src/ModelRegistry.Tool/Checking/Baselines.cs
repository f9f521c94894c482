using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Checking;

/// <summary>Where the baselines are that can list findings of a registry file: beside it, and in the folders of the projects below.</summary>
internal static class Baselines
{
    private const string FileName = "models.baseline.txt";

    /// <summary>Folders that hold no project of the team's.</summary>
    private static readonly string[] Passed = ["bin", "obj", "node_modules"];

    /// <summary>The full paths, in their order; the one that is named, where one is.</summary>
    public static IReadOnlyList<string> Of(TextFile file, string? named)
        => named is not null ? [named] : [.. In(Path.GetDirectoryName(file.Path)!).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> In(string folder)
    {
        var beside = Path.Combine(folder, FileName);
        if (File.Exists(beside))
        {
            yield return beside;
        }

        var below = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = true };
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", below))
        {
            if (!Passed.Contains(Path.GetFileName(inner), StringComparer.OrdinalIgnoreCase))
            {
                foreach (var found in In(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
