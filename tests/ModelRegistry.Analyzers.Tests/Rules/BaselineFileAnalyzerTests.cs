using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class BaselineFileAnalyzerTests
{
    private const string Baseline = "models.baseline.txt";

    private static readonly Verifier Verify = Verifier.For(new BaselineFileAnalyzer(), new BaselineSuppressor()).WithDefaultId("LLM1013").WithSource("class C { }");

    private static readonly Verifier WithRegistry = Verify.WithRegistry("""{ "models": [] }""");

    [Fact]
    public Task A_line_that_is_not_used_is_told_where_it_stands_and_cannot_be_listed_itself()
        => WithRegistry
            .WithAdditionalFile(
                Baseline,
                """
                # Known findings
                [|<<<<<<< HEAD|]
                LLM2001 C.cs "x" 1
                [|=======|]
                [|LLM2001 C.cs "x" 2|]
                [|>>>>>>> branch|]
                [|LLM1003 models.json "x" 1|]
                [|LLM1013 models.baseline.txt "=======" 1|]
                [|LLM9999 C.cs "x" 1|]

                """)
            .WithMessages(
                "Not in use: the line is not valid; expected a rule, a file, the text at the finding in quotes, and a number",
                "Not in use: the line is not valid; expected a rule, a file, the text at the finding in quotes, and a number",
                "Not in use: the finding is listed twice; the first line counts",
                "Not in use: the line is not valid; expected a rule, a file, the text at the finding in quotes, and a number",
                "Not in use: LLM1003 is not a rule that a baseline can list",
                "Not in use: LLM1013 is not a rule that a baseline can list",
                "Not in use: LLM9999 is not a rule that a baseline can list")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Fact]
    public Task Ends_of_lines_of_another_system_are_no_problem()
        => WithRegistry.WithAdditionalFile(Baseline, "# Known findings\r\nLLM2001 C.cs \"x\" 1\r\n\r\n").ReportsNothing();

    [Fact]
    public Task Without_a_registry_it_is_anybodys_file() => Verify.WithAdditionalFile(Baseline, "To do").ReportsNothing();

    [Fact]
    public Task A_file_that_the_build_calls_something_else_is_none()
        => WithRegistry
            .WithAdditionalFile(Baseline, "To do")
            .WithAdditionalFileOption(Baseline, "build_metadata.AdditionalFiles.ModelRegistryRole", "configuration")
            .ReportsNothing();

    [Fact]
    public async Task Of_a_file_that_is_something_else_altogether_only_the_beginning_is_told()
        => Assert.Equal(
            BaselineFileAnalyzer.MaxProblems,
            (await WithRegistry.WithAdditionalFile(Baseline, string.Concat(Enumerable.Repeat("To do\n", 1000))).Diagnostics()).Count);
}
