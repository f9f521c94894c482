using System.Collections.Immutable;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>A project on disk, and what a user does with it. Its folder goes with the feed.</summary>
internal sealed class Consumer(ConsumerProject project, string root, PackageFeed feed)
{
    private static readonly string[] Quiet = ["-nologo", "-tl:off"];

    // A file-based app has no obj folder of its own: its log is asked for by way of the environment, which MSBuild takes for properties.
    private const string FileBasedLog = "app.sarif";

    private readonly ImmutableSortedDictionary<string, string> _environment = project.ProjectPath.EndsWith(".cs", StringComparison.Ordinal)
        ? feed.Environment.SetItem("ErrorLog", $"{root}/{FileBasedLog},version=2.1").SetItems(project.Environment)
        : feed.Environment.SetItems(project.Environment);

    public string Root => root;

    private bool IsFileBased => project.ProjectPath.EndsWith(".cs", StringComparison.Ordinal);

    private string ProjectPath => Path.Combine(root, project.ProjectPath);

    public Task<ProcessResult> RestoreAsync(params IReadOnlyList<string> arguments) => DotnetAsync(["restore", ProjectPath, "-nologo", .. arguments]);

    /// <summary>Restores and builds. A project that is up to date is not compiled again, and its results are those of a build with nothing to say.</summary>
    public async Task<BuildResult> BuildAsync(params IReadOnlyList<string> arguments)
    {
        foreach (var log in Logs())
        {
            File.Delete(log);
        }

        var build = await DotnetAsync(["build", Path.Combine(root, project.BuildPath), "-v:minimal", .. Quiet, .. arguments]);
        var written = Logs().Select(log => SarifLog.Read(log, root)).ToList();
        return new BuildResult(
            build.ExitCode, build.Output, [.. written.SelectMany(log => log.Results)], [.. written.SelectMany(log => log.Rules).Distinct()]);
    }

    /// <summary>What a program writes, and its exit code.</summary>
    public Task<ProcessResult> RunAsync(params IReadOnlyList<string> arguments)
        => DotnetAsync(IsFileBased
            ? ["run", .. arguments, ProjectPath]
            : ["run", "--project", ProjectPath, .. arguments]);

    /// <summary>What was built, run as it lies there.</summary>
    public Task<ProcessResult> ExecuteAsync(params IReadOnlyList<string> arguments)
        => IsFileBased ? RunAsync(arguments) : DotnetAsync([Path.Combine(root, project.AssemblyPath), .. arguments]);

    /// <summary>A program that is no .dll, by its path relative to the root.</summary>
    public Task<ProcessResult> ExecuteProgramAsync(string path) => Dotnet.RunProgramAsync(Path.Combine(root, path), root, _environment, []);

    /// <summary>`dotnet format analyzers` and its arguments; restores first.</summary>
    public Task<ProcessResult> FormatAsync(params IReadOnlyList<string> arguments)
        => DotnetAsync(["format", "analyzers", ProjectPath, .. arguments]);

    /// <summary>Restores and evaluates, and runs what decides about the compiler's inputs, without compiling.</summary>
    public async Task<Evaluation> EvaluateAsync(params IReadOnlyList<string> arguments)
    {
        var evaluation = await DotnetAsync(
        [
            "build", ProjectPath, .. Quiet, "-t:GenerateMSBuildEditorConfigFile", "-getItem:AdditionalFiles",
            "-getProperty:ModelRegistryValidate", "-getProperty:ModelRegistryMissingFiles", .. arguments,
        ]);
        return Evaluation.Read(evaluation.Succeeded().Output, root);
    }

    /// <summary>The options that the compiler hands to the analyzers, as `EvaluateAsync` or a build wrote them.</summary>
    public string CompilerOptions(string targetFramework = "net10.0")
        => File.ReadAllText(Directory.EnumerateFiles(
            Path.Combine(Path.GetDirectoryName(ProjectPath)!, "obj", "Debug", targetFramework), "*.GeneratedMSBuildEditorConfig.editorconfig").Single());

    public string Read(string path) => File.ReadAllText(Path.Combine(root, path));

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(root, path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Path.Combine(root, path), bytes);

    public void Delete(string path) => File.Delete(Path.Combine(root, path));

    /// <summary>Any other command, in the consumer's root.</summary>
    public Task<ProcessResult> DotnetAsync(params IReadOnlyList<string> arguments) => Dotnet.RunAsync(root, _environment, arguments);

    private IEnumerable<string> Logs() => Directory.EnumerateFiles(root, "*.sarif", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
}
