using System.Diagnostics;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Tests;

/// <summary>A file is written whole or not at all, by one run after the other, and what it was beside its text stays.</summary>
public sealed class WholeFileTests : ToolProcess
{
    private const int Runs = 12;
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Twelve_stamps_at_once_are_twelve_stamps()
    {
        Write("models.json", Registry(Runs));

        var numbers = Enumerable.Range(1, Runs).ToList();
        var runs = await Task.WhenAll(numbers.Select(number => StartAsync("stamp", $"m-{number}-x", "--source", $"log{number}")));

        Assert.All(runs, run => Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors)));
        var text = Read("models.json");
        Assert.All(numbers, number => Assert.Contains($"\"source\": \"log{number}\"", text, StringComparison.Ordinal));
        Assert.Equal(["models.json"], Files());
    }

    [Fact]
    public async Task Models_that_are_added_at_once_are_all_there()
    {
        Write("models.json", Registry(1));

        var numbers = Enumerable.Range(1, Runs / 2).ToList();
        await Task.WhenAll(numbers.Select(number => StartAsync("add", $"n-{number}-y", "--provider", "p")));

        var text = Read("models.json");
        Assert.All(numbers, number => Assert.Contains($"\"id\": \"n-{number}-y\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_the_old_file_or_the_new_one_and_holds_up_nobody()
    {
        const int kills = 12;
        var old = Registry(10_000);
        Write("models.json", old);
        var clock = Stopwatch.StartNew();
        await StartAsync("stamp", "m-1-x", "--source", "log", "--on", "2026-08-02");
        var whole = clock.Elapsed;
        var stamped = Read("models.json");
        Assert.NotEqual(old, stamped);

        // Most of a run is the start of the program: the kills fall into what follows, and a little behind its end.
        for (var kill = 0; kill < kills; kill++)
        {
            Write("models.json", old);
            var process = Start("stamp", "m-1-x", "--source", "log", "--on", "2026-08-02");
            await Task.Delay(whole * (0.4 + (0.65 * kill / kills)));
            process.Kill();
            await EndAsync(process);
            Assert.Contains(Read("models.json"), new[] { old, stamped });
        }

        Assert.Equal(0, (await StartAsync("stamp", "m-2-x", "--source", "log")).ExitCode);
        Assert.Contains("\"source\": \"log\"", Read("models.json"), StringComparison.Ordinal);
        Assert.Equal(["models.json"], Files());
    }

    [Theory]
    [InlineData("stamp", "m-1-x", "--source", "log")]
    [InlineData("add", "new", "--provider", "p")]
    [InlineData("report", "--html", "models.html")]
    [InlineData("check", "--sarif", "models.json.sarif")]
    public async Task A_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var old = Registry(2_000);
        Write("models.json", old);

        // No file may grow beyond some kilobytes. The runtime's own way of making code would be one.
        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        Environment["DOTNET_EnableDiagnostics"] = "0";
        var (exitCode, output, errors) = await StartInShellAsync("trap '' XFSZ; ulimit -f 16", arguments);

        Assert.Equal(2, exitCode);
        Assert.Matches(@"^\S+ cannot be written: [^:']+\. Nothing is changed\.\n$", errors);
        Assert.Empty(output);
        Assert.Equal(old, Read("models.json"));
        Assert.Equal(["models.json"], Files());
    }

    [Fact]
    public void What_fails_while_a_file_is_written_changes_nothing()
    {
        var path = Write("models.json", "old");
        using var file = LockedFile.Take(path);

        Assert.Throws<ToolException>(() => file.Write(stream =>
        {
            stream.WriteByte(1);
            throw new IOException("No space left on device : '/somewhere/else'");
        }));
        Assert.Throws<InvalidOperationException>(() => file.Write(_ => throw new InvalidOperationException()));

        Assert.Equal("old", Read("models.json"));
        Assert.Equal(["models.json"], Files());
    }

    [Fact]
    public void What_a_killed_run_left_is_taken_away()
    {
        var path = Write("models.json", "old");
        using var file = LockedFile.Take(path);
        var left = string.Empty;
        file.Write(_ => left = Assert.Single(Files(), name => name != "models.json"));
        Write(left, "half of a regis");

        file.Write(stream => stream.Write("new"u8));

        Assert.Equal("new", Read("models.json"));
        Assert.Equal(["models.json"], Files());
    }

    [Theory]
    [InlineData(OwnersAlone)]
    [InlineData(OwnersAlone | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.UserExecute)]
    public void The_mode_of_a_file_stays(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Write("models.json", Registry(1));
        File.SetUnixFileMode(path, mode);

        Assert.Equal(0, Run("stamp", "m-1-x", "--source", "log").ExitCode);

        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_written()
    {
        Write("shared/registry.json", Registry(1));
        File.CreateSymbolicLink(Path.Combine(Folder, "shared/second.json"), "registry.json");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "link"), "shared");
        File.CreateSymbolicLink(Path.Combine(Folder, "models.json"), "link/second.json");

        var run = Run("stamp", "m-1-x", "--source", "log");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("models.json: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"log\"", Read("shared/registry.json"), StringComparison.Ordinal);
        Assert.Equal("link/second.json", new FileInfo(Path.Combine(Folder, "models.json")).LinkTarget);
        Assert.Equal("registry.json", new FileInfo(Path.Combine(Folder, "shared/second.json")).LinkTarget);
    }

    [Fact]
    public void A_link_to_itself_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(Folder, "a.html"), "b.html");
        File.CreateSymbolicLink(Path.Combine(Folder, "b.html"), "a.html");
        Write("models.json", Registry(1));

        var run = Run("report", "--html", "a.html");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a link to itself", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Who may do everything is hindered by no mode of a file, here as elsewhere.</summary>
    [Fact]
    public void A_read_only_file_is_refused()
    {
        var path = Write("models.json", Registry(1));
        var old = Read("models.json");
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var run = Run("stamp", "m-1-x", "--source", "s");

        Assert.True(File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(path, FileAttributes.Normal);
        var mayAll = !OperatingSystem.IsWindows() && System.Environment.IsPrivilegedProcess;
        Assert.Equal(mayAll ? 0 : 2, run.ExitCode);
        Assert.Equal(mayAll, Read("models.json") != old);
        Assert.Equal(mayAll ? string.Empty : $"{path} is read-only: make it writable first. Nothing is changed.\n", run.Errors);
    }

    [Fact]
    public async Task What_an_editor_saves_meanwhile_is_not_lost()
    {
        Write("models.json", Registry(1));
        using (var open = LockedRegistry.Open([Path.Combine(Folder, "models.json")], new ToolHost(null!, null!, null!, Folder, Today)))
        {
            Write("models.json", Registry(2));
            var failure = Assert.Throws<ToolException>(() => open.Write(open.Set.Files.Single(), "{}"));
            Assert.Contains("was changed by another program meanwhile", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Registry(2), Read("models.json"));
        Assert.Equal(0, (await StartAsync("stamp", "m-2-x", "--source", "log")).ExitCode);
    }

    [Fact]
    public async Task An_output_can_be_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("models.json", Registry(1));

        var (exitCode, output, errors) = await StartAsync("check", "--sarif", "/dev/stderr");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("2.1.0", output, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"2.1.0\"", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_for_locks_nothing_is_written()
    {
        Write("models.json", Registry(1));
        Environment["TMPDIR"] = Environment["TEMP"] = Environment["TMP"] = Path.Combine(Folder, "nowhere");

        var (exitCode, _, errors) = await StartAsync("stamp", "m-1-x", "--source", "log");

        Assert.Equal(2, exitCode);
        Assert.Contains("cannot be locked: ", errors, StringComparison.Ordinal);
        Assert.EndsWith(". Nothing is changed.", errors.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(Registry(1), Read("models.json"));
    }

    [Fact]
    public void A_file_in_shared_memory_is_a_file()
    {
        const string memory = "/dev/shm";
        if (!Directory.Exists(memory))
        {
            return;
        }

        var path = Path.Combine(memory, Path.GetFileName(Folder));
        try
        {
            File.WriteAllText(path, "a long text");
            using (var file = LockedFile.Take(path))
            {
                file.Write(stream => stream.Write("short"u8));
            }

            Assert.Equal("short", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Registry(int count)
    {
        var entries = Enumerable.Range(1, count).Select(number =>
            $$"""    { "id": "m-{{number}}-x", "provider": "openai", "lifecycle": "available", "owner": "o", "idVerified": null }""");
        return $"{{\n  \"models\": [\n{string.Join(",\n", entries)}\n  ]\n}}\n";
    }

    private IEnumerable<string> Files()
        => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
