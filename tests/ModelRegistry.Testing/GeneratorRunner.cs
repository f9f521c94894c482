using Microsoft.CodeAnalysis;

namespace ModelRegistry.Testing;

/// <summary>
/// Runs generators, and runs them again after edits, to see what they emit and what they keep.
/// <code>
/// var run = await GeneratorRunner.For&lt;ModelRegistryGenerator&gt;().WithRegistry(json).Run();
/// var again = await run.EditRegistry(json + "\n");
/// Assert.All(again.Reasons("Registry"), r => Assert.Equal(IncrementalStepRunReason.Unchanged, r));
/// </code>
/// </summary>
public sealed record GeneratorRunner : TestProject<GeneratorRunner>
{
    public static GeneratorRunner For<TGenerator>() where TGenerator : IIncrementalGenerator, new() => For(new TGenerator());

    public static GeneratorRunner For(IIncrementalGenerator generator) => new GeneratorRunner().WithGenerator(generator);

    public Task<GeneratorRun> Run()
    {
        var project = CreateProject();
        return GeneratorRun.Of(project, CreateDriver(project));
    }
}
