using System.Diagnostics;

namespace ModelRegistry.Tool.Tests;

/// <summary>The tool as users start it: a process with its output in a pipe.</summary>
public abstract class ToolProcess : ToolRun
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "tool", "model-registry.dll");

    /// <summary>What the process finds in its environment beside what the test has in its own.</summary>
    private protected Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["COLUMNS"] = string.Empty };

    private protected Task<(int ExitCode, string Output, string Errors)> StartAsync(params string[] arguments)
        => EndAsync(Start(arguments));

    /// <summary>By way of a shell that does something first.</summary>
    private protected Task<(int ExitCode, string Output, string Errors)> StartInShellAsync(string first, params string[] arguments)
        => EndAsync(Start(new ProcessStartInfo("/bin/sh", ["-c", first + "\nexec dotnet \"$0\" \"$@\"", Program, .. arguments])));

    private protected Process Start(params string[] arguments) => Start(new ProcessStartInfo("dotnet", [Program, .. arguments]));

    /// <summary>
    /// The program as its package is installed. By the command dotnet, the one beside it would be the first that it finds itself, whatever
    /// the environment says.
    /// </summary>
    private protected static string InstalledProgram => Path.ChangeExtension(Program, null);

    private protected Process StartInstalled(params string[] arguments) => Start(new ProcessStartInfo(InstalledProgram, arguments));

    private Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Folder;
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private protected static async Task<(int ExitCode, string Output, string Errors)> EndAsync(Process process)
    {
        using (process)
        {
            using var timeout = new CancellationTokenSource(LongestRun);
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
    }
}
