using System.Diagnostics;

namespace ModelRegistry.Tool.Tests;

/// <summary>The tool as users start it: a process with its output in a pipe.</summary>
public class ProcessTests : ToolRun
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_program_finds_the_registry_of_its_folder_and_ends_with_the_code_of_the_command()
    {
        Write("models.json", """{ "models": [ { "id": "m-1" } ] }""");

        var (exitCode, output, errors) = await StartAsync("check");

        Assert.Equal(1, exitCode);
        Assert.Contains("error LLM1003", output, StringComparison.Ordinal);
        Assert.Contains("models.json as of 2", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Help_names_the_program_as_it_is_called()
    {
        var (exitCode, output, _) = await StartAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("model-registry [command]", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Errors)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "model-registry.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(LongestRun);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return (process.ExitCode, await output, await errors);
    }
}
