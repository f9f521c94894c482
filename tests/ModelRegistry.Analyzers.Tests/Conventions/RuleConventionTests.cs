using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Findings;

namespace ModelRegistry.Analyzers.Tests.Conventions;

public class RuleConventionTests
{
    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = Descriptors.All.Select(descriptor => descriptor.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(
            typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            ids);
    }

    [Theory]
    [MemberData(nameof(Repository.RuleIds), MemberType = typeof(Repository))]
    public void An_id_is_in_the_range_of_its_category(string id)
        => Assert.Equal(
            id[3] switch { '1' => RuleCatalog.RegistryCategory, '2' => RuleCatalog.UsageCategory, '3' => RuleCatalog.FallbackCategory, '4' => RuleCatalog.FactsCategory, _ => "no category" },
            Repository.Descriptor(id).Category);

    [Fact]
    public void Every_rule_is_reported_by_an_analyzer_and_every_analyzer_reports_listed_rules()
        => Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id),
            Repository.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Repository.RuleIds), MemberType = typeof(Repository))]
    public void The_help_link_leads_to_the_rules_page(string id)
    {
        var version = typeof(Descriptors).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal(
            Repository.PageOf(id).Replace("/main/", $"/{DocumentationLinks.GitRef(version)}/", StringComparison.Ordinal),
            Repository.Descriptor(id).HelpLinkUri);
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "rules", id + ".md")));
    }

    [Theory]
    [InlineData("0.2.0", "v0.2.0")]
    [InlineData("0.2.0+4f5e1c0", "v0.2.0")]
    [InlineData("1.12.3+4f5e1c0-dirty", "v1.12.3")]
    [InlineData("0.2.1-alpha.0.3+4f5e1c0", "main")]
    [InlineData("0.3.0-rc.1", "main")]
    [InlineData("", "main")]
    [InlineData(null, "main")]
    public void A_release_leads_to_the_pages_of_its_tag_and_another_build_to_the_newest(string? version, string expected)
        => Assert.Equal(expected, DocumentationLinks.GitRef(version));

    [Fact]
    public void The_help_links_are_in_the_repository_that_the_package_names()
        => Assert.Contains($"<RepositoryUrl>{Repository.PageOf("id").Split("/blob/")[0]}</RepositoryUrl>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Repository.RuleIds), MemberType = typeof(Repository))]
    public void The_page_says_what_the_descriptor_says(string id)
    {
        var descriptor = Repository.Descriptor(id);
        var page = Repository.Read("docs", "rules", id + ".md");

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Id | {id} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {descriptor.Category} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Default severity | {descriptor.DefaultSeverity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Code fix | {(HasFix(id) ? "Yes" : "No")} |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_a_rule()
        => Assert.Equal(Descriptors.All.Select(descriptor => descriptor.Id), Repository.Files("*.md", "docs", "rules").Select(Path.GetFileNameWithoutExtension).Where(page => page != "README"));

    [Fact]
    public void The_table_of_the_rules_is_the_list_of_the_descriptors()
        => Assert.Equal(
            Descriptors.All.Select(descriptor =>
                $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {descriptor.DefaultSeverity} | {(HasFix(descriptor.Id) ? "Yes" : "No")} |"),
            Regex.Matches(Repository.Read("docs", "rules", "README.md"), @"^\| \[LLM.+$", RegexOptions.Multiline).Select(match => match.Value));

    [Fact]
    public void Release_tracking_has_a_row_for_every_rule()
    {
        var tracked = Repository.Read("src", "ModelRegistry.Analyzers", "AnalyzerReleases.Shipped.md") + Repository.Read("src", "ModelRegistry.Analyzers", "AnalyzerReleases.Unshipped.md");

        Assert.Equal(
            Descriptors.All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"),
            Regex.Matches(tracked, "^LLM.+$", RegexOptions.Multiline).Select(match => match.Value));
    }

    [Fact]
    public void Every_rule_and_every_fix_has_tests_of_its_own()
    {
        var tests = typeof(RuleConventionTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(Repository.Analyzers, analyzer => Assert.Contains(analyzer.GetType().Name + "Tests", tests));
        Assert.All(Repository.Fixers, fixer => Assert.Contains(fixer.GetType().Name + "Tests", tests));
    }

    [Fact]
    public void Every_fix_fixes_a_listed_rule_and_has_Fix_All()
        => Assert.All(Repository.Fixers, fixer =>
        {
            Assert.NotNull(fixer.GetFixAllProvider());
            Assert.All(fixer.FixableDiagnosticIds, id => Assert.Contains(id, Descriptors.All.Select(descriptor => descriptor.Id)));
        });

    [Fact]
    public void Every_message_is_one_sentence_without_a_full_stop_or_several_with_one()
        => Assert.All(Descriptors.All, descriptor =>
        {
            Assert.DoesNotContain('\n', descriptor.MessageFormat.ToString(null));
            Assert.False(descriptor.Title.ToString(null).EndsWith('.'));
        });

    [Fact]
    public void Every_rule_is_on_by_default()
        => Assert.All(Descriptors.All, descriptor => Assert.True(descriptor.IsEnabledByDefault && descriptor.DefaultSeverity >= DiagnosticSeverity.Info));

    private static bool HasFix(string id) => Repository.Fixers.Any(fixer => fixer.FixableDiagnosticIds.Contains(id));
}
