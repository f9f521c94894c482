namespace ModelRegistry.Tool.Adopting;

/// <summary>A C# project as a build with the rules saw it.</summary>
/// <param name="Path">The project file.</param>
/// <param name="HasPackage">Whether it has the package; without it, the rules were lent to it.</param>
/// <param name="IsCompiled">Whether it compiles, for every target framework.</param>
/// <param name="Baseline">Where its baseline is, or would be.</param>
/// <param name="Registries">The registry files that it uses.</param>
/// <param name="Logs">The compiler's error logs, one for each target framework that was compiled.</param>
internal sealed record BuiltProject(
    string Path, bool HasPackage, bool IsCompiled, string Baseline, IReadOnlyList<string> Registries, IReadOnlyList<string> Logs)
{
    private const string Extension = ".project";

    /// <summary>The projects of which a build has left its facts in a folder, in the order of their paths.</summary>
    public static IReadOnlyList<BuiltProject> In(string folder)
        => [.. Directory.EnumerateFiles(folder, "*" + Extension)
            .Select(file => (Facts: FactsIn(file), Log: System.IO.Path.ChangeExtension(file, ".sarif")))
            .GroupBy(compilation => compilation.Facts["project"], StringComparer.Ordinal)
            .OrderBy(project => project.Key, StringComparer.Ordinal)
            .Select(project => Of(project.Key, [.. project]))];

    private static BuiltProject Of(string path, IReadOnlyList<(Dictionary<string, string> Facts, string Log)> compilations)
    {
        var facts = compilations[0].Facts;
        return new BuiltProject(
            path,
            facts["isLent"].Length == 0,
            compilations.All(compilation => compilation.Facts.ContainsKey("isCompiled")),
            facts["baseline"],
            facts["registry"].Split('|', StringSplitOptions.RemoveEmptyEntries),
            [.. compilations.Select(compilation => compilation.Log).Where(File.Exists).Order(StringComparer.Ordinal)]);
    }

    /// <summary>A line is a name and a value, as adopt.targets writes them.</summary>
    private static Dictionary<string, string> FactsIn(string file)
        => File.ReadLines(file).Select(line => line.Split('=', 2)).ToDictionary(fact => fact[0], fact => fact[1], StringComparer.Ordinal);
}
