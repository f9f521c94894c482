using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Core.Findings;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>Every rule has a benchmark, and what it is run over draws the rule. Of rules whose page shows code, <see cref="RulePageTests"/> says the latter.</summary>
public class RuleSampleTests
{
    private static readonly Verifier Everything = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>();

    [Theory]
    [InlineData(RuleIds.UnreadableRegistry)]
    [InlineData(RuleIds.InvalidOption)]
    public async Task A_sample_made_of_settings_draws_its_rule(string id)
        => Assert.Equal([id], (await RuleSample.Of(Everything, id, Repository.Root).Diagnostics()).Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Every_rule_has_a_benchmark()
    {
        var benchmark = Repository.Read("tests", "ModelRegistry.Benchmarks", "RuleBenchmarks.cs");

        Assert.Contains("public static IEnumerable<string> Rules => Descriptors.All.Select(descriptor => descriptor.Id);\n", benchmark, StringComparison.Ordinal);
        Assert.Contains("[ParamsSource(nameof(Rules))]\n", benchmark, StringComparison.Ordinal);
        Assert.Contains("RuleSample.Of(", benchmark, StringComparison.Ordinal);
    }
}
