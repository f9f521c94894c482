using System.Text;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>A consumer of several projects in one solution: what is done with it is done with each of them.</summary>
internal sealed class ConsumerSolution(Consumer consumer)
{
    private const string Path = "All.slnx";

    /// <summary>Writes the projects to disk, and the solution that names them.</summary>
    public static ConsumerSolution Create(PackageFeed feed, ConsumerProject first, params IReadOnlyList<ConsumerProject> others)
    {
        var projects = others.Prepend(first).Select(project => $"""  <Project Path="{project.ProjectPath}" />""");
        return new ConsumerSolution(others.Aggregate(first, (all, project) => all.WithProject(project))
            .WithFile(Path, $"<Solution>\n{string.Join('\n', projects)}\n</Solution>\n")
            .Create(feed));
    }

    public string Root => consumer.Root;

    /// <summary>Writes a file as an editor on Windows would: with a byte order mark, and its lines end with CR LF.</summary>
    public void WriteAsOnWindows(string path, string text) => consumer.Write(path, OnWindows(text));

    /// <summary>The bytes of <see cref="WriteAsOnWindows"/>.</summary>
    public static byte[] OnWindows(string text)
        => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))];

    public byte[] ReadBytes(string path) => File.ReadAllBytes(System.IO.Path.Combine(Root, path));

    /// <summary>Restores and builds all projects for all of their frameworks.</summary>
    public async Task<BuildResult> BuildAsync(params IReadOnlyList<string> arguments)
    {
        var build = await consumer.DotnetAsync(["build", Path, "-nologo", "-tl:off", "-v:minimal", "--no-incremental", .. arguments]);
        var logs = Directory.EnumerateFiles(Root, "*.sarif", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(log => SarifLog.Read(log, Root)).ToList();
        return new BuildResult(
            build.ExitCode, build.Output, [.. logs.SelectMany(log => log.Results)], [.. logs.SelectMany(log => log.Rules).Distinct()]);
    }

    /// <summary>`dotnet format analyzers` for some rules, suggestions included.</summary>
    public Task<ProcessResult> FormatAsync(params IReadOnlyList<string> rules)
        => consumer.DotnetAsync(["format", "analyzers", Path, "--no-restore", "--severity", "info", "--diagnostics", .. rules]);

    /// <summary>Any other command, in the solution's folder.</summary>
    public Task<ProcessResult> DotnetAsync(params IReadOnlyList<string> arguments) => consumer.DotnetAsync(arguments);
}
