using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>Runs the generator for the tests, and what it generated.</summary>
internal static class Generated
{
    public static GeneratorRunner Runner { get; } = GeneratorRunner.For<ModelRegistryGenerator>().WithPreprocessorSymbols("NET6_0_OR_GREATER");

    /// <summary>The version that generated types carry: that of the commit, which no text can name.</summary>
    public static string Version { get; } = typeof(ModelRegistryGenerator).Assembly.GetName().Version!.ToString(3);

    /// <summary>The oldest framework with its oldest C#, where there are no records.</summary>
    public static GeneratorRunner Oldest { get; } = Runner.WithPreprocessorSymbols()
        .WithReferenceAssemblies(ReferenceAssemblies.NetStandard20).WithLanguageVersion(LanguageVersion.CSharp7_3);

    /// <summary>A registry of one available model, from the inside of its entry.</summary>
    public static string Registry(string fields)
        => $$"""{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{fields}} } ] }""";

    /// <summary>Compiles the expression beside the generated code, cleanly, and returns what it is.</summary>
    public static Task<object?> EvaluateAsync(string registry, string expression) => EvaluateAsync(Runner, registry, expression, "object?");

    /// <summary>The same under C# 7.3 on netstandard2.0.</summary>
    public static Task<object?> EvaluateOnOldestAsync(string registry, string expression) => EvaluateAsync(Oldest, registry, expression, "object");

    private static async Task<object?> EvaluateAsync(GeneratorRunner runner, string registry, string expression, string type)
    {
        var source = $$"""
            using System;
            using System.Linq;
            using ModelRegistry;

            namespace Probing
            {
                internal static class Probe
                {
                    public static {{type}} Run() => {{expression}};
                }
            }
            """;
        var run = await runner.WithRegistry(registry).WithSource(source).Run();
        using var loaded = run.AssertCompiles().EmitAndLoad();
        return loaded.Type("Probing.Probe").GetMethod("Run")!.Invoke(null, null);
    }

    /// <summary>The names of the templates that are written for a project.</summary>
    public static async Task<IReadOnlyList<string>> PartsAsync(GeneratorRunner runner)
    {
        var run = await runner.Run();
        var options = (GeneratorOptions)Assert.Single(run.Values(ModelRegistryGenerator.OptionsStep));
        var target = (Target)Assert.Single(run.Values(ModelRegistryGenerator.TargetStep));
        return [.. RuntimeTypes.PartsFor(options, target)];
    }

    /// <summary>The one reason that all outputs share; several are an error of the test.</summary>
    public static IncrementalStepRunReason Single(IEnumerable<IncrementalStepRunReason> reasons) => Assert.Single(reasons.Distinct());
}
