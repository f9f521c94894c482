using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace ModelRegistry.Tasks;

/// <summary>
/// Finds the project of a solution that reports what is wrong in a registry that lies in no project's folder: the first by its path of
/// which the files show that it uses the same registry and reports. No project is asked, so that none waits for another. Where nothing
/// is certain there is no owner: findings that stand there twice are better than none.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class FindRegistryOwner : ITask
{
    /// <inheritdoc />
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc />
    public ITaskHost? HostObject { get; set; }

    /// <summary>What MSBuild passes to each project about its solution.</summary>
    [Required]
    public string Solution { get; set; } = string.Empty;

    /// <summary>The project that asks.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <summary>The folder of what NuGet restored for it.</summary>
    [Required]
    public string RestoreFolder { get; set; } = string.Empty;

    /// <summary>Its registry files.</summary>
    [Required]
    public string[] Files { get; set; } = [];

    /// <summary>How its project names them; empty where the nearest one counts.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>The path of the owner; empty where each project reports.</summary>
    [Output]
    public string Owner { get; private set; } = string.Empty;

    /// <inheritdoc />
    public bool Execute()
    {
        try
        {
            var owner = new SharedRegistry(Project, RestoreFolder, Files, Names);
            var projects = ProjectsOf(Solution).OrderBy(path => path, StringComparer.OrdinalIgnoreCase).ThenBy(path => path, StringComparer.Ordinal);
            Owner = projects.FirstOrDefault(owner.IsReportedBy) ?? string.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or ArgumentException)
        {
            // Each project reports.
        }

        return true;
    }

    /// <summary>The C# projects that are built with the solution.</summary>
    private static IEnumerable<string> ProjectsOf(string solution)
        => XElement.Parse(solution).Elements("ProjectConfiguration")
            .Where(project => !string.Equals((string?)project.Attribute("BuildProjectInSolution"), "false", StringComparison.OrdinalIgnoreCase))
            .Select(project => (string?)project.Attribute("AbsolutePath") ?? string.Empty)
            .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetFullPath(path.Replace('\\', '/')));
}
