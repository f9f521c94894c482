using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The version that the pages tell a reader to install is the newest that CHANGELOG.md describes.</summary>
public partial class VersionTests
{
    /// <summary>What a gallery accepts.</summary>
    private const int LongestReleaseNotes = 35_000;

    private static readonly string Changelog = Repository.Read("CHANGELOG.md");

    [Fact]
    public void Every_page_names_the_newest_version()
    {
        var named = Repository.Files("*.md").Where(file => !file.StartsWith(Path.Combine(Repository.Root, "artifacts"), StringComparison.Ordinal))
            .SelectMany(file => NamedVersion().Matches(File.ReadAllText(file))
                .Select(match => $"{Path.GetRelativePath(Repository.Root, file)}: {match.Groups[1].Value}")).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.EndsWith(": " + RepositoryFiles.NewestVersion, name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_changelog_begins_with_what_is_not_released_and_goes_back_from_version_to_version()
    {
        var headings = Heading().Matches(Changelog).Select(match => match.Groups[1].Value).ToList();
        var versions = headings.Skip(1).Select(heading => Release().Match(heading)).ToList();

        Assert.Equal("[Unreleased]", headings[0]);
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.True(version.Success, "## [1.2.3] - 2026-12-01"));
        Assert.Equal(
            versions.OrderByDescending(version => Version.Parse(version.Groups[1].Value)).Select(version => version.Value),
            versions.Select(version => version.Value));
        Assert.Equal(
            versions.OrderByDescending(version => version.Groups[2].Value, StringComparer.Ordinal).Select(version => version.Value),
            versions.Select(version => version.Value));
    }

    [Fact]
    public void What_is_new_fits_into_the_release_notes_of_a_package()
        => Assert.InRange(Changelog.Split("\n## ")[2].Length, 1, LongestReleaseNotes);

    /// <summary>Without tags, a version that is not too low.</summary>
    [Fact]
    public void A_clone_without_tags_is_a_preview_of_the_newest_version()
        => Assert.Equal(
            string.Join('.', RepositoryFiles.NewestVersion.Split('.').Take(2)),
            XDocument.Parse(Repository.Read("src", "Directory.Build.props")).Descendants("MinVerMinimumMajorMinor").Single().Value);

    [GeneratedRegex("""ModelRegistry\.(?:Analyzers|Tool)(?:"? Version="|@| --version |", ")(\d+\.\d+\.\d+[\w.-]*)""")]
    private static partial Regex NamedVersion();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$")]
    private static partial Regex Release();
}
