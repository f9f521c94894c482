using ModelRegistry.Accuracy;

namespace ModelRegistry.Analyzers.Tests.Accuracy;

/// <summary>The bench on folders that are written for the test.</summary>
public sealed class BenchTests : IDisposable
{
    private const string Program = """
        using Missing.Sdk;

        var client = new ChatClient("gpt-5.6-terra");
        Console.WriteLine($"gpt-5.6-terra: {client}");
        """;

    private const string FirstRow = "LLM2001\tapp/Program.cs\t3\t29\tThe model id \"gpt-5.6-terra\" is hardcoded: use ModelIds.Gpt5_6Terra\t";

    private static readonly RegistryText Registry = new("models.json", """
        { "models": [ { "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "available" } ] }
        """);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("accuracy");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_flag_is_a_row_although_the_code_does_not_compile()
    {
        Write("app/Program.cs", Program);

        var rows = Rows(await Bench("LLM2001").Run());

        Assert.Equal("id\tpath\tline\tcolumn\tmessage\ttime", rows[0]);
        var row = Assert.Single(rows.Skip(1));
        Assert.StartsWith(FirstRow, row, StringComparison.Ordinal);
        Assert.Matches("\t[0-9]+$", row);
    }

    [Fact]
    public async Task Only_the_rules_that_are_named_are_run()
    {
        Write("app/Program.cs", Program);

        Assert.Empty((await Bench("LLM1003").Run()).Flags);
    }

    [Fact]
    public async Task Excluded_and_built_and_generated_files_are_passed_over()
    {
        foreach (var path in new[] { "app/Program.cs", "app/obj/A.cs", "bin/B.cs", "old/deep/C.cs", "app/D.g.cs" })
        {
            Write(path, Program);
        }

        Assert.StartsWith(FirstRow, Assert.Single(Rows(await Bench("LLM2001").Run()).Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    public async Task Every_program_of_a_folder_is_analyzed(bool byProject, int compilations)
    {
        Write("one/One.csproj", "<Project />");
        Write("one/Program.cs", Program);
        Write("two/Two.csproj", """<Project><ItemGroup><ProjectReference Include="..\one\One.csproj" /></ItemGroup></Project>""");
        Write("two/deep/Program.cs", Program);
        Write("Loose.cs", Program);

        var result = await (Bench("LLM2001") with { ByProject = byProject }).Run();

        Assert.Equal(compilations, result.Compilations);
        Assert.Equal(["Loose.cs", "one/Program.cs", "two/deep/Program.cs"], result.Flags.Select(flag => flag.File!.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Labels_are_counted_apart_for_tests_and_misses_and_wrong_flags_are_listed()
    {
        Write("app/Program.cs", Program);
        Write("unit-tests/latest.cs", "class C { string a = \"gpt-5.6-terra\"; string b = $\"{a}-mini\"; string c = \"\"\"{\"other\":\"gpt-5.6-terra\"}\"\"\"; }");
        Write("labels.tsv", """
            path	line	column	text	label
            app/Program.cs	3		gpt-5.6-terra	id
            app/Program.cs	4	19	gpt-5.6-terra: {client}	not
            app/Program.cs	9	1		unclear
            unit-tests/latest.cs	1	22		not
            unit-tests/latest.cs	1	50		composed
            unit-tests/latest.cs	1		{"other":"gpt-5.6-terra"}	unclear
            """);
        var bench = Bench("LLM2001");
        using var report = new StringWriter { NewLine = "\n" };

        ScoreReport.Write(Score.Of(Label.Read(Path.Combine(_folder.FullName, "labels.tsv")), (await bench.Run()).Flags, bench.Folders), report);

        Assert.Equal("""
            part	label	labelled	flagged	recall
            src+samples	id	1	1	1.000
            src+samples	composed	0	0	-
            src+samples	not	1	0	-
            src+samples	unclear	0	0	-
            tests	id	0	0	-
            tests	composed	1	0	0.000
            tests	not	1	1	-
            tests	unclear	1	0	-

            part	rule	right	wrong	precision
            src+samples	LLM2001	1	0	1.000
            src+samples	all	1	0	1.000
            tests	LLM2001	0	1	0.000
            tests	all	0	1	0.000

            miss	composed	corpus	unit-tests/latest.cs	1	50	
            wrong	not	corpus	unit-tests/latest.cs	1	22	

            flags in labelled files at places that nobody judged	0
            labels whose place was not found	1

            """.ReplaceLineEndings("\n"), report.ToString());
    }

    private Bench Bench(string rule) => new()
    {
        Folders = [new SourceFolder(Path.Combine(_folder.FullName, "corpus"), ["old/*"])],
        Registry = Registry,
        RuleIds = new HashSet<string> { rule },
    };

    private void Write(string path, string text)
    {
        var file = new FileInfo(path == "labels.tsv" ? Path.Combine(_folder.FullName, path) : Path.Combine(_folder.FullName, "corpus", path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private static string[] Rows(BenchResult result)
    {
        using var table = new StringWriter { NewLine = "\n" };
        FlagTable.Write(result.Flags, severalFolders: false, table);
        return table.ToString().TrimEnd('\n').Split('\n');
    }
}
