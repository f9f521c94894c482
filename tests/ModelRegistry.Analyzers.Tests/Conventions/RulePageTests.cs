using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The bad block of a rule's page draws that rule and no other, and shows its message; the good block draws none.</summary>
public class RulePageTests
{
    private static readonly Verifier Everything = Verifier.For([.. Repository.Analyzers]).WithGenerator<ModelRegistryGenerator>()
        .WithOption("build_property.ModelRegistryAsOf", "2026-11-21");

    /// <summary>The registry of this repository, in a project that does not answer for it: what it leaves open is told elsewhere.</summary>
    private static readonly Verifier User = Everything.WithRegistry(Repository.Read("models.json")).WithOption("build_property.ModelRegistryValidate", "false");

    /// <summary>Rules of a text; the others are of the project's settings, and their blocks MSBuild.</summary>
    public static TheoryData<string> Pages() => [.. Descriptors.All.Select(descriptor => descriptor.Id).Where(id => Blocks(id).Bad.Language != "xml")];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_bad_block_is_bad_and_the_good_one_good(string id)
    {
        var (bad, good, page) = Blocks(id);

        var diagnostics = await Findings(id, bad);

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Contains($"{id}: {diagnostic.GetMessage(null)}", page, StringComparison.Ordinal));
        Assert.Empty(await Findings(id, good));
    }

    [Fact]
    public void Only_rules_of_the_projects_settings_show_MSBuild()
        => Assert.Equal(["LLM1001", "LLM1013"], Descriptors.All.Select(descriptor => descriptor.Id).Where(id => Blocks(id).Bad.Language == "xml"));

    /// <summary>The pages about fallbacks speak of models that may not answer: that these are used at all is said on other pages.</summary>
    private static async Task<IEnumerable<Diagnostic>> Findings(string id, (string Language, string Text) block)
        => (await Compile(id, block).Diagnostics())
            .Where(diagnostic => Repository.Descriptor(id).Category != Descriptors.FallbackCategory || diagnostic.Id is not (RuleIds.UnverifiedModel or RuleIds.ModelNotGranted));

    /// <summary>JSON of a rule about the registry is a models.json; of a rule about its use, the settings of an app.</summary>
    private static Verifier Compile(string id, (string Language, string Text) block) => block.Language != "json"
        ? (Registry(id) is { } registry ? User.WithRegistry(registry) : User).WithSource(block.Text)
        : Repository.Descriptor(id).Category == Descriptors.RegistryCategory
            ? Everything.WithSource("class C { }").WithRegistry(block.Text)
            : User.WithSource("class C { }").WithAdditionalFile("appsettings.json", block.Text);

    /// <summary>The registry that a page shows above its bad code, for a state that no model of this repository's is in.</summary>
    private static string? Registry(string id)
        => Regex.Match(Repository.Read("docs", "rules", id + ".md"), @"^## Bad\n\n```json\n((?:.*\n)*?)```\n\n```csharp", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    private static ((string Language, string Text) Bad, (string Language, string Text) Good, string Page) Blocks(string id)
    {
        var page = Repository.Read("docs", "rules", id + ".md");
        return (Block("Bad"), Block("Good"), page);

        (string, string) Block(string section)
        {
            var language = Registry(id) is null ? "json|csharp|xml" : "csharp";
            var match = Regex.Match(page, $@"^## {section}\n(?:(?!^## ).*\n)*?```({language})\n((?:.*\n)*?)```", RegexOptions.Multiline);
            Assert.True(match.Success, $"{id} has no block under \"{section}\".");
            return (match.Groups[1].Value, match.Groups[2].Value);
        }
    }
}
