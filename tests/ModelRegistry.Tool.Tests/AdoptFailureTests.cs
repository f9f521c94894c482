using System.Diagnostics;
using System.Security.Cryptography;

namespace ModelRegistry.Tool.Tests;

/// <summary>What can end an adoption in its midst: nothing is lost, and one sentence says what there is.</summary>
public sealed class AdoptFailureTests : ToolProcess
{
    private const string Ids = """
        class Ids
        {
            string[] All = { "gpt-4.1", "gpt-4.1-mini", "gpt-5.4-mini", "claude-sonnet-4-5", "claude-opus-4-5", "gemini-2.5-pro" };
        }
        """;

    private static readonly string Dotnet = (System.Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "dotnet")).FirstOrDefault(File.Exists) ?? "dotnet";

    private static readonly string RealDotnet = new FileInfo(Dotnet).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Dotnet;

    public AdoptFailureTests()
    {
        Environment["DOTNET_ROOT"] = Path.GetDirectoryName(RealDotnet)!;
        AdoptedSolution.WriteSurroundings(Write);
        Write("All.slnx", """<Solution><Project Path="App/App.csproj" /></Solution>""");
        Write("App/App.csproj", AdoptedSolution.Project(AdoptedSolution.Package));
        Write("App/Ids.cs", Ids);
    }

    [Fact]
    public void An_interruption_changes_nothing()
    {
        var before = AdoptedSolution.FilesIn(Folder);
        Interruption = new CancellationToken(canceled: true);

        var run = Run("adopt", "--no-restore");

        Assert.Equal((2, "Interrupted while the solution was built.\n"), (run.ExitCode, run.Errors));
        Assert.Equal(before, AdoptedSolution.FilesIn(Folder));
    }

    [Fact]
    public async Task Without_an_SDK_the_way_out_is_named()
    {
        Environment["PATH"] = Folder;
        var run = await EndAsync(StartInstalled("adopt"));

        Assert.Equal(
            (2, "", "The command dotnet cannot be started: install the .NET SDK. Nothing is changed."),
            (run.ExitCode, run.Output, run.Errors.Trim()));
        Assert.False(File.Exists(Path.Combine(Folder, "models.json")));
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_builds_changes_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // What stands in for the SDK says that it was started, and then waits for its end.
        UseSdk("touch \"$1.started\"; echo $$ > pid; exec sleep 120");
        var before = AdoptedSolution.FilesIn(Folder);
        var process = StartInstalled("adopt", "--no-restore");
        var started = Path.Combine(Folder, "build.started");
        for (var waited = Stopwatch.StartNew(); !File.Exists(started) && waited.Elapsed < TimeSpan.FromMinutes(1);)
        {
            await Task.Delay(20);
        }

        process.Kill(entireProcessTree: true);
        await EndAsync(process);

        Assert.True(File.Exists(started));
        File.Delete(started);
        File.Delete(Path.Combine(Folder, "pid"));
        Assert.Equal(before, AdoptedSolution.FilesIn(Folder));
    }

    /// <summary>First the registry cannot be written, then a baseline; afterwards the same command does the rest.</summary>
    [Fact]
    public async Task A_disk_that_is_full_leaves_no_half_of_a_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        Environment["DOTNET_EnableDiagnostics"] = "0";
        var before = AdoptedSolution.FilesIn(Folder);

        // The limit holds for the tool alone: the SDK writes as it likes.
        var sdk = Path.Combine(Folder, "sdk");
        Script(Path.Combine(sdk, "dotnet"), $"ulimit -S -f unlimited; exec '{Dotnet}' \"$@\"");
        var full = await StartInShellAsync(
            $"trap '' XFSZ; ulimit -S -f 2; PATH='{sdk}':\"$PATH\" exec '{InstalledProgram}' \"$@\"", "adopt");
        Directory.Delete(sdk, recursive: true);

        Assert.Equal(2, full.ExitCode);
        Assert.Matches(@"^\S+models\.json cannot be written: [^:']+\. The file is unchanged\.\n$", full.Errors);
        Assert.Equal(before, AdoptedSolution.FilesIn(Folder));

        // What is in the way of the file that would take the place of the baseline.
        var name = Convert.ToHexString(SHA256.HashData("models.baseline.txt"u8))[..16].ToLowerInvariant();
        var obstacle = Directory.CreateDirectory(Path.Combine(Folder, "App", $".model-registry-{name}.tmp")).FullName;
        var half = Run("adopt", "--no-restore");

        Assert.Equal(2, half.ExitCode);
        Assert.Matches(
            @"^\S+models\.baseline\.txt cannot be written: [^\n]+\. The file is unchanged\. models\.json is written: run adopt again for the rest\.\n$",
            half.Errors);
        Assert.Contains("\"gemini-2.5-pro\"", Read("models.json"), StringComparison.Ordinal);

        Directory.Delete(obstacle);
        Assert.Equal(0, Run("adopt", "--no-restore").ExitCode);
        Assert.Contains("LLM2001", Read("App/models.baseline.txt"), StringComparison.Ordinal);
    }

    /// <summary>Puts a script in the place of the command dotnet, for what the tool starts.</summary>
    private void UseSdk(string script)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "obj")).FullName;
        Script(Path.Combine(folder, "dotnet"), script);
        Environment["PATH"] = folder + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH");
    }

    private static void Script(string path, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
