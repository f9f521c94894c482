using System.Diagnostics;
using System.Text;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>The dotnet command as a user's shell would run it: nothing of the test host's own surroundings gets through.</summary>
internal static class Dotnet
{
    // For what hangs, not for what is slow: a machine may have other work.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // What a test host, a build that started it or a CI machine sets, and a user's shell does not.
    private static readonly string[] ForeignPrefixes =
        ["MSBUILD", "DOTNET_", "VSTEST", "TESTINGPLATFORM_", "COVERLET", "CORECLR_", "NUGET_PACKAGES", "NUGET_FALLBACK", "GITHUB_", "TEST_"];

    private static readonly string[] ForeignNames =
        ["CI", "TF_BUILD", "LANG", "LC_ALL", "LANGUAGE", "LC_CTYPE", "VSLANG", "Configuration", "Platform", "Version", "RoslynLeg"];

    public static Task<ProcessResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
        => RunProgramAsync(Host, folder, environment, arguments);

    /// <summary>Another program, in the same surroundings.</summary>
    public static async Task<ProcessResult> RunProgramAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Clean(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(Timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Timeout}:\n{Text(output)}");
        }

        return new ProcessResult(process.ExitCode, Text(output));
    }

    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsForeign).ToList())
        {
            environment.Remove(name);
        }

        environment["DOTNET_NOLOGO"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        environment["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["LC_ALL"] = "C.UTF-8";

        // A build server would outlive the test, with the package's dlls open, unless the test stops it.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "false";
    }

    private static bool IsForeign(string name)
        => !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("DOTNET_CLI_HOME", StringComparison.OrdinalIgnoreCase)
            && (ForeignNames.Contains(name, StringComparer.OrdinalIgnoreCase)
                || ForeignPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
        {
            return output.ToString();
        }
    }
}
