namespace ModelRegistry.Tool.Tests;

/// <summary>A test that needs a program which is not everywhere; where it is missing, the test counts as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledFactAttribute : FactAttribute
{
    public InstalledFactAttribute(string program)
    {
        if (PathOf(program) is null)
        {
            Skip = $"{program} is not installed.";
        }
    }

    /// <summary>The full path of a program; null where it is not installed.</summary>
    public static string? PathOf(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
