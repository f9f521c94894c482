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

        var diagnostics = await Compile(id, bad).Diagnostics();

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Contains($"{id}: {diagnostic.GetMessage(null)}", page, StringComparison.Ordinal));
        await Compile(id, good).ReportsNothing();
    }

    [Fact]
    public void Only_rules_of_the_projects_settings_show_MSBuild()
        => Assert.Equal(["LLM1001", "LLM1013"], Descriptors.All.Select(descriptor => descriptor.Id).Where(id => Blocks(id).Bad.Language == "xml"));

    /// <summary>JSON of a rule about the registry is a models.json; of a rule about its use, the settings of an app.</summary>
    private static Verifier Compile(string id, (string Language, string Text) block) => block.Language != "json"
        ? User.WithSource(block.Text)
        : Repository.Descriptor(id).Category == Descriptors.RegistryCategory
            ? Everything.WithSource("class C { }").WithRegistry(block.Text)
            : User.WithSource("class C { }").WithAdditionalFile("appsettings.json", block.Text);

    private static ((string Language, string Text) Bad, (string Language, string Text) Good, string Page) Blocks(string id)
    {
        var page = Repository.Read("docs", "rules", id + ".md");
        return (Block("Bad"), Block("Good"), page);

        (string, string) Block(string section)
        {
            var match = Regex.Match(page, $@"^## {section}\n(?:(?!^## ).*\n)*?```(json|csharp|xml)\n((?:.*\n)*?)```", RegexOptions.Multiline);
            Assert.True(match.Success, $"{id} has no block under \"{section}\".");
            return (match.Groups[1].Value, match.Groups[2].Value);
        }
    }
}
