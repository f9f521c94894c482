using System.Collections.Immutable;
using System.Globalization;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>
/// The package, packed once per run under a version of its own into a feed of its own, and the folder in which the consumers
/// of the run live: outside of the repository, so that none of its settings reach them. KEEP_CONSUMERS=1 keeps it.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"model-registry-{Guid.NewGuid():N}");

    // Short: the name becomes a path, and such paths have a limit.
    private readonly string _servers = $"mr-{Guid.NewGuid():N}"[..16];

    private int _consumers;

    public string Version { get; } = $"0.2.0-test.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    public string PackagePath => Path.Combine(_root, "feed", $"ModelRegistry.Analyzers.{Version}.nupkg");

    /// <summary>
    /// A packages folder that only this run writes to; what the machine has already is not downloaded again. And servers that only
    /// this run asks, and stops: most of the time of a build is that of MSBuild, the compiler and the analyzers getting warm. The
    /// runtime's profiling, which pays in a process that lives long, takes a quarter of the time of those that do not.
    /// </summary>
    internal ImmutableSortedDictionary<string, string> Environment => ImmutableSortedDictionary<string, string>.Empty
        .Add("NUGET_PACKAGES", Path.Combine(_root, "packages"))
        .Add("NUGET_FALLBACK_PACKAGES", MachinePackages)
        .Add("UseSharedCompilation", "true")
        .Add("SharedCompilationId", _servers)
        .Add("DOTNET_CLI_USE_MSBUILD_SERVER", "1")
        .Add("MSBUILDDISABLENODEREUSE", "0")
        .Add("MSBUILDNODEHANDSHAKESALT", _servers)
        .Add("DOTNET_TieredPGO", "0");

    private static string MachinePackages => System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
        ? packages
        : Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(MachinePackages);
        (await PackAsync(Path.GetDirectoryName(PackagePath)!)).Succeeded();
        var consumersRoot = Path.Combine(_root, "consumers");
        Directory.CreateDirectory(consumersRoot);
        await File.WriteAllTextAsync(
            Path.Combine(consumersRoot, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="private" value="{Path.GetDirectoryName(PackagePath)}" />
              </packageSources>
            </configuration>
            """);

        // What lies above is none of the consumers' business.
        await File.WriteAllTextAsync(Path.Combine(consumersRoot, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(consumersRoot, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(consumersRoot, ".editorconfig"), "root = true\n");
    }

    public async Task DisposeAsync()
    {
        var compiler = (await InRepositoryAsync("msbuild", "src/ModelRegistry.Package", "-getProperty:RoslynTargetsPath")).Succeeded().Output.Trim();
        (await Dotnet.RunAsync(
            Repository.Root, NoEnvironment, Path.Combine(compiler, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{_servers}")).Succeeded();
        (await Dotnet.RunAsync(Repository.Root, Environment, "build-server", "shutdown", "--msbuild")).Succeeded();
        if (System.Environment.GetEnvironmentVariable("KEEP_CONSUMERS") != "1")
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    /// <summary>
    /// Packs into a folder; what the test project's own restore brought is enough. The version is that of the package alone: with that
    /// of the assemblies, each run would compile them anew.
    /// </summary>
    internal Task<ProcessResult> PackAsync(string folder) => InRepositoryAsync(
        "pack", "src/ModelRegistry.Package", "-c", "Release", "--no-restore", "-o", folder, $"-p:PackedVersion={Version}");

    /// <summary>The same, everything compiled anew.</summary>
    internal Task<ProcessResult> RepackAsync(string folder) => InRepositoryAsync(
        "msbuild", "src/ModelRegistry.Package", "-t:Rebuild;Pack", "-p:Configuration=Release", $"-p:PackageOutputPath={folder}", $"-p:PackedVersion={Version}");

    /// <summary>Packs the command line beside the package and gives the path.</summary>
    internal async Task<string> PackToolAsync()
    {
        var folder = Path.GetDirectoryName(PackagePath)!;
        (await InRepositoryAsync(
            "pack", "src/ModelRegistry.Tool", "-c", "Release", "--no-restore", "-o", folder, $"-p:PackedVersion={Version}")).Succeeded();
        return Path.Combine(folder, $"ModelRegistry.Tool.{Version}.nupkg");
    }

    internal string NewFolder()
    {
        var folder = Path.Combine(_root, "consumers", (++_consumers).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static Task<ProcessResult> InRepositoryAsync(params IReadOnlyList<string> arguments)
        => Dotnet.RunAsync(Repository.Root, NoEnvironment, [.. arguments, "-nologo", "-tl:off"]);

    private static readonly ImmutableSortedDictionary<string, string> NoEnvironment =
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
            ? ImmutableSortedDictionary<string, string>.Empty.Add("NUGET_PACKAGES", packages)
            : ImmutableSortedDictionary<string, string>.Empty;
}
