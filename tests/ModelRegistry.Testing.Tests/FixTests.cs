using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Sdk;

namespace ModelRegistry.Testing.Tests;

public class FixTests
{
    private static readonly Verifier Verify = Verifier.For<AnswerAnalyzer>().WithSource("class C { int a = [|42|], b = [|42|]; }");
    private static readonly AnswerFixer To43 = new("43");

    [Fact]
    public Task A_fix_and_its_Fix_All_pass() => Verify.WithFix(To43)
        .WithFile("D.cs", "class D { int a = [|42|]; }").WithFixedFile("D.cs", "class D { int a = 43; }")
        .WithFixedSource("class C { int a = 43, b = 43; }").FixesTo();

    [Fact]
    public async Task What_several_ways_lead_to_is_analyzed_once()
    {
        var counter = new CountingAnalyzer();
        await Verifier.For(new AnswerAnalyzer(), counter).WithDefaultId(AnswerAnalyzer.Id).WithFix(To43)
            .WithSource("class C { int a = [|42|], b = [|42|]; }").WithFixedSource("class C { int a = 43, b = 43; }").FixesTo();

        Assert.Equal(3, counter.Analyses);
    }

    [Fact]
    public Task A_fix_sees_generated_types_and_is_cleaned_up_as_in_an_IDE() => Verify.WithFix<AnswerFixer>()
        .WithGenerator<NumbersGenerator>().WithRegistry("Answer")
        .WithSource("using System;\n\nclass C { int a = [|42|], b = [|42|]; Action? c; }")
        .WithFixedSource("using System;\nusing Toys;\n\nclass C { int a = Numbers.Answer, b = Numbers.Answer; Action? c; }").FixesTo();

    [Fact]
    public Task A_fix_of_an_additional_file_runs_the_generators_again() => Verifier.For<FileAnalyzer>().WithFix<FileFixer>()
        .WithGenerator<NumbersGenerator>().WithoutFixAll(because: "it is a toy")
        .WithSource("class C { int a = Toys.Numbers.bad; }").WithRegistry("[|bad|]").WithFixedRegistry("good")
        .WithFixedSource("class C { int a = Toys.Numbers.{|CS0117:bad|}; }").FixesTo();

    [Fact]
    public Task A_fix_in_C_sharp_and_its_Fix_All_may_change_an_additional_file() => Listed
        .WithFix(new ListedFixer(new ListedFixer.AllAtOnce())).WithFixedRegistry("A B C").FixesTo();

    [Fact]
    public Task Fails_when_Fix_All_loses_the_change_of_an_additional_file() => Fails(
        Listed.WithFix(new ListedFixer(WellKnownFixAllProviders.BatchFixer)).WithFixedRegistry("A B C").FixesTo(), "Fix All in Document");

    private static Verifier Listed => Verifier.For<ListedAnalyzer>()
        .WithRegistry("A").WithSource("class A { } class [|C|] { }").WithFile("B.cs", "class [|B|] { }");

    [Fact]
    public Task Fails_when_a_fix_of_an_additional_file_is_not_exported_for_them() => Fails(
        Verifier.For<FileAnalyzer>().WithFix<UnexportedFileFixer>().WithoutFixAll(because: "it is a toy")
            .WithRegistry("[|bad|]").WithFixedRegistry("good").FixesTo(),
        "No such action is offered for\nTOY002");

    [Fact]
    public async Task An_action_is_chosen_by_place_or_key()
    {
        var verify = Verify.WithFix(new AnswerFixer("43", "44"));

        await verify.WithFixedSource("class C { int a = 43, b = 43; }").FixesTo();
        await verify.WithCodeActionIndex(1).WithFixedSource("class C { int a = 44, b = 44; }").FixesTo();
        await verify.WithCodeActionEquivalenceKey("44").WithFixedSource("class C { int a = 44, b = 44; }").FixesTo();
        Assert.Equal(["Write 43", "Write 44", "Write 43", "Write 44"], (await verify.CodeActions()).Select(a => a.Title));
    }

    [Fact]
    public Task No_action_passes_where_none_is_expected() => Verify.WithFix(new AnswerFixer([])).NoFixOffered();

    [Fact]
    public Task Fails_when_an_action_is_offered() => Fails(Verify.WithFix(To43).NoFixOffered(), "An action is offered: 'Write 43'");

    [Fact]
    public Task Fails_when_no_action_is_offered() => Fails(
        Verify.WithFix(new AnswerFixer([])).WithFixedSource("class C { int a = 43, b = 43; }").FixesTo(), "No such action is offered for\nTOY001");

    [Fact]
    public Task Fails_when_the_chosen_action_is_not_offered() => Fails(
        Verify.WithFix(To43).WithCodeActionEquivalenceKey("44").WithFixedSource("class C { int a = 44, b = 44; }").FixesTo(), "No such action");

    [Fact]
    public Task Fails_when_no_fixed_text_is_given() => Fails(Verify.WithFix(To43).FixesTo(), "No fixed text is given");

    [Fact]
    public Task Fails_when_the_fixed_text_differs() => Fails(
        Verify.WithFix(To43).WithFixedSource("class C { int a = 43, b = 44; }").FixesTo(),
        "/0/Test0.cs differs (- expected, + actual)\n- class C { int a = 43, b = 44; }\n+ class C { int a = 43, b = 43; }");

    [Fact]
    public Task Fails_when_another_file_changes() => Fails(
        Verify.WithFile("D.cs", "class D { int a = [|42|]; }").WithFix(To43).WithFixedSource("class C { int a = 43, b = 43; }").FixesTo(),
        "/0/D.cs differs");

    [Fact]
    public Task Fails_when_an_expected_file_is_missing() => Fails(
        Verify.WithFix(To43).WithFixedSource("class C { int a = 43, b = 43; }").WithFixedRegistry("{}").FixesTo(), "/0/models.json is missing");

    [Fact]
    public Task Fails_when_the_fixed_source_does_not_compile() => Fails(
        Verify.WithFix(new AnswerFixer("missing")).WithFixedSource("class C { int a = missing, b = missing; }").FixesTo(), "CS0103");

    [Fact]
    public Task Fails_when_the_fix_changes_nothing() => Fails(
        Verify.WithFix(new AnswerFixer("42")).WithFixedSource("class C { int a = 42, b = 42; }").FixesTo(), "leaves every file unchanged");

    [Fact]
    public Task Fails_when_the_fix_does_not_remove_its_diagnostic() => Fails(
        Verify.WithFix(new AnswerFixer("(42)")).WithFixedSource("class C { int a = (42), b = (42); }").FixesTo(), "does not remove its own diagnostic");

    [Fact]
    public Task Fails_when_the_fixes_do_not_end() => Fails(
        Verifier.For<PingPongAnalyzer>().WithFix<PingPongFixer>().WithSource("class {|PING:Ping|} { }").WithFixedSource("class Pong { }").FixesTo(),
        "The fixes do not end");

    [Fact]
    public Task Fails_when_there_is_no_Fix_All() => Fails(FixAll(null), "The fix has no Fix All");

    [Fact]
    public Task Fails_when_there_is_Fix_All_after_all() => Fails(
        Verify.WithFix(To43).WithoutFixAll("none").WithFixedSource("class C { int a = 43, b = 43; }").FixesTo(), "is said of a fix that has it");

    [Fact]
    public Task Fails_when_Fix_All_writes_something_else() => Fails(
        FixAll(new WrongFixAll(text => text.Replace("42", "44", StringComparison.Ordinal))), "Fix All in Document: /0/Test0.cs differs");

    [Fact]
    public Task Fails_when_Fix_All_fixes_only_some() => Fails(
        FixAll(new WrongFixAll(text => text.Replace("a = 42", "a = 43", StringComparison.Ordinal))), "Fix All in Document leaves\n  TOY001");

    [Fact]
    public Task Fails_when_Fix_All_changes_nothing() => Fails(FixAll(new WrongFixAll(text => text)), "leaves");

    private static Task FixAll(FixAllProvider? provider) => Verify
        .WithFix(new AnswerFixer("43") { All = provider }).WithFixedSource("class C { int a = 43, b = 43; }").FixesTo();

    private static async Task Fails(Task verification, string because) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<FailException>(() => verification)).Message, StringComparison.Ordinal);
}
