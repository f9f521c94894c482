using ModelRegistry.Core.Baseline;

namespace ModelRegistry.Core.Tests.Baseline;

public class FindingTextTests
{
    [Theory]
    [InlineData("\"gpt-5.5\"", "\"gpt-5.5\"")]
    [InlineData("\"gpt-\"\r\n    + \"5.5\"", "\"gpt-\" + \"5.5\"")]
    [InlineData("\"gpt-\"\n\t+ \"5.5\"", "\"gpt-\" + \"5.5\"")]
    [InlineData("  a\u00A0\u2028b ", "a b")]
    [InlineData("", "")]
    public void White_space_is_one_space(string text, string clipped) => Assert.Equal(clipped, FindingText.Clip(text));

    [Fact]
    public void A_long_text_ends_with_an_ellipsis()
    {
        Assert.Equal(new string('a', 120), FindingText.Clip(new string('a', 120)));
        Assert.Equal(new string('a', 120) + "…", FindingText.Clip(new string('a', 122)));
        Assert.Equal(FindingText.Clip(new string('a', 500)), FindingText.Clip(new string('a', 100_000)));
    }

    [Fact]
    public void What_has_been_clipped_once_is_not_clipped_again()
        => Assert.All(Enumerable.Range(110, 20), length => Assert.Equal(
            FindingText.Clip(new string('a', length)), FindingText.Clip(FindingText.Clip(new string('a', length)))));
}
