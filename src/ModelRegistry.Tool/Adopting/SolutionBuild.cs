using System.Diagnostics;
using System.Globalization;
using System.Text;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Adopting;

/// <summary>
/// Builds of a solution by the .NET SDK, with the rules and with their error logs in a folder outside of the repository. Beside the
/// folders bin and obj, in which each build writes, they leave the repository as it is.
/// </summary>
internal sealed class SolutionBuild(ToolHost host, string solution) : IDisposable
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "rules", "adopt.targets");

    /// <summary>Where a build by another one says which SDK and which targets it is made with: not those of this build.</summary>
    private const string ForeignPrefix = "MSBUILD";

    private static readonly string[] Kept = ["MSBUILDDISABLENODEREUSE", "MSBUILDNODEHANDSHAKESALT"];

    private readonly string _folder = Directory.CreateTempSubdirectory("model-registry-adopt-").FullName;
    private string _restored = string.Empty;
    private int _builds;

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file in the temporary folder that somebody has open says nothing about the adoption.
        }
    }

    /// <summary>A file in the folder of the builds.</summary>
    public string FileWith(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Restores the packages. What cannot be restored does not compile, which the build reports.</summary>
    public void Restore()
    {
        host.Progress?.Invoke($"Restoring {host.Shown(solution)} …");
        _restored = Start("restore", solution, "-nologo", "-v:q");
    }

    /// <summary>Compiles every project with the rules.</summary>
    /// <param name="registry">The registry files that all projects use; none where each finds its own.</param>
    public BuiltSolution Run(params IReadOnlyList<string> registry)
    {
        host.Progress?.Invoke($"Building {host.Shown(solution)} with the rules …");
        var logs = Directory.CreateDirectory(Path.Combine(_folder, (++_builds).ToString(CultureInfo.InvariantCulture))).FullName;
        // Global properties stand above those of the projects: no finding is an error in this build.
        var output = Start(
        [
            "build", solution, "--no-restore", "-nologo", "-v:q",
            $"-p:CustomAfterMicrosoftCommonTargets={Escape(Rules)}",
            $"-p:ModelRegistryAdoptFolder={Escape(logs + Path.DirectorySeparatorChar)}",
            $"-p:ModelRegistryAsOf={MessageText.Iso(host.Today)}",
            "-p:_ModelRegistryBaselineOf=solution", "-p:ModelRegistryEnforce=warn",
            "-p:RunAnalyzers=true", "-p:RunAnalyzersDuringBuild=true",
            "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false",
            "-p:WarningsAsErrors=", "-p:MSBuildWarningsAsErrors=",
            .. registry.Count == 0 ? [] : new[] { $"-p:ModelRegistryFile={string.Join("%3B", registry.Select(Escape))}" },
        ]);
        host.Progress?.Invoke(string.Empty);
        return new BuiltSolution(BuiltProject.In(logs), BuildError.Of(_restored + "\n" + output));
    }

    private static string Escape(string path)
        => path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace(";", "%3B", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);

    private string Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(solution)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToList())
        {
            start.Environment.Remove(name);
        }

        // Errors are read, and are to look the same everywhere.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            return End(process);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ToolException("The command dotnet cannot be started: install the .NET SDK. Nothing is changed.");
        }
    }

    private string End(Process process)
    {
        var interruption = host.Interruption();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var ending = interruption.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return interruption.IsCancellationRequested
            ? throw new ToolException("Interrupted while the solution was built.")
            : output + errors.Result;
    }

    private static bool IsForeign(string name)
        => name.StartsWith(ForeignPrefix, StringComparison.OrdinalIgnoreCase) && !Kept.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a build saw.</summary>
/// <param name="Projects">The C# projects, in the order of their paths.</param>
/// <param name="Errors">The first error of each project that has one.</param>
internal sealed record BuiltSolution(IReadOnlyList<BuiltProject> Projects, IReadOnlyList<BuildError> Errors);
