using System.Text;
using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class ScanTests : ScanRun
{
    [Fact]
    public void The_table_says_what_is_wrong_as_the_build_does()
    {
        Write("a.yaml", "model: gpt-4\nchat_model: gtp-5.5\nlast: gpt-5.5\n");

        var run = Run("scan");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.yaml(1,8) error LLM2006 The model id \"gpt-4\" is retired: use \"gpt-5.5\"", run.Text, StringComparison.Ordinal);
        Assert.Contains("a.yaml(2,13) warning LLM2002 The model id \"gtp-5.5\" is not in the registry: did you mean \"gpt-5.5\"?", run.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 file (0.0 MB) with 3 model ids of 3 names, as of 2026-08-03: 1 error, 1 warning.", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model: gpt-5.5", "warning", 0)]
    [InlineData("model: gpt-9.9", "warning", 1)]
    [InlineData("model: gpt-9.9", "error", 0)]
    [InlineData("model: gpt-4", "error", 1)]
    public void The_level_decides_the_exit_code(string text, string level, int code)
    {
        Write("a.yaml", text);

        Assert.Equal(code, Run("scan", "--level", level).ExitCode);
    }

    [Fact]
    public void A_date_that_has_passed_is_an_end_only_where_dates_are_enforced()
    {
        Write("a.yaml", "model: gpt-4o");

        Assert.Equal(0, Run("scan", "--level", "warning").ExitCode);
        Assert.Contains("warning LLM2005", Run("scan", "--as-of", "2026-09-01").Text, StringComparison.Ordinal);
        Assert.Contains("error LLM2006", Run("scan", "--as-of", "2026-09-01", "--enforce-dates").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_registry_every_id_is_listed_and_one_line_says_so()
    {
        File.Delete(Path.Combine(Folder, "models.json"));
        Write("a.yaml", "model: gpt-4");

        var run = Run("scan");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not in the registry", run.Text, StringComparison.Ordinal);
        Assert.Contains("There is no models.json", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_git_does_not_track_is_not_read()
    {
        Git("init", "-q");
        Write("tracked.yaml", "model: gpt-4");
        Write("untracked.yaml", "model: gpt-4");
        Write("vendor/a.yaml", "model: gpt-4");
        Git("add", "tracked.yaml", "vendor/a.yaml");

        Assert.Equal(["tracked.yaml"], Files("scan"));
    }

    [Fact]
    public void Without_git_the_folders_of_builds_and_packages_are_passed_by()
    {
        foreach (var folder in new[] { "src", "src/bin", "obj", "node_modules/x", "src/deep/er" })
        {
            Write($"{folder}/a.yaml", "model: gpt-4");
        }

        Assert.Equal(["src/a.yaml", "src/deep/er/a.yaml"], Files("scan"));
        Assert.Equal(["src/a.yaml"], Files("scan", "src", "--exclude", "deep/**"));
        Assert.Equal(["src/deep/er/a.yaml"], Files("scan", "--include", "**/er/*.yaml"));
    }

    [Fact]
    public void Allowed_ids_of_the_editorconfig_need_no_entry()
    {
        Write(".editorconfig", "root = true\n[*.yaml]\nmodel_registry.allowed_ids = ft:*, gpt-9*\n");
        Write("a.yaml", "model: gpt-9.9");
        Write("a.env", "MODEL=gpt-9.9");

        Assert.Equal(["a.env"], Files("scan"));
    }

    [Fact]
    public void A_baseline_keeps_old_findings_and_shows_new_ones()
    {
        Write("a.yaml", "model: gpt-4\nx: gpt-4\n");

        var written = Run("scan", "--write-baseline", "scan.baseline.txt");
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("LLM2006 a.yaml \"gpt-4\" 2", Read("scan.baseline.txt"), StringComparison.Ordinal);
        Assert.Contains("model-registry scan --write-baseline scan.baseline.txt", Read("scan.baseline.txt"), StringComparison.Ordinal);
        Assert.Equal(0, Run("scan", "--baseline", "scan.baseline.txt").ExitCode);

        Write("a.yaml", "\nz: gpt-4\nmodel: gpt-4\nx: gpt-4\n");
        var run = Run("scan", "--baseline", "scan.baseline.txt", "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1 0 2", Fields(run.Json, "errors", "warnings", "known"));

        Write("scan.baseline.txt", "nonsense");
        Assert.Equal(2, Run("scan", "--baseline", "scan.baseline.txt").ExitCode);
    }

    [Fact]
    public void Sarif_has_every_finding_and_the_rules()
    {
        Write("dir/a b.yaml", "model: gpt-4\n");

        Run("scan", "--sarif", "scan.sarif");

        var run = JsonDocument.Parse(Read("scan.sarif")).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal("LLM2006 error", Fields(result, "ruleId", "level"));
        Assert.Equal("LLM2006", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("dir/a%20b.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("1 8 1 13", Fields(place.GetProperty("region"), "startLine", "startColumn", "endLine", "endColumn"));
    }

    [Fact]
    public void What_is_too_large_is_named_and_what_is_binary_is_not()
    {
        Write("big.yaml", "model: gpt-4 #" + new string('x', 1_100_000));
        File.WriteAllBytes(Path.Combine(Folder, "a.bin"), [1, 0, .. "\"gpt-4\""u8]);

        var run = Run("scan", "--max-size", "1");

        Assert.Contains("Not scanned, larger than --max-size: 1 file (big.yaml).", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a.bin", run.Text, StringComparison.Ordinal);
        Assert.Equal(1, Run("scan").ExitCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tracked_file_that_is_gone_fails_the_scan_and_the_others_are_reported(bool isLink)
    {
        Git("init", "-q");
        Write("a.yaml", "model: gpt-4");
        Write("b.yaml", "model: gpt-4");
        Git("add", ".");
        File.Delete(Path.Combine(Folder, "b.yaml"));
        if (isLink)
        {
            File.CreateSymbolicLink(Path.Combine(Folder, "b.yaml"), "a.yaml");
        }

        var run = Run("scan");

        Assert.Equal(isLink ? 1 : 2, run.ExitCode);
        Assert.Contains("a.yaml(1,8)", run.Text, StringComparison.Ordinal);
        Assert.Equal(!isLink, run.Text.Contains("Not scanned, not readable: 1 file (b.yaml).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-16", "\r\n")]
    [InlineData("utf-8-mark", "\r\n")]
    public void A_fix_replaces_what_is_gone_and_keeps_the_rest(string encoding, string newLine)
    {
        var path = Path.Combine(Folder, "a.yaml");
        Encoding written = encoding switch { "utf-16" => Encoding.Unicode, "utf-8" => new UTF8Encoding(false), _ => new UTF8Encoding(true) };
        var before = string.Join(newLine, "# größe", "model: gpt-4", "other: 'openai/gpt-4' # gpt-4", "emb: text-embedding-ada-002", "c: claude-2.1", "gpt-4: 1", "f: gpt-4:latest", "");
        File.WriteAllText(path, before, written);

        var dry = Run("scan", "--fix", "--dry-run");
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Contains("+ model: gpt-5.5\n+ other: 'openai/gpt-5.5' # gpt-4\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("2 ids in 1 file would be replaced", dry.Output, StringComparison.Ordinal);

        Assert.Contains("2 ids in 1 file are replaced.", Run("scan", "--fix").Output, StringComparison.Ordinal);

        var after = before.Replace("model: gpt-4", "model: gpt-5.5", StringComparison.Ordinal).Replace("'openai/gpt-4'", "'openai/gpt-5.5'", StringComparison.Ordinal);
        Assert.Equal([.. written.GetPreamble(), .. written.GetBytes(after)], File.ReadAllBytes(path));
        Assert.Equal("No id has a replacement that can be written.\n", Run("scan", "--fix").Output);
    }

    [Fact]
    public void A_fix_leaves_a_file_alone_whose_bytes_it_could_not_give_back()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("model: gpt-4\n"), 0x00, 0xD8];
        File.WriteAllBytes(Path.Combine(Folder, "a.yaml"), bytes);

        var run = Run("scan", "--fix");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a.yaml has bytes that are not valid in its encoding", run.Errors, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(Folder, "a.yaml")));
    }

    [Fact]
    public void Outputs_never_overwrite_what_is_read()
    {
        Assert.Equal(2, Run("scan", "--sarif", "models.json").ExitCode);
        Assert.Equal(2, Run("scan", "--sarif", "a.txt", "--write-baseline", "a.txt").ExitCode);
        Assert.Equal(2, Run("scan", "nowhere").ExitCode);
        Assert.Equal(Registry, Read("models.json"));
    }

    private IEnumerable<string?> Files(params string[] arguments)
        => Run([.. arguments, "--json"]).Json.GetProperty("ids").EnumerateArray()
            .Where(id => id.GetProperty("rule").ValueKind != JsonValueKind.Null).Select(id => id.GetProperty("file").GetString()).Distinct();
}
