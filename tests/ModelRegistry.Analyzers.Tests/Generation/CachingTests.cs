using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What an edit runs again, and what it does not.</summary>
public class CachingTests
{
    private const string Registry = """{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" } ], "tiers": { "cheap": { "models": ["gpt-5.5"] } } }""";

    private static readonly GeneratorRunner Runner = Generated.Runner.WithRegistry(Registry).WithSource("class C { }");

    [Fact]
    public async Task A_C_sharp_edit_runs_no_step()
    {
        var run = await (await Runner.Run()).EditSource("class C { int x = 1; }");

        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.Reasons(ModelRegistryGenerator.ContentStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.Reasons(ModelRegistryGenerator.RegistryStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.Reasons(ModelRegistryGenerator.OptionsStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.Reasons(ModelRegistryGenerator.TargetStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.OutputReasons));
    }

    [Theory]
    [InlineData("\n\n  // a comment\n")]
    [InlineData(" ")]
    public async Task A_reformatted_registry_generates_nothing_anew(string before)
    {
        var run = await (await Runner.Run()).EditRegistry(before + Registry.Replace("{ ", "{\r\n\t", StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Unchanged, Generated.Single(run.Reasons(ModelRegistryGenerator.ContentStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.Reasons(ModelRegistryGenerator.RegistryStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.OutputReasons));
    }

    [Fact]
    public async Task What_code_does_not_depend_on_generates_nothing_anew()
    {
        // Readiness checks are judged by rules, maxAgeDays too: the generated code holds neither the file's age limit nor its place.
        var run = await (await Runner.Run()).EditRegistry(Registry.Insert(1, " \"maxAgeDays\": 7, \"x-note\": 1,"));

        Assert.Equal(IncrementalStepRunReason.Modified, Generated.Single(run.Reasons(ModelRegistryGenerator.ContentStep)));
        Assert.Equal(IncrementalStepRunReason.Unchanged, Generated.Single(run.Reasons(ModelRegistryGenerator.RegistryStep)));
        Assert.Equal(IncrementalStepRunReason.Cached, Generated.Single(run.OutputReasons));
    }

    [Fact]
    public async Task A_changed_fact_writes_the_data_anew_and_leaves_the_types()
    {
        var run = await (await Runner.Run()).EditRegistry(Registry.Replace("available", "retired", StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, Generated.Single(run.Reasons(ModelRegistryGenerator.RegistryStep)));
        // An output that is written anew is "modified" to a new compiler and "new" to an old one.
        Assert.Equal(2, run.OutputReasons.Count);
        Assert.Single(run.OutputReasons, reason => reason == IncrementalStepRunReason.Cached);
        Assert.Single(run.OutputReasons, reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Contains("lifecycle: Retired", run.Generated["ModelRegistry.Models.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cached_is_value_equal_and_holds_on_to_nothing()
    {
        var run = await Runner.Run();
        var values = run.Values(ModelRegistryGenerator.ContentStep)
            .Concat(run.Values(ModelRegistryGenerator.RegistryStep))
            .Concat(run.Values(ModelRegistryGenerator.OptionsStep))
            .Concat(run.Values(ModelRegistryGenerator.TargetStep))
            .ToList();

        Assert.Equal(4, values.Count);
        var again = await Runner.Run();
        Assert.Equal(run.Values(ModelRegistryGenerator.ContentStep), again.Values(ModelRegistryGenerator.ContentStep));
        Assert.Equal(run.Values(ModelRegistryGenerator.RegistryStep), again.Values(ModelRegistryGenerator.RegistryStep));
        Assert.Equal(run.Values(ModelRegistryGenerator.OptionsStep), again.Values(ModelRegistryGenerator.OptionsStep));
        Assert.Equal(run.Values(ModelRegistryGenerator.TargetStep), again.Values(ModelRegistryGenerator.TargetStep));
        foreach (var reached in values.SelectMany(value => Reach(value, [])))
        {
            Assert.False(
                reached is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or SourceText or AdditionalText or Location or Diagnostic,
                $"A cached value reaches a {reached.GetType()}.");
        }
    }

    [Fact]
    public async Task A_step_gives_no_struct_because_the_pipeline_is_jitted_anew_for_each()
    {
        var run = await Runner.Run();

        Assert.All(
            new[] { ModelRegistryGenerator.ContentStep, ModelRegistryGenerator.RegistryStep, ModelRegistryGenerator.OptionsStep, ModelRegistryGenerator.TargetStep }.SelectMany(run.Values),
            value => Assert.False(value.GetType().IsValueType, $"{value.GetType()} is a struct."));
    }

    private static IEnumerable<object> Reach(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            yield break;
        }

        yield return value;
        if (value is IEnumerable items)
        {
            foreach (var reached in items.Cast<object?>().SelectMany(item => Reach(item, seen)))
            {
                yield return reached;
            }
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.FieldType.IsPointer || value is DateTime or decimal || value.GetType().Namespace == typeof(ImmutableArray).Namespace)
            {
                continue;
            }

            foreach (var reached in Reach(field.GetValue(value), seen))
            {
                yield return reached;
            }
        }
    }
}
