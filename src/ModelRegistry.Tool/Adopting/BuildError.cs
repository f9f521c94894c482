using System.Text.RegularExpressions;

#pragma warning disable RS0030 // No compiler waits here, and an expression without backtracking takes linear time.

namespace ModelRegistry.Tool.Adopting;

/// <summary>An error of a build, as MSBuild prints it.</summary>
/// <param name="Project">The project file; empty where the error is of none.</param>
/// <param name="Text">Its place, its code and what it says.</param>
internal sealed record BuildError(string Project, string Text)
{
    private static readonly Regex Line = new(
        @"^\s*(?<place>[^:\s].*?)\s*:\s+error\s+(?<code>\w+)?\s*:\s*(?<text>.*?)(?:\s*\[(?<project>[^\[\]]+?(?:proj|slnx?))(?:::[^\]]*)?\])?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The first error of each project, in the order of the output.</summary>
    public static IReadOnlyList<BuildError> Of(string output)
        => [.. output.Split('\n').Select(line => Line.Match(line.TrimEnd())).Where(match => match.Success)
            .Select(Of).DistinctBy(error => error.Project)];

    /// <summary>What it says, with paths that begin at a folder.</summary>
    public string In(string folder)
        => Text.Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal).TrimEnd('.');

    private static BuildError Of(Match match)
    {
        string[] parts = [match.Groups["place"].Value, match.Groups["code"].Value, match.Groups["text"].Value];

        // A restore of a solution names the project at the place, and the solution behind.
        var project = parts[0].EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? parts[0] : match.Groups["project"].Value;
        return new BuildError(project, Shown.Plain(string.Join(": ", parts.Where(part => part.Length > 0))));
    }
}
