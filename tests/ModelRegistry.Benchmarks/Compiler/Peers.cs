using System.Diagnostics;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>Analyzer packages that others wrote, each as a project without settings of its own would run it.</summary>
internal static class Peers
{
    /// <summary>Those of the packages that the machine's registries have; the names of the others are printed.</summary>
    public static IEnumerable<Contender> Restore(DirectoryInfo work, FileInfo banList)
    {
        foreach (var (name, version) in BuildFacts.Peers)
        {
            var folder = new DirectoryInfo(Path.Combine(BuildFacts.NuGetFolder, name.ToLowerInvariant(), version, "analyzers"));
            if (!folder.Exists && !TryRestore(work, name, version))
            {
                Console.Error.WriteLine($"{name} {version} does not restore and is left out.");
                continue;
            }

            var title = name[(name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal) ? "Microsoft.CodeAnalysis.".Length : 0)..] + " " + version;
            var peer = new Contender(title)
            {
                Analyzers = [.. AssembliesIn(folder)],
                AdditionalFiles = name.EndsWith("BannedApiAnalyzers", StringComparison.Ordinal) ? [banList.FullName] : [],
            };
            yield return peer;
            if (name == "Roslynator.Analyzers")
            {
                // Nearly all of its rules are suggestions, which the compiler does not even run; a team that wants them to count raises them.
                yield return peer with { Name = title + ", its rules as warnings", Configs = [WriteRaised(work)] };
            }
        }

        yield return NetAnalyzers();
    }

    /// <summary>What every project of the SDK has that does not switch it off, in the mode that it has by default.</summary>
    private static Contender NetAnalyzers()
    {
        var folder = BuildFacts.NetAnalyzersFolder;
        var level = new DirectoryInfo(Path.Combine(folder, "build", "config")).EnumerateFiles("analysislevel_*_default.globalconfig")
            .MaxBy(file => int.TryParse(file.Name.Split('_')[1], out var number) ? number : 0)
            ?? throw new InvalidOperationException("The SDK has no default configuration of its analyzers.");
        return new Contender("NetAnalyzers of the SDK")
        {
            Analyzers = [Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"), Path.Combine(folder, "Microsoft.CodeAnalysis.NetAnalyzers.dll")],
            Configs = [level.FullName],
        };
    }

    private static string WriteRaised(DirectoryInfo work)
    {
        var path = Path.Combine(work.FullName, "roslynator.globalconfig");
        File.WriteAllText(path, "is_global = true\ndotnet_analyzer_diagnostic.category-roslynator.severity = warning\n");
        return path;
    }

    private static bool TryRestore(DirectoryInfo work, string name, string version)
    {
        var project = Path.Combine(work.CreateSubdirectory(name).FullName, "Peer.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageDownload Include="{name}" Version="[{version}]" /></ItemGroup>
            </Project>
            """);
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", project, "-v", "q"]) { RedirectStandardOutput = true, WorkingDirectory = work.FullName })!;
        restore.StandardOutput.ReadToEnd();
        restore.WaitForExit();
        return restore.ExitCode == 0;
    }

    /// <summary>As the SDK chooses: of folders for different compilers, the newest that is not newer than the one at hand; none of another language.</summary>
    private static IEnumerable<string> AssembliesIn(DirectoryInfo folder)
    {
        var all = folder.EnumerateFiles("*.dll", SearchOption.AllDirectories)
            .Where(file => !file.Name.EndsWith(".resources.dll", StringComparison.Ordinal) && file.Directory!.Name != "vb")
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .ToList();
        var best = all.Select(CompilerOf).Where(version => version <= Csc.Version).Max();
        return all.Where(file => CompilerOf(file) is not { } version || version == best).Select(file => file.FullName);
    }

    private static Version? CompilerOf(FileInfo file)
        => file.FullName.Split(Path.DirectorySeparatorChar).FirstOrDefault(part => part.StartsWith("roslyn", StringComparison.Ordinal) && Version.TryParse(part[6..], out _)) is { } part
            ? Version.Parse(part[6..])
            : null;
}
