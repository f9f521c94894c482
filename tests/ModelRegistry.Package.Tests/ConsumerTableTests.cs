using ModelRegistry.Package.Tests.Consumers;
using Xunit.Abstractions;

namespace ModelRegistry.Package.Tests;

/// <summary>Every kind of project that gets the package: what it proved stands in the output of its row. docs/projects.md is the same table for users.</summary>
[Collection(PackageTests.Name)]
public sealed class ConsumerTableTests(PackageFeed feed, ITestOutputHelper output)
{
    private const string Page = "docs/projects.md";

    // RazorTests proves it: what is found where takes marked components and pages.
    private static readonly string[] ProvedElsewhere = ["Razor components and pages"];

    public static TheoryData<string> Kinds => [.. ConsumerTable.Kinds.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Kind_of_project_works(string kind)
        => ConsumerTable.Kinds.Single(row => row.Name == kind).ProveAsync(feed, sentence => output.WriteLine($"{kind}: {sentence}"));

    [Fact]
    public void Page_lists_the_kinds_that_are_proved_and_no_others()
        => Assert.Equal(ConsumerTable.Kinds.Select(kind => kind.Name).Concat(ProvedElsewhere).Order(StringComparer.Ordinal), Documented().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Documented() => Repository.Read(Page).Split('\n')
        .SkipWhile(line => !line.StartsWith("| Kind of project |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[1].Trim());
}
