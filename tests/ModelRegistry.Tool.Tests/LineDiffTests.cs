using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Tests;

public class LineDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "-b +x")]
    [InlineData("a b c", "a c", "-b")]
    [InlineData("a c", "a b c", "+b")]
    [InlineData("a b c d e", "x b c d y", "-a +x -e +y")]
    [InlineData("a a a", "a a", "-a")]
    [InlineData("a b", "b a", "-a +a")]
    public void The_lines_that_differ_are_shown_and_no_others(string before, string after, string expected)
        => Assert.Equal(expected, Show(LineDiff.Of(before.Split(' '), after.Split(' '))));

    /// <summary>A comparison of every line with every other one would take too long there.</summary>
    [Fact]
    public void Of_very_long_texts_the_part_that_differs_is_one_block()
    {
        var before = Enumerable.Range(0, 5_000).Select(number => $"old {number}").Append("end").ToList();
        var after = Enumerable.Range(0, 5_000).Select(number => $"new {number}").Append("end").ToList();

        Assert.Equal(10_000, LineDiff.Of(before, after).Count);
    }

    private static string Show(IEnumerable<(char Sign, string Line)> lines)
        => string.Join(' ', lines.Select(line => $"{line.Sign}{line.Line}"));
}
