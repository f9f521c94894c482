using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Trust;

/// <summary>Compilers and editors analyse many compilations at once, and share texts and trees between them.</summary>
public class ConcurrencyTests
{
    private static readonly int Analyses = Effort.Of("MODELREGISTRY_ANALYSES", 12);

    /// <summary>
    /// Two registries over the same trees, one after the other and both at once: a compilation of its own for each, or one for all
    /// who have the same registry.
    /// </summary>
    [Fact]
    public async Task Parallel_analyses_of_shared_texts_say_what_one_alone_says()
    {
        var (alone, other) = (Sample.Create(), Sample.Create(registry: SampleCode.Broken));
        string[] expected = [await alone.Analyze(alone.Known()), await other.Analyze(other.Known())];
        Assert.NotEqual(expected[0], expected[1]);

        var one = Sample.Create();
        var two = one.WithRegistry(SampleCode.Broken);
        Sample[] samples = [one, two];
        Compilation[] shared = [one.Known(), two.Known()];
        await Parallel.ForEachAsync(Enumerable.Range(0, Analyses), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
        {
            var which = index % 2;
            var compilation = index % 3 == 0 ? shared[which] : shared[which].Clone();

            Assert.Equal(expected[which], await samples[which].Analyze(compilation));
        });
    }

    [Fact]
    public async Task Parallel_runs_of_the_generator_write_what_one_alone_writes()
    {
        var expected = Code(Sample.Create());
        var shared = Sample.Create();

        await Parallel.ForEachAsync(Enumerable.Range(0, Analyses), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (_, _) =>
        {
            Assert.Equal(expected, Code(shared));
            return default;
        });
    }

    private static string Code(Sample sample)
        => string.Join("\n", sample.Driver.RunGenerators(sample.Bare()).GetRunResult().GeneratedTrees.Select(tree => tree.GetText().ToString()));
}
