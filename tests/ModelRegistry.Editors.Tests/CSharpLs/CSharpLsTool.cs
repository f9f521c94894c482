using System.Diagnostics;

namespace ModelRegistry.Editors.Tests.CSharpLs;

/// <summary>csharp-ls, installed beside the tests once.</summary>
internal static class CSharpLsTool
{
    private const string Version = "0.28.0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly Lazy<(string? Path, string Output)> Installed = new(Install);

    /// <summary>The program; null where it does not install.</summary>
    public static string? Path => Installed.Value.Path;

    /// <summary>What the installation printed.</summary>
    public static string Output => Installed.Value.Output;

    /// <summary>How a program starts as a user's shell would start it: without what the test host sets for MSBuild.</summary>
    public static ProcessStartInfo Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    /// <summary>Runs a program to its end; null as the exit code where it does not end in time.</summary>
    public static (int? ExitCode, string Output) Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(program, folder, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return (null, $"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        return (process.ExitCode, output.Result + error.Result);
    }

    private static (string? Path, string Output) Install()
    {
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "csharp-ls-" + Version);
        var program = System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "csharp-ls.exe" : "csharp-ls");
        if (File.Exists(program))
        {
            return (program, "");
        }

        string[] arguments = ["tool", "install", "csharp-ls", "--version", Version, "--tool-path", folder];
        var (exitCode, output) = Run("dotnet", AppContext.BaseDirectory, arguments);
        return (exitCode == 0 ? program : null, output);
    }
}
