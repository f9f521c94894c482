using System.Diagnostics;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>The compiler of the SDK, in a process of its own, as a build without a compiler server runs it.</summary>
internal sealed class Csc(DirectoryInfo work)
{
    /// <summary>Where the SDK that built this program has its compiler.</summary>
    private static readonly string Assembly = Path.Combine(BuildFacts.RoslynFolder, "bincore", "csc.dll");

    /// <summary>The version of the compiler: packages choose their assemblies by it.</summary>
    public static Version Version { get; } = Parse(FileVersionInfo.GetVersionInfo(Path.Combine(Path.GetDirectoryName(Assembly)!, "Microsoft.CodeAnalysis.dll")));

    /// <summary>Compiles once. A compilation with errors has not been measured: the compiler gives up before it has done its work.</summary>
    /// <remarks>Without tiers, no method is jitted once more when it turns out to be called often: their number is the same in each run. A trace says who allocates.</remarks>
    public Cost Compile(CodeBase code, Contender contender, bool isTiered = true, string? trace = null)
    {
        var cost = Path.Combine(work.FullName, "cost.txt");
        var response = Path.Combine(work.FullName, "csc.rsp");
        File.Delete(cost);
        File.WriteAllLines(response, ArgumentsFor(code, contender));
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Assembly, "-noconfig", "@" + response])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = work.FullName,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Csc).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = cost;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TieredCompilation"] = isTiered ? "1" : "0";
        if (trace is not null)
        {
            // Allocations, with what it takes to name the methods of their stacks, and jitted methods.
            start.Environment["DOTNET_EnableEventPipe"] = "1";
            start.Environment["DOTNET_EventPipeOutputPath"] = trace;
            start.Environment["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x19:5";
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException();
        var findings = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            findings++;
            if (line.Contains(": error ", StringComparison.Ordinal) || line.StartsWith("error ", StringComparison.Ordinal) || line.Contains("AD0001", StringComparison.Ordinal))
            {
                process.Kill();
                throw new InvalidOperationException($"{contender.Name} over {code.Name}: {line}");
            }
        }

        process.WaitForExit();
        return Cost.Read(cost, findings);
    }

    private List<string> ArgumentsFor(CodeBase code, Contender contender)
    {
        // One thread, because what several do at once differs from run to run.
        List<string> arguments =
        [
            "-nologo", "-nostdlib", "-target:library", "-optimize+", "-deterministic", "-parallel-", "-nullable:enable", "-langversion:latest",
            "-utf8output", "-debug:portable", "-nowarn:CS1591,CS8002,OPENAI001", Quoted("-out:", Path.Combine(work.FullName, "Shop.dll")),
            Quoted("-analyzerconfig:", Path.Combine(work.FullName, "project.globalconfig")),
        ];
        arguments.AddRange(contender.Without.Select(rule => "-nowarn:" + rule));
        arguments.AddRange(code.Symbols.Select(symbol => "-define:" + symbol));
        arguments.AddRange(code.References.Select(reference => Quoted("-r:", reference)));
        arguments.AddRange(contender.Analyzers.Select(analyzer => Quoted("-analyzer:", analyzer)));
        arguments.AddRange(contender.AdditionalFiles.Select(file => Quoted("-additionalfile:", file)));
        arguments.AddRange(contender.Configs.Select(config => Quoted("-analyzerconfig:", config)));
        arguments.AddRange(code.Files.Concat(contender.Sources).Select(file => Quoted(string.Empty, file)));
        return arguments;
    }

    private static string Quoted(string option, string path) => $"{option}\"{path}\"";

    private static Version Parse(FileVersionInfo info) => new(info.FileMajorPart, info.FileMinorPart);
}
