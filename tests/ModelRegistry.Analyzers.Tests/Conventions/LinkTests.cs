using System.Text.RegularExpressions;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>Every link of a page leads somewhere: the file is there, and so is the heading. Links to other sites are not followed.</summary>
public class LinkTests
{
    private const string Here = "https://github.com/model-registry/ModelRegistry.Analyzers/blob/main/";
    private const string HereRaw = "https://raw.githubusercontent.com/model-registry/ModelRegistry.Analyzers/main/";

    public static TheoryData<string> Pages()
        => [.. Repository.Files("*.md").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading_that_there_are(string page)
        => Assert.Equal([], Links(page).Where(link => !Leads(page, link)));

    /// <summary>It is also the page of the package in a gallery, where a relative link leads nowhere.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ModelRegistry.Tool/README.md")]
    public void The_readme_has_absolute_links_and_links_to_its_own_headings_only(string page)
        => Assert.All(Links(page), link => Assert.True(link.StartsWith("https://", StringComparison.Ordinal) || link[0] == '#', link));

    [Theory]
    [InlineData("docs/ci.md#what-is-enforced", true)]
    [InlineData("docs/ci.md#what-is-not", false)]
    [InlineData("docs/nowhere.md", false)]
    [InlineData("#before-and-after", true)]
    [InlineData(Here + "docs/ci.md#llm0001", true)]
    [InlineData(Here + "docs/nowhere.md", false)]
    [InlineData("https://example.com/", true)]
    public void A_dead_link_is_told_from_a_live_one(string link, bool isLive)
        => Assert.Equal(isLive, Leads("README.md", link));

    private static bool Leads(string page, string link)
    {
        var isHere = link.StartsWith(Here, StringComparison.Ordinal) || link.StartsWith(HereRaw, StringComparison.Ordinal);
        if (!isHere && Regex.IsMatch(link, "^[a-z]+:"))
        {
            return true;
        }

        var path = isHere ? link.Replace(Here, string.Empty, StringComparison.Ordinal).Replace(HereRaw, string.Empty, StringComparison.Ordinal) : link;
        var parts = path.Split('#', 2);
        var folder = isHere ? string.Empty : Path.GetDirectoryName(page)!;
        var file = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(Repository.Root, folder, parts[0]));
        return (File.Exists(file) || Directory.Exists(file)) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Links(string page)
    {
        var text = WithoutCode(Repository.Read(page.Split('/')));
        return Regex.Matches(text, @"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)|<img [^>]*src=""([^""]+)""|<a [^>]*href=""([^""]+)""", RegexOptions.Multiline)
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value);
    }

    /// <summary>What GitHub makes of a heading: small letters, no punctuation, dashes for blanks.</summary>
    private static HashSet<string> Anchors(string file)
        => [.. Regex.Matches(WithoutBlocks(File.ReadAllText(file).ReplaceLineEndings("\n")), "^#+ (.+)$", RegexOptions.Multiline)
            .Select(match => Regex.Replace(match.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", string.Empty).Replace(' ', '-'))];

    private static string WithoutCode(string text) => Regex.Replace(WithoutBlocks(text), "`[^`\n]*`", "code");

    private static string WithoutBlocks(string text) => Regex.Replace(text, "^[ >]*```.*?^[ >]*```", string.Empty, RegexOptions.Multiline | RegexOptions.Singleline);
}
