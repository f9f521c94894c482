using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Testing;

namespace ModelRegistry.RoslynTesting.Tests.Generation;

/// <summary>
/// The generated sources, by Microsoft.CodeAnalysis.CSharp.SourceGenerators.Testing. The names are listed here; the texts are those
/// that ModelRegistry.Testing gets of the same registry, so that both hosts see the same.
/// </summary>
public class GeneratedSourceTests
{
    private const string Model = """{ "id": "gpt-5.5", "provider": "openai", "lifecycle": "available" }""";

    [Fact]
    public Task Without_a_tier() => GeneratesAsync(
        $$"""{ "models": [ {{Model}} ] }""",
        "ModelRegistry.Model.g.cs",
        "ModelRegistry.ModelPrice.g.cs",
        "ModelRegistry.ModelIds.g.cs",
        "ModelRegistry.Models.g.cs");

    [Fact]
    public Task With_a_tier() => GeneratesAsync(
        $$"""{ "models": [ {{Model}} ], "tiers": { "balanced": { "models": ["gpt-5.5"] } } }""",
        "ModelRegistry.Model.g.cs",
        "ModelRegistry.ModelPrice.g.cs",
        "ModelRegistry.ModelTier.g.cs",
        "ModelRegistry.ModelErrors.g.cs",
        "ModelRegistry.ModelTierRun.g.cs",
        "ModelRegistry.ModelIds.g.cs",
        "ModelRegistry.Models.g.cs",
        "ModelRegistry.Tiers.g.cs");

    private static async Task GeneratesAsync(string registry, params string[] hintNames)
    {
        var run = await GeneratorRunner.For<ModelRegistryGenerator>().WithRegistry(registry).Run();
        var texts = run.Result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
        var test = new CSharpSourceGeneratorTest<ModelRegistryGenerator, DefaultVerifier>
        {
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        new TestFiles { Registry = registry }.WriteTo(test);
        foreach (var name in hintNames)
        {
            test.TestState.GeneratedSources.Add((typeof(ModelRegistryGenerator), name, texts[name]));
        }

        using var limit = new CancellationTokenSource(Patience.Limit);
        await test.RunAsync(limit.Token);
    }
}
