using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>Runs the generator for the tests, and what it generated.</summary>
internal static class Generated
{
    public static GeneratorRunner Runner { get; } = GeneratorRunner.For<ModelRegistryGenerator>().WithPreprocessorSymbols("NET6_0_OR_GREATER");

    /// <summary>A registry of one available model, from the inside of its entry.</summary>
    public static string Registry(string fields)
        => $$"""{ "models": [ { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", {{fields}} } ] }""";

    /// <summary>Compiles the expression beside the generated code, cleanly, and returns what it is.</summary>
    public static async Task<object?> EvaluateAsync(string registry, string expression)
    {
        var source = $$"""
            using System;
            using System.Linq;
            using ModelRegistry;

            namespace Probing
            {
                internal static class Probe
                {
                    public static object? Run() => {{expression}};
                }
            }
            """;
        var run = await Runner.WithRegistry(registry).WithSource(source).Run();
        using var loaded = run.AssertCompiles().EmitAndLoad();
        return loaded.Type("Probing.Probe").GetMethod("Run")!.Invoke(null, null);
    }

    /// <summary>The one reason that all outputs share; several are an error of the test.</summary>
    public static IncrementalStepRunReason Single(IEnumerable<IncrementalStepRunReason> reasons) => Assert.Single(reasons.Distinct());
}
