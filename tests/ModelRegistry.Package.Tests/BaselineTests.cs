using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>An old code base begins to enforce the rules: what it has is listed, and only what is new fails.</summary>
[Collection(PackageTests.Name)]
public sealed class BaselineTests(PackageFeed feed)
{
    private const string WriteBaseline = "-t:ModelRegistryWriteBaseline";
    private const string Baseline = "App/models.baseline.txt";

    private const string Registry = """
        {
          "models": [
            {
              "id": "gpt-5.7", "provider": "openai", "lifecycle": "available", "idVerified": { "on": "2026-07-01", "source": "the guide" },
              "pricing": { "input": -1, "output": 2, "verified": { "on": "2026-07-01", "source": "the guide" } }
            }
          ]
        }
        """;

    private const string Code = """
        internal static class C
        {
            public static string Registered() => "gpt-5.7";

            public static string Unregistered() => "gpt-4o-mini";
            public static string UnregisteredAsWell() => /* "quoted" */ "gpt-4o-mini";
        }

        """;

    private const string OldCode = """
        internal static class Old
        {
            public static string Registered() => "gpt-5.7";

        #pragma warning disable LLM2001
            public static string Quoted() => "gpt-5.7";
        #pragma warning restore LLM2001
        }

        """;

    private static readonly string[] Known =
    [
        """LLM1007 models.json "-1" 1""",
        """LLM2001 C.cs "\"gpt-5.7\"" 1""",
        """LLM2001 Old Code/Old.cs "\"gpt-5.7\"" 1""",
        """LLM2002 C.cs "\"gpt-4o-mini\"" 2""",
        """LLM2008 appsettings.json "\"gpt-9\"" 1""",
    ];

    private static readonly ConsumerProject App = ConsumerProject.Library
        .WithFile("App/models.json", Registry)
        .WithFile("App/appsettings.json", """{ "Model": "gpt-9" }""")
        .WithFile("App/C.cs", Code)
        .WithFile("App/Old Code/Old.cs", OldCode)
        .OnCi();

    [Fact]
    public async Task Only_what_is_new_fails()
    {
        var consumer = App.Create(feed);
        Assert.Equal(6, (await consumer.BuildAsync()).Failed().Places.Count);

        var writing = (await consumer.BuildAsync("--no-restore", WriteBaseline)).Succeeded();
        Assert.Equal(Known, Lines(consumer));
        Assert.Contains("models.baseline.txt: 6 known findings", writing.Output, StringComparison.Ordinal);

        var known = (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
        Assert.Equal(
            ["LLM1007", "LLM2001", "LLM2001", "LLM2001", "LLM2002", "LLM2002", "LLM2008"],
            known.Results.Where(result => result.Suppressed).Select(result => result.RuleId).Order(StringComparer.Ordinal));

        // Moved and indented anew, with another end of the lines: the same findings.
        consumer.Write("App/C.cs", "// Moved\r\n\r\n" + Code.ReplaceLineEndings("\r\n").Replace("    public", "\tpublic", StringComparison.Ordinal));
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();

        // A second of the same kind is new: it is the one that stands last.
        consumer.Write("App/C.cs", Code.Replace("\n}", "\n\n    public static string Again() => \"gpt-5.7\";\n}", StringComparison.Ordinal));
        Assert.Equal([new Place("LLM2001", "App/C.cs", 8, 37, 8, 46)], (await consumer.BuildAsync("--no-restore")).Failed().Places);

        // So is one of another kind, in a file of its own.
        consumer.Write("App/C.cs", Code);
        consumer.Write("App/New.cs", "internal static class New\n{\n    public static string M() => \"gpt-5.7\";\n}\n");
        Assert.Equal([new Place("LLM2001", "App/New.cs", 3, 33, 3, 42)], (await consumer.BuildAsync("--no-restore")).Failed().Places);
    }

    [Fact]
    public async Task What_is_written_again_is_the_same_bytes_until_something_is_repaired()
    {
        var consumer = App.Create(feed);
        (await consumer.BuildAsync(WriteBaseline)).Succeeded();
        var bytes = File.ReadAllBytes(Path.Combine(consumer.Root, Baseline));
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'#', bytes[0]);

        (await consumer.BuildAsync("--no-restore", WriteBaseline)).Succeeded();
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(consumer.Root, Baseline)));

        // An entry that stands for nothing is no problem, and is gone when the file is written anew.
        consumer.Write("App/C.cs", Code.Replace("/* \"quoted\" */ \"gpt-4o-mini\"", "\"\"", StringComparison.Ordinal));
        consumer.Delete("App/Old Code/Old.cs");
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
        (await consumer.BuildAsync("--no-restore", WriteBaseline)).Succeeded();
        Assert.Equal([Known[0], Known[1], """LLM2002 C.cs "\"gpt-4o-mini\"" 1""", Known[4]], Lines(consumer));
    }

    [Fact]
    public async Task Target_frameworks_share_a_file_in_any_place_and_no_severity_keeps_it_from_being_written()
    {
        var consumer = App
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithProperty("ModelRegistryBaseline", "../known findings/app.txt")
            .WithProperty("TreatWarningsAsErrors", "true")
            .WithProperty("MSBuildTreatWarningsAsErrors", "true")
            .WithProperty("WarningsAsErrors", "LLM2002")
            .WithProperty("RunAnalyzersDuringBuild", "false")
            .WithFile("App/.editorconfig", "[*.cs]\ndotnet_diagnostic.LLM2001.severity = error\n")
            .WithFile("App/.globalconfig", "is_global = true\ndotnet_diagnostic.LLM1007.severity = error\n")
            .WithFile("App/NetStandard.cs", "#if !NET\ninternal static class NetStandard\n{\n    public static string M() => \"gpt-5.7\";\n}\n#endif\n")
            .WithFile("known findings/.gitkeep", "")
            .Create(feed);

        (await consumer.BuildAsync(WriteBaseline)).Succeeded();
        Assert.Equal(
            [
                """LLM1007 ../App/models.json "-1" 1""",
                """LLM2001 ../App/C.cs "\"gpt-5.7\"" 1""",
                """LLM2001 ../App/NetStandard.cs "\"gpt-5.7\"" 1""",
                """LLM2001 ../App/Old Code/Old.cs "\"gpt-5.7\"" 1""",
                """LLM2002 ../App/C.cs "\"gpt-4o-mini\"" 2""",
                """LLM2008 ../App/appsettings.json "\"gpt-9\"" 1""",
            ],
            Lines(consumer, "known findings/app.txt"));
        (await consumer.BuildAsync("--no-restore", "-p:RunAnalyzersDuringBuild=true")).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task Line_that_is_not_used_is_told_and_what_is_an_error_by_default_cannot_be_listed()
    {
        var consumer = ConsumerProject.Library
            .WithFile("App/models.json", """{ "models": [{ "id": "gpt-5.7", "provider": 1, "lifecycle": "available" }] }""")
            .WithFile(Baseline, "<<<<<<< HEAD\nLLM1003 models.json \"1\" 1\n")
            .Create(feed);

        Assert.Equal(
            [new Place("LLM1013", Baseline, 1, 1, 1, 13), new Place("LLM1013", Baseline, 2, 1, 2, 26), new Place("LLM1003", "App/models.json", 1, 45, 1, 46)],
            (await consumer.BuildAsync()).Failed().Places);
        (await consumer.BuildAsync("--no-restore", WriteBaseline)).Failed();
        Assert.StartsWith("<<<<<<<", consumer.Read(Baseline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_without_findings_gets_no_file()
    {
        var consumer = ConsumerProject.Library
            .WithFile("models.json", """{ "models": [{ "id": "gpt-5.7", "provider": "openai", "lifecycle": "available" }] }""")
            .WithProperty("ModelRegistryValidate", "false")
            .Create(feed);

        Assert.Contains("no finding", (await consumer.BuildAsync(WriteBaseline)).SucceededWithoutWarnings().Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(consumer.Root, Baseline)));
    }

    private static IEnumerable<string> Lines(Consumer consumer, string path = Baseline)
        => consumer.Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));
}
