namespace ModelRegistry.Tool.Tests;

/// <summary>No command writes over what it reads, nor one of its outputs over another.</summary>
public sealed class OutputTests : ToolRun
{
    private const string Registry = """{ "models": [ { "id": "m-1", "provider": "p", "lifecycle": "available" } ] }""";

    public OutputTests()
    {
        Write("models.json", Registry);
        Write("more.models.json", """{ "models": [] }""");
        Write("models.baseline.txt", "");
        Write("known.txt", "");
        Write(".editorconfig", "root = true\n");
        Write(".globalconfig", "is_global = true\n");
        File.CreateSymbolicLink(Path.Combine(Folder, "link.json"), "models.json");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "here"), ".");
    }

    [Theory]
    [InlineData("check", "--sarif", "models.json")]
    [InlineData("check", "--sarif", "./models.json")]
    [InlineData("check", "--sarif", "nowhere/../models.json")]
    [InlineData("check", "--sarif", "Models.JSON")]
    [InlineData("check", "--sarif", "more.models.json")]
    [InlineData("check", "--sarif", "link.json")]
    [InlineData("check", "--sarif", "here/here/models.json")]
    [InlineData("check", "--sarif", "models.baseline.txt")]
    [InlineData("check", "--sarif", ".editorconfig")]
    [InlineData("check", "--sarif", ".globalconfig")]
    [InlineData("check", "link.json", "--sarif", "models.json")]
    [InlineData("check", "--baseline", "known.txt", "--sarif", "here/known.txt")]
    [InlineData("report", "--html", "models.json")]
    [InlineData("report", "--markdown", "link.json")]
    [InlineData("report", "--markdown", "here/.editorconfig")]
    [InlineData("report", "--html", "models.html", "--markdown", "more.models.json")]
    public void An_output_that_is_an_input_is_refused(params string[] arguments) => AssertRefused("but the command reads", arguments);

    [Theory]
    [InlineData("page", "page")]
    [InlineData("page", "./page")]
    [InlineData("page", "here/page")]
    [InlineData("page", "PAGE")]
    public void Two_outputs_that_are_one_file_are_refused(string html, string markdown)
        => AssertRefused("--html and --markdown are one file", "report", "--html", html, "--markdown", markdown);

    [Fact]
    public void A_list_that_is_the_registry_is_refused()
    {
        Write("list.json", """{ "m-2": { "litellm_provider": "p" } }""");

        AssertRefused("list.json", "import", "m-2", "--provider", "p", "--from", "list.json", "--registry", "here/list.json");
    }

    [Fact]
    public void What_an_earlier_run_wrote_is_written_anew()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal(0, Run("report", "--html", "page.html", "--markdown", "page.md").ExitCode);
            Assert.Equal(0, Run("check", "--sarif", "out.sarif").ExitCode);
        }
    }

    private void AssertRefused(string reason, params string[] arguments)
    {
        var before = Contents();

        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.Empty(run.Output);
        Assert.Equal(before, Contents());
    }

    private Dictionary<string, string> Contents() => Directory.EnumerateFiles(Folder).ToDictionary(path => path, File.ReadAllText);
}
