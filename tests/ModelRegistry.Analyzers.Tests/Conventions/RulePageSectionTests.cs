using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>Every page of a rule has the same sections in the same order, none of them empty, and says where the rule's mistake was made.</summary>
public class RulePageSectionTests
{
    private static readonly string[] Expected =
        ["Cause", "Why it matters", "Seen in the wild", "Bad", "Good", "How to fix", "Options", "When to suppress"];

    [Theory]
    [MemberData(nameof(Repository.RuleIds), MemberType = typeof(Repository))]
    public void The_page_has_every_section_in_order_and_none_is_empty(string id)
    {
        var sections = Sections(id);

        Assert.Equal(Expected, sections.Select(section => section.Title));
        Assert.All(sections, section => Assert.NotEqual(string.Empty, section.Text.Trim()));
    }

    [Theory]
    [MemberData(nameof(Repository.RuleIds), MemberType = typeof(Repository))]
    public void What_was_seen_in_the_wild_has_a_source_a_day_and_the_rule_that_would_have_said_it(string id)
    {
        var seen = Sections(id)[2].Text;

        Assert.Contains(id, seen, StringComparison.Ordinal);
        Assert.Matches(@"\]\(https://[^)\s]+\)", seen);
        Assert.Matches(@"\b20\d\d-\d\d-\d\d\b", seen);
        Assert.DoesNotContain("](http:", seen, StringComparison.Ordinal);
        Assert.True(Regex.Matches(seen, @"(?<=[.?!""])\s+(?=[A-Z0-9""\[])").Count <= 5, $"{id}: a few sentences are enough.");
    }

    [Fact]
    public void No_incident_is_told_twice()
    {
        var links = Descriptors.All.SelectMany(descriptor => Regex.Matches(Sections(descriptor.Id)[2].Text, @"\]\((https://[^)\s]+)\)")).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(links.Distinct(), links);
    }

    private static List<(string Title, string Text)> Sections(string id)
        => [.. Regex.Split(Repository.Read("docs", "rules", id + ".md"), "^## ", RegexOptions.Multiline).Skip(1)
            .Select(section => (section[..section.IndexOf('\n', StringComparison.Ordinal)], section[section.IndexOf('\n', StringComparison.Ordinal)..]))];
}
