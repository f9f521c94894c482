using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Baseline;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class BaselineSuppressorTests
{
    private const string BaselinePath = "models.baseline.txt";

    private static readonly Verifier Verify = Verifier
        .For(
            new HardcodedModelIdAnalyzer(), new UnregisteredModelIdAnalyzer(), new ConfigurationFileAnalyzer(), new RegistryFileAnalyzer(), new BaselineFileAnalyzer(),
            new BaselineSuppressor())
        .WithDefaultId("LLM2001")
        .WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryValidate", "false")
        .WithRegistry(Registry("0"));

    [Fact]
    public Task A_listed_finding_is_none()
        => Verify.WithSource("""class C { string M() => "gpt-5.7"; }""").WithAdditionalFile(BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 1)).ReportsNothing();

    [Fact]
    public Task Of_equal_ones_those_that_stand_first_are_known_and_the_rest_is_new()
        => Verify
            .WithSource("""class C { string[] M() => new[] { "gpt-5.7", "gpt-5.7", [|"gpt-5.7"|], [|"gpt-5.7"|] }; }""")
            .WithAdditionalFile(BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 2))
            .ReportsExactly();

    [Theory]
    [InlineData("LLM2002 Test0.cs \"\\\"gpt-5.7\\\"\" 1")]
    [InlineData("LLM2001 Other.cs \"\\\"gpt-5.7\\\"\" 1")]
    [InlineData("LLM2001 Test0.cs \"\\\"gpt-5.8\\\"\" 1")]
    [InlineData("LLM2001 test0.cs \"\\\"gpt-5.7\\\"\" 1")]
    [InlineData("# LLM2001 Test0.cs \"\\\"gpt-5.7\\\"\" 1")]
    [InlineData("")]
    public Task Another_rule_file_or_text_is_another_finding(string line)
        => Verify.WithSource("""class C { string M() => [|"gpt-5.7"|]; }""").WithAdditionalFile(BaselinePath, line).ReportsExactly();

    [Fact]
    public Task It_counts_in_each_file_by_itself_and_paths_start_at_its_folder()
        => Verify
            .WithSource("""class C { string M() => "gpt-5.7"; }""")
            .WithFile("Old/D.cs", """class D { string M() => "gpt-5.7" + [|"gpt-5.7"|]; }""")
            .WithAdditionalFile("build/known.txt", Line("../Test0.cs", "\"gpt-5.7\"", 1) + Line("../Old/D.cs", "\"gpt-5.7\"", 1))
            .WithAdditionalFileOption("build/known.txt", "build_metadata.AdditionalFiles.ModelRegistryRole", "baseline")
            .ReportsExactly();

    [Fact]
    public Task A_file_that_the_build_calls_something_else_is_none()
        => Verify
            .WithSource("""class C { string M() => [|"gpt-5.7"|]; }""")
            .WithAdditionalFile(BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 1))
            .WithAdditionalFileOption(BaselinePath, "build_metadata.AdditionalFiles.ModelRegistryRole", "configuration")
            .ReportsExactly();

    [Fact]
    public Task Findings_in_the_registry_and_in_settings_are_known_as_well()
        => Verify
            .WithSource("class C { }")
            .WithOption("build_property.ModelRegistryValidate", "true")
            .WithRegistry(Registry("-1"))
            .WithAdditionalFile("appsettings.json", """{ "Model": "gpt-9" }""")
            .WithAdditionalFile(BaselinePath, "LLM1007 models.json \"-1\" 1\nLLM2008 appsettings.json \"\\\"gpt-9\\\"\" 1\n")
            .ReportsNothing();

    [Theory]
    [InlineData("warning")]
    [InlineData("error")]
    public Task However_grave_the_build_takes_them(string severity)
        => Verify
            .WithSource("""class C { string M() => "gpt-5.7"; }""")
            .WithOption("build_property.ModelRegistryValidate", "true")
            .WithRegistry(Registry("-1"))
            .WithOption("dotnet_diagnostic.LLM2001.severity", severity)
            .WithOption("dotnet_diagnostic.LLM1007.severity", severity)
            .WithAdditionalFile(BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 1) + "LLM1007 models.json \"-1\" 1\n")
            .ReportsNothing();

    [Fact]
    public async Task Where_all_warnings_are_errors_what_is_known_is_marked_as_suppressed_in_code_and_in_the_registry()
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText("""class C { string A() => "gpt-5.7"; string B() => "gpt-5.7"; }""", path: "/0/Test0.cs")],
            ReferenceAssemblies.Net80,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        var files = new AnalyzerOptions(
        [
            new Given(TestProject.RegistryPath, Registry("-1")),
            new Given("/0/" + BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 1) + "LLM1007 models.json \"-1\" 1\n"),
        ]);
        var options = new CompilationWithAnalyzersOptions(files, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);

        var found = await compilation.WithAnalyzers([new RegistryFileAnalyzer(), new HardcodedModelIdAnalyzer(), new BaselineSuppressor()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            ["LLM1007 Error True", "LLM2001 Error False", "LLM2001 Error True"],
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.IsSuppressed}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task A_finding_that_a_pragma_silences_takes_no_place()
        => Verify
            .WithSource(
                """
                class C
                {
                #pragma warning disable LLM2001
                    string A() => "gpt-5.7";
                #pragma warning restore LLM2001
                    string B() => "gpt-5.7";
                    string D() => [|"gpt-5.7"|];
                }
                """)
            .WithAdditionalFile(BaselinePath, Line("Test0.cs", "\"gpt-5.7\"", 1))
            .ReportsExactly();

    [Fact]
    public void It_speaks_of_every_rule_but_those_that_are_errors_and_the_one_that_tells_of_options()
        => Assert.Equal(
            Descriptors.All.Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error).Select(rule => rule.Id).Where(id => id != RuleIds.InvalidOption),
            new BaselineSuppressor().SupportedSuppressions.Select(suppression => suppression.SuppressedDiagnosticId));

    [Fact]
    public void Without_a_baseline_nothing_is_read()
    {
        var options = new AnalyzerOptions([new Unread("/0/models.json"), new Unread("/0/appsettings.json"), new Unread("/0/BannedSymbols.txt")]);

        Assert.Null(ProjectBaseline.Find(options, CancellationToken.None));
        Assert.Throws<InvalidOperationException>(() => ProjectBaseline.Find(new AnalyzerOptions([new Unread("/0/models.baseline.txt")]), CancellationToken.None));
    }

    private static string Registry(string price)
        => $$"""
            {
              "models": [
                {
                  "id": "gpt-5.7", "provider": "openai", "lifecycle": "available", "owner": "ai", "idVerified": { "on": "2026-07-01", "source": "s" },
                  "pricing": { "input": {{price}}, "output": 2, "verified": { "on": "2026-07-01", "source": "s" } }
                }
              ]
            }
            """;

    private static string Line(string path, string text, int count)
        => BaselineLine.Write(new KnownFinding(RuleIds.HardcodedModelId, path, text), count) + "\n";

    private sealed class Given(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Unread(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException(path + " is read.");
    }
}
