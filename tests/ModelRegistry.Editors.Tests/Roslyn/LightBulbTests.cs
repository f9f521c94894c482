using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelRegistry.CodeFixes;

namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>What a light bulb offers. Roslyn shows these titles without the rule's id.</summary>
public class LightBulbTests
{
    public static TheoryData<Type> Fixers => [.. typeof(RegistryFileFixer).Assembly.GetTypes().Where(type => ExportOf(type) is not null)];

    /// <summary>Roslyn caches the fixers of a project by the kind of the document that it is asked about first.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Code_and_registry_both_have_actions_whichever_is_asked_first(bool codeFirst)
    {
        using var editor = SampleRegistry.Open();

        if (codeFirst)
        {
            await editor.TitlesAsync(SolutionFiles.Alone, "\"gpt-5.5\"");
        }

        var registry = await editor.TitlesAsync(SolutionFiles.AloneRegistry, SampleRegistry.UnverifiedPrice);
        var code = await editor.TitlesAsync(SolutionFiles.Alone, "\"gpt-5.5\"");

        Assert.Equal(["Add \"verified\" as null"], registry);
        Assert.Equal(["Use ModelIds.Gpt5_5"], code);
    }

    [Theory]
    [MemberData(nameof(Fixers))]
    public void A_fixer_is_exported_for_code_and_registry(Type fixer)
    {
        var export = ExportOf(fixer)!;

        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument), nameof(TextDocumentKind.Document)], export.DocumentKinds.Order());
        Assert.Equal([".cs", ".json"], (export.DocumentExtensions ?? [".cs", ".json"]).Order());
    }

    [Theory]
    [InlineData("\"gpt-5.5\"", "Use ModelIds.Gpt5_5")]
    [InlineData("\"gpt-5.6-tera\"", "Add \"gpt-5.6-tera\" to models.json", "Replace with gpt-5.6-terra (ModelIds.Gpt5_6Terra)")]
    [InlineData("ModelIds.Gpt5)", "Replace with gpt-5.5 (ModelIds.Gpt5_5)", "Add a tier to models.json")]
    [InlineData("ModelIds.Gpt4)", "Replace with gpt-5.5 (ModelIds.Gpt5_5)")]
    [InlineData("ModelIds.Gpt5_6Terra)", "Call through Tiers.Balanced")]
    public async Task An_action_says_what_changes_for_the_program(string at, params string[] titles)
    {
        using var editor = SampleRegistry.Open();

        Assert.Equal(titles, await editor.TitlesAsync(SolutionFiles.Shop, at));
    }

    [Fact]
    public async Task Without_a_tier_one_is_added()
    {
        using var editor = SampleRegistry.Open();

        await editor.TypeAsync(SolutionFiles.SharedRegistry, """["gpt-5.6-terra", "gpt-5.5"]""", """["gpt-5.5"]""");

        Assert.Equal(["Add a tier to models.json"], await editor.TitlesAsync(SolutionFiles.Shop, "ModelIds.Gpt5_6Terra)"));
    }

    private static ExportCodeFixProviderAttribute? ExportOf(Type type)
        => type.GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false);
}
