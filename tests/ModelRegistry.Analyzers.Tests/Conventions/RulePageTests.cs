using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The bad block of a rule's page draws that rule and no other, and shows its message; the good block draws none.</summary>
public class RulePageTests
{
    private static readonly Verifier Everything = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryAsOf", "2026-11-21");

    /// <summary>Rules of a text; the others are of the project's settings, and their blocks MSBuild.</summary>
    public static TheoryData<string> Pages() => [.. Descriptors.All.Select(descriptor => descriptor.Id).Where(id => Page(id).Bad.Language != "xml")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_bad_block_is_bad_and_the_good_one_good(string id)
    {
        var page = Page(id);

        var diagnostics = await Findings(id, page, page.Bad);

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Contains($"{id}: {diagnostic.GetMessage(null)}", page.Text, StringComparison.Ordinal));
        Assert.Empty(await Findings(id, page, page.Good));
    }

    [Fact]
    public void Only_rules_of_the_projects_settings_show_MSBuild()
        => Assert.Equal(["LLM1001", "LLM1013"], Descriptors.All.Select(descriptor => descriptor.Id).Where(id => Page(id).Bad.Language == "xml"));

    /// <summary>The pages about fallbacks speak of models that may not answer: that these are used at all is said on other pages.</summary>
    private static async Task<IEnumerable<Diagnostic>> Findings(string id, RulePage page, (string Language, string Text) block)
        => (await page.In(Everything, Repository.Read("models.json"), block).Diagnostics())
            .Where(diagnostic => Repository.Descriptor(id).Category != RuleCatalog.FallbackCategory || diagnostic.Id is not (RuleIds.UnverifiedModel or RuleIds.ModelNotGranted));

    private static RulePage Page(string id) => RulePage.Read(Path.Combine(Repository.Root, "docs", "rules"), id);
}
