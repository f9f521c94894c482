using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace ModelRegistry.Benchmarks;

/// <summary><c>scan --sources DIR</c>: how many megabytes a second <c>model-registry scan</c> reads on one core, its start-up taken off.</summary>
internal static class ScanCommand
{
    private const double Megabyte = 1_000_000;
    private const int PauseMilliseconds = 5;

    private static string Repository
        => typeof(ScanCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "Repository").Value!;

    public static Command Create()
    {
        var sources = new Option<string>("--sources") { Description = "The folder to scan", Required = true };
        var rounds = new Option<int>("--rounds") { Description = "How often; the best round counts", DefaultValueFactory = _ => 3 };
        var command = new Command("scan", "How fast the command line reads a repository. Build src/ModelRegistry.Tool in Release first.") { sources, rounds };
        command.SetAction(result =>
        {
            var empty = Directory.CreateTempSubdirectory("model-registry-scan-").FullName;
            var registry = Path.Combine(empty, "none.models.json");
            File.WriteAllText(registry, """{ "models": [] }""");
            var runs = Enumerable.Range(0, result.GetValue(rounds))
                .Select(_ => (Start: Run(empty, registry), Scan: Run(Path.GetFullPath(result.GetRequiredValue(sources)), registry)))
                .ToList();
            Directory.Delete(empty, recursive: true);
            var startUp = runs.Min(run => run.Start.Seconds);
            var best = runs.MinBy(run => run.Scan.Seconds).Scan;
            Console.WriteLine(FormattableString.Invariant(
                $"{best.Bytes / Megabyte:0.0} MB, {best.Ids} ids, {best.Seconds - startUp:0.00} s of processor time beside {startUp:0.00} s of start-up: ")
                + FormattableString.Invariant($"{best.Bytes / Megabyte / (best.Seconds - startUp):0.0} MB/s a core"));
        });
        return command;
    }

    private static (long Bytes, int Ids, double Seconds) Run(string folder, string registry)
    {
        var tool = Path.Combine(Repository, "src", "ModelRegistry.Tool", "bin", "Release", "net8.0", "model-registry.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "scan", folder, "--json", "--registry", registry]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();

        // A process that has ended tells no processor time any more.
        var spent = TimeSpan.Zero;
        while (!process.WaitForExit(PauseMilliseconds))
        {
            try
            {
                process.Refresh();
                spent = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }

        process.WaitForExit();
        var output = JsonDocument.Parse(reading.GetAwaiter().GetResult()).RootElement;
        return (output.GetProperty("bytes").GetInt64(), output.GetProperty("ids").GetArrayLength(), spent.TotalSeconds);
    }
}
