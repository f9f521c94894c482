using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace ModelRegistry.Testing.Tests;

public class GeneratorRunnerTests
{
    private static readonly GeneratorRunner Runner = GeneratorRunner.For<NumbersGenerator>()
        .WithRegistry("Answer").WithSource("internal static class C { internal static int M() => Toys.Numbers.Answer; }");

    [Fact]
    public async Task Generated_code_compiles_loads_and_runs()
    {
        var run = (await Runner.Run()).AssertCompiles();
        Assert.Contains("public const int Answer = 42;", run.Generated["Numbers.g.cs"], StringComparison.Ordinal);

        using var loaded = run.EmitAndLoad();
        Assert.Equal(42, loaded.Type("C").GetMethod("M", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null));
    }

    [Fact]
    public async Task Running_again_and_unrelated_edits_keep_everything()
    {
        var run = await Runner.Run();
        Assert.Equal([IncrementalStepRunReason.New], run.Reasons("Names"));

        foreach (var again in new[] { await run.Again(), await run.EditSource("class D;"), await run.EditFile("E.cs", "class E;") })
        {
            Assert.Equal([IncrementalStepRunReason.Cached], again.Reasons("Names"));
            Assert.Equal([IncrementalStepRunReason.Cached], again.OutputReasons);
        }
    }

    [Fact]
    public async Task An_edit_of_an_additional_file_runs_what_depends_on_it()
    {
        var run = await Runner.Run();
        Assert.Equal([IncrementalStepRunReason.Unchanged], (await run.EditRegistry("Answer\n")).Reasons("Names"));

        var edited = await run.EditRegistry("Other");
        Assert.Equal([IncrementalStepRunReason.Modified], edited.Reasons("Names"));
        Assert.Equal(["Other"], edited.Values("Names"));
        Assert.Contains("CS0117", Assert.Throws<FailException>(edited.AssertCompiles).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_not_there_throws()
    {
        var run = await Runner.Run();
        Assert.Contains("Names", Assert.Throws<ArgumentException>(() => run.Reasons("Nmaes")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_on_a_warning()
    {
        var run = await Runner.WithSource("class C { void M() { int unused; } }").Run();
        Assert.Contains("Warning CS0168, /0/Test0.cs(1,26)-(1,32)", Assert.Throws<FailException>(run.AssertCompiles).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_when_the_generator_throws()
    {
        var run = await GeneratorRunner.For<ThrowingGenerator>().Run();
        Assert.Contains("CS8785", Assert.Throws<FailException>(run.AssertCompiles).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_is_the_one_that_CI_names()
    {
        if (Environment.GetEnvironmentVariable("TEST_CULTURE") is { Length: > 0 } name)
            Assert.Equal(name, CultureInfo.CurrentCulture.Name);
    }
}
