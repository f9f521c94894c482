using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ModelRegistry.Testing.Tests;

public class VerifierTests
{
    private static readonly Verifier Verify = Verifier.For<AnswerAnalyzer>();
    private static readonly Verifier VerifyFile = Verifier.For<FileAnalyzer>();

    [Fact]
    public Task Marked_diagnostics_pass() => Verify
        .WithSource("class C { int a = [|42|], b = {|TOY001:0_42|}; }")
        .WithFile("Other.cs", "class D { int a = [|42|]; }")
        .WithMessages("Do not write '42'", "Do not write '42'", "Do not write '0_42'")
        .WithSeverity(DiagnosticSeverity.Warning).ReportsExactly();

    [Fact]
    public Task Nothing_to_report_passes() => Verify.WithSource("class C { int a = 41; }").ReportsNothing();

    [Fact]
    public Task Diagnostics_of_additional_files_pass() => VerifyFile
        .WithOption("build_property.Name", "toy").WithRegistry("{\n  \"a\": \"[|bad|]\" }")
        .WithAdditionalFileOption("models.json", "build_metadata.AdditionalFiles.Kind", "registry")
        .WithMessages("Bad in toy, kind registry").ReportsExactly();

    [Fact]
    public Task Options_reach_the_trees_that_they_name() => Verify
        .WithEditorConfig("[Test*.cs]\ntoy.allow = true\n[Severe.cs]\ndotnet_diagnostic.TOY001.severity = error")
        .WithSource("class C { int a = 42; }").WithFile("Severe.cs", "class D { int a = [|42|]; }")
        .WithSeverity(DiagnosticSeverity.Error).ReportsExactly();

    [Fact]
    public Task Global_options_reach_every_tree() => Verify
        .WithOption("toy.allow", "true").WithSource("class C { int a = 42; }").ReportsNothing();

    [Fact]
    public Task Suppressed_diagnostics_are_not_reported() => Verify
        .WithSource("#pragma warning disable TOY001\nclass C { int a = 42; }").ReportsNothing();

    [Fact]
    public Task Generated_code_is_seen_and_not_judged() => Verify.WithGenerator<NumbersGenerator>()
        .WithRegistry("Answer").WithSource("class C { int a = Toys.Numbers.Answer; }").ReportsNothing();

    [Fact]
    public Task Generated_members_are_there_and_their_code_is_not() => Verify.WithGenerator<UnfinishedGenerator>()
        .WithSource("""
            class C
            {
                const string Name = Toys.Unfinished.Name + "!";
                int M(Toys.Unfinished u) => u.TryHalf(u.Count, out var half) ? half : u.Start = new Toys.Unfinished(1);
                int N => Toys.Unfinished.Name.{|CS1061:Missing|};
            }
            """)
        .ReportsExactly();

    [Fact]
    public Task Top_level_statements_compile() => Verify.WithOutputKind(OutputKind.ConsoleApplication)
        .WithSource("System.Console.WriteLine([|42|]);").ReportsExactly();

    [Fact]
    public Task Expected_compiler_errors_are_marked() => Verify.WithSource("class C { int a = {|CS0103:missing|}; }").ReportsExactly();

    [Fact]
    public Task Expected_compiler_warnings_are_marked() => Verify.WithSource("class C { void M() { int {|CS0168:a|}; } }").ReportsExactly();

    [Fact]
    public Task Fails_when_the_source_does_not_compile() =>
        Fails(Verify.WithSource("class C { int a = missing; }").ReportsNothing(), "CS0103, /0/Test0.cs(1,19)-(1,26), The name 'missing'");

    [Fact]
    public Task Fails_when_the_generated_code_does_not_compile() =>
        Fails(Verify.WithGenerator<NumbersGenerator>().WithRegistry("not-a-name").ReportsNothing(), "/generated/ModelRegistry");

    [Fact]
    public Task Fails_when_an_analyzer_throws() => Fails(Verifier.For<ThrowingAnalyzer>().ReportsNothing(), "AD0001, (no location)");

    [Fact]
    public Task Fails_when_a_generator_throws() => Fails(Verify.WithGenerator<ThrowingGenerator>().ReportsNothing(), "CS8785, (no location)");

    [Fact]
    public Task Fails_when_a_diagnostic_is_missing() =>
        Fails(Verify.WithSource("class C { int a = [|41|]; }").ReportsExactly(), "Missing:\n  TOY001, /0/Test0.cs(1,19)-(1,21)\nUnexpected:\nActual:");

    [Fact]
    public Task Fails_when_the_id_differs() => Fails(Verify.WithSource("class C { int a = {|TOY009:42|}; }").ReportsExactly(), "Missing:\n  TOY009");

    [Theory]
    [InlineData("class C { int a =[| 42|]; }")]
    [InlineData("class C { int a = [|42;|] }")]
    [InlineData("[|class C { int a = 42|]; }")]
    [InlineData("class C { int a =\n[|\n42|]; }")]
    [InlineData("[|/**/|]class C { int a = 42; }")]
    public Task Fails_when_the_span_differs(string source) => Fails(Verify.WithSource(source).ReportsExactly(), "Missing:\n  TOY001");

    [Fact]
    public Task Fails_when_the_path_differs() => Fails(
        Verify.WithSource("class C { int a = 42; }").WithFile("B.cs", "class D { int a = [|41|]; }").ReportsExactly(), "Missing:\n  TOY001, /0/B.cs");

    [Fact]
    public Task Fails_when_only_the_column_in_an_additional_file_differs() => Fails(
        Verifier.For(new FileAnalyzer(wrongBy: 1)).WithRegistry("[|bad|]").ReportsExactly(), "Unexpected:\n  TOY002, /0/models.json(1,2)-(1,4)");

    [Fact]
    public Task Fails_when_the_message_differs() => Fails(
        Verify.WithSource("class C { int a = [|42|]; }").WithMessages("Do not write '43'").ReportsExactly(), "The messages differ");

    [Fact]
    public Task Fails_when_a_message_is_missing() => Fails(
        Verify.WithSource("class C { int a = [|42|], b = [|42|]; }").WithMessages("Do not write '42'").ReportsExactly(), "The messages differ");

    [Fact]
    public Task Fails_when_the_severity_differs() => Fails(
        Verify.WithSource("class C { int a = [|42|]; }").WithSeverity(DiagnosticSeverity.Error).ReportsExactly(), "Not everything is Error: Warning");

    [Fact]
    public Task Fails_when_a_diagnostic_comes_twice() => Fails(
        Verifier.For(new AnswerAnalyzer(times: 2)).WithSource("class C { int a = [|42|]; }").ReportsExactly(),
        "Missing:\nUnexpected:\n  TOY001, /0/Test0.cs(1,19)-(1,21)");

    [Fact]
    public Task Fails_when_some_are_expected_and_none_is_marked() =>
        Fails(Verify.WithSource("class C { int a = 42; }").ReportsExactly(), "No diagnostic is marked");

    [Fact]
    public Task Fails_when_none_are_expected_and_one_is_marked() =>
        Fails(Verify.WithSource("class C { int a = [|42|]; }").ReportsNothing(), "A diagnostic is marked");

    [Fact]
    public Task Fails_when_none_are_expected_and_one_is_reported() =>
        Fails(Verify.WithSource("class C { int a = 42; }").ReportsNothing(), "Unexpected:\n  TOY001");

    [Fact]
    public Task Prints_what_to_paste() => Fails(
        Verify.WithSource("class C { int a = 42; }").ReportsNothing(),
        "Actual:\n  TOY001, /0/Test0.cs(1,19)-(1,21), Do not write '42'\nTo paste, if it is right:\nclass C { int a = {|TOY001:42|}; }");

    [Fact]
    public async Task Several_ids_ask_for_a_default()
    {
        var verify = Verifier.For(new AnswerAnalyzer(), new FileAnalyzer()).WithSource("class C { int a = [|42|]; }");

        await Assert.ThrowsAsync<InvalidOperationException>(verify.ReportsExactly);
        await verify.WithDefaultId(AnswerAnalyzer.Id).ReportsExactly();
    }

    private static async Task Fails(Task verification, string because) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<FailException>(() => verification)).Message, StringComparison.Ordinal);
}
