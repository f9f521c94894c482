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
    [InlineData("set", "m-1-x", "owner=team")]
    [InlineData("add", "new", "--provider", "p")]
    [InlineData("import", "new", "--provider", "p", "--from", "list.json")]
    [InlineData("verify", "--provider", "openai")]
    [InlineData("report", "--html", "models.html")]
    [InlineData("report", "--markdown", "models.md")]
    [InlineData("cost", "--input", "1", "--output", "1", "--markdown", "cost.md")]
    [InlineData("changes", "old.json", "models.json", "--markdown", "changes.md")]
    [InlineData("emit", "--language", "json", "--output", "models.generated.json")]
    [InlineData("check", "--sarif", "models.json.sarif")]
    [InlineData("scan", "--sarif", "scan.sarif")]
    [InlineData("scan", "--write-baseline", "known.txt")]
    [InlineData("scan", "--fix")]
    [InlineData("init")]
    [InlineData("eval", "--import", "results.json", "--baseline", "m-1-x", "--write")]
    [InlineData("uses", "--cyclonedx", "bom.json")]
    public async Task A_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("models.json", Registry(2_000));
        Write("old.json", """{ "models": [] }""");
        Write("list.json", """{ "new": { "litellm_provider": "p", "input_cost_per_token": 2e-06 } }""");
        Write("results.json", $$"""{ "version": 4, "results": { "results": [ {{Graded("m-1-x")}}, {{Graded("m-2-x")}} ] } }""");
        Write("settings.yaml", Settings("gpt-4", 2_000));
        Write("more.yaml", string.Concat(Enumerable.Range(1, 400).Select(number => $"- model: gpt-4.{number}\n")));
        var before = Contents();
        using var server = new LoopbackServer(_ => """{ "data": [ { "id": "m-1-x" } ] }""");
        (Environment["OPENAI_BASE_URL"], Environment["OPENAI_API_KEY"]) = (server.Url, "key-5f3a");

        var (exitCode, _, errors) = await StartOnFullDiskAsync(16, arguments);

        Assert.Equal(2, exitCode);
        Assert.Matches(@"^\S+ cannot be written: [^:']+\. The file is unchanged\.\n$", errors);
        Assert.Equal(before, Contents());
    }

    /// <summary>Of several files, each is written whole, and the message says which are.</summary>
    [Fact]
    public async Task A_disk_that_becomes_full_between_two_files_is_reported_with_what_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("models.json", Registry(2));
        Write("a.yaml", Settings("gpt-4", 1));
        Write("b.yaml", Settings("gpt-4", 2_000));
        Write("c.yaml", Settings("gpt-4", 1));

        var (exitCode, output, errors) = await StartOnFullDiskAsync(16, "scan", "--fix");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Matches(
            @"^\S+/b\.yaml cannot be written: [^:']+\. The file is unchanged\. 1 file before it is fixed: run the command again for the rest\.\n$",
            errors);
        Assert.Equal(Settings("gpt-5.5", 1), Read("a.yaml"));
        Assert.Equal((Settings("gpt-4", 2_000), Settings("gpt-4", 1)), (Read("b.yaml"), Read("c.yaml")));
        Assert.Equal(["a.yaml", "b.yaml", "c.yaml", "models.json"], Files());
        Assert.Equal(0, Run("scan", "--fix").ExitCode);
        Assert.Equal((Settings("gpt-5.5", 2_000), Settings("gpt-5.5", 1)), (Read("b.yaml"), Read("c.yaml")));
    }

    [Fact]
    public async Task Twelve_fixes_at_once_are_one_fix()
    {
        Write("models.json", Registry(2));
        Write("settings.yaml", Settings("gpt-4", 200));

        var runs = await Task.WhenAll(Enumerable.Range(0, Runs).Select(_ => StartAsync("scan", "--fix")));

        Assert.Equal(Settings("gpt-5.5", 200), Read("settings.yaml"));
        Assert.Equal(["models.json", "settings.yaml"], Files());
        Assert.Contains(runs, run => run.ExitCode == 0 && run.Output.Contains("200 ids in 1 file are replaced.", StringComparison.Ordinal));
        Assert.All(runs.Where(run => run.ExitCode != 0), run => Assert.Matches(
            @"^\S+ was changed by another program meanwhile: run the command again\.\n$", run.Errors));
    }

    [Fact]
    public async Task A_fix_that_is_killed_leaves_each_file_old_or_new()
    {
        const int kills = 6;
        string[] names = ["a.yaml", "b.yaml", "c.yaml"];
        var (old, fixedText) = (Settings("gpt-4", 2_000), Settings("gpt-5.5", 2_000));
        Write("models.json", Registry(2));
        Array.ForEach(names, name => Write(name, old));
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await StartAsync("scan", "--fix")).ExitCode);
        var whole = clock.Elapsed;

        for (var kill = 0; kill < kills; kill++)
        {
            Array.ForEach(names, name => Write(name, old));
            var process = Start("scan", "--fix");
            await Task.Delay(whole * (0.5 + (0.55 * kill / kills)));
            process.Kill();
            await EndAsync(process);
            Assert.All(names, name => Assert.Contains(Read(name), new[] { old, fixedText }));
        }

        Assert.Equal(0, (await StartAsync("scan", "--fix")).ExitCode);
        Assert.All(names, name => Assert.Equal(fixedText, Read(name)));
        Assert.Equal([.. names, "models.json"], Files());
    }

    /// <summary>As head does: the rest of the output is lost, and the registry is not.</summary>
    [Theory]
    [InlineData("models.json", "stamp", "--all", "--source-is", "old", "--source", "log")]
    [InlineData("settings.yaml", "scan", "--fix")]
    public async Task A_reader_that_leaves_does_not_keep_a_file_from_being_written(string file, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("models.json", Registry(200).Replace("\"idVerified\": null", Verified("old"), StringComparison.Ordinal));
        Write("settings.yaml", Settings("gpt-4", 2_000));
        var before = Read(file);

        var (_, _, errors) = await StartInShellAsync("{ dotnet \"$0\" \"$@\"; echo $? > code; } | true; exit", arguments);

        Assert.Equal(string.Empty, errors);
        Assert.Equal("0\n", Read("code"));
        Assert.NotEqual(before, Read(file));
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
        Assert.Equal(mayAll ? string.Empty : $"{path} is read-only: make it writable first. The file is unchanged.\n", run.Errors);
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
        Assert.EndsWith(". The file is unchanged.", errors.TrimEnd(), StringComparison.Ordinal);
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

    /// <summary>Models m-1-x and on, and one that another one replaces.</summary>
    private static string Registry(int count)
    {
        var entries = Enumerable.Range(1, count).Select(number =>
            $$"""    { "id": "m-{{number}}-x", "provider": "openai", "lifecycle": "available", "owner": "o", "idVerified": null }""");
        const string Replaced = """
                { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5.5", "owner": "o" },
                {
                  "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owner": "o",
                  "idVerified": { "on": "2026-07-02", "source": "console" }
                }
            """;
        return $"{{\n  \"models\": [\n{string.Join(",\n", entries.Append(Replaced))}\n  ]\n}}\n";
    }

    private static string Verified(string source) => $$"""
        "idVerified": { "on": "2026-07-02", "source": "{{source}}" }
        """;

    /// <summary>A result of another tool's run, as it is written there.</summary>
    private static string Graded(string id) => $$"""
        {
          "testIdx": 0, "provider": { "id": "openai:{{id}}" }, "success": true, "testCase": { "description": "refund" },
          "gradingResult": { "pass": true }
        }
        """;

    private static string Settings(string id, int count)
        => "models:\n" + string.Concat(Enumerable.Repeat($"- model: {id}\n", count));

    /// <summary>No file may grow beyond some blocks of 512 bytes. The runtime's own way of making code would be one.</summary>
    private Task<(int ExitCode, string Output, string Errors)> StartOnFullDiskAsync(int blocks, params string[] arguments)
    {
        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        Environment["DOTNET_EnableDiagnostics"] = "0";
        return StartInShellAsync($"trap '' XFSZ; ulimit -f {blocks}", arguments);
    }

    private Dictionary<string, string> Contents() => Directory.EnumerateFiles(Folder).ToDictionary(path => path, File.ReadAllText);

    private IEnumerable<string> Files()
        => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
