using System.Text.RegularExpressions;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>What docs/performance.md shows was measured: by the report of the benchmarks, which writes it there.</summary>
public class PerformancePageTests
{
    private static readonly string Page = Repository.Read("docs", "performance.md");

    [Fact]
    public void The_report_writes_every_measured_place_of_the_page_and_no_other()
        => Assert.Equal(
            Names(Repository.Read("tests", "ModelRegistry.Benchmarks", "Report", "ReportCommand.cs"), @"page\.Write\(""(\w+)"""),
            Names(Page, "<!-- measured: (\\w+) -->"));

    [Fact]
    public void Every_measured_place_is_filled()
        => Assert.All(
            Regex.Matches(Page, "<!-- measured: (\\w+) -->\n(.*?)<!-- end -->", RegexOptions.Singleline),
            place => Assert.True(place.Groups[2].Value.Trim().Length > 0, $"Nothing was measured at \"{place.Groups[1].Value}\"."));

    [Fact]
    public void Every_command_of_the_page_is_one_of_the_benchmarks()
        => Assert.All(
            Names(Page, "--project tests/ModelRegistry.Benchmarks -- (\\w+)"),
            name => Assert.Contains(
                $"new Command(\"{name}\"",
                string.Concat(Repository.Files("*Command.cs", "tests", "ModelRegistry.Benchmarks").Select(file => File.ReadAllText(file))),
                StringComparison.Ordinal));

    private static IEnumerable<string> Names(string text, string pattern)
        => Regex.Matches(text, pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
