using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Core.Tests.Registry;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class MissingFallbackFixAllTests
{
    private const string Shared = "/0/models.json";
    private const string Safe = """{ "id": "safe", "provider": "p", "lifecycle": "available", "idVerified": { "on": "2026-09-01", "source": "https://example.com" }, "access": { "api": "granted" } }""";
    private const string Json = $$"""{ "models": [ {{Safe}}, { "id": "gpt-a", "provider": "p", "lifecycle": "preview" }, { "id": "gpt-b", "provider": "p", "lifecycle": "preview" } ] }""";

    private static readonly SharedRegistry Projects = new(new MissingFallbackAnalyzer(), new MissingFallbackFixer(), Source);

    [Theory]
    [InlineData(MissingFallbackFixer.AddTier)]
    [InlineData(null)]
    public async Task Each_model_gets_one_tier_in_every_project_that_shares_the_file(string? key)
    {
        var solution = Projects.Solution(("B", Shared, Json, ["gpt-b", "gpt-b"]), ("A", Shared, Json, ["gpt-a", "gpt-b"]), ("C", Shared, Json, []));

        var changed = await Projects.FixAll(solution, FixAllScope.Solution, key);

        Assert.All(changed.Projects, project => Assert.Equal(["gptA", "gptB"], TiersOf(project)));
        Assert.Single(changed.Projects.Select(SharedRegistry.TextOf).Distinct());
        Assert.All(await Projects.DiagnosticsOf(changed), diagnostic => Assert.True(diagnostic.Properties.ContainsKey(MissingFallbackKeys.Tiers)));
        Assert.Same(changed, await Projects.FixAll(changed, FixAllScope.Solution, MissingFallbackFixer.AddTier));
    }

    [Fact]
    public async Task In_a_project_only_its_own_models_get_tiers_in_its_own_document()
    {
        var solution = Projects.Solution(("A", Shared, Json, ["gpt-a"]), ("B", Shared, Json, ["gpt-b"]));

        var changed = await Projects.FixAll(solution, FixAllScope.Project, MissingFallbackFixer.AddTier);

        Assert.Equal([["gptA"], []], changed.Projects.Select(TiersOf));
    }

    private static IEnumerable<string> TiersOf(Project project)
        => Registries.Read(SharedRegistry.TextOf(project)).Content.Tiers.Select(tier => tier.Name);

    private static string Source(string[] ids)
        => $"class C {{ void Ask([ModelRegistry.ModelId] string model) {{ }} void M() {{ {string.Concat(ids.Select(id => $"Ask(\"{id}\"); "))} }} }} "
            + "namespace ModelRegistry { class ModelIdAttribute : System.Attribute { } }";
}
