using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Tests.Shared;

public class NearestNameTests
{
    [Theory]
    [InlineData("lifecylce", "lifecycle")]
    [InlineData("Owner", "owner")]
    [InlineData("pricng", "pricing")]
    [InlineData("ownr", "owner")]
    [InlineData("tokenizer", null)]
    [InlineData("price", null)]
    [InlineData("own", "owner")]
    [InlineData("pricingTable", "pricing")]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void Finds_what_is_meant(string name, string? nearest)
        => Assert.Equal(nearest, NearestName.Find(name, ["owner", "lifecycle", "pricing"]));

    [Fact]
    public void The_fewest_edits_win_and_of_equals_the_first()
    {
        Assert.Equal("gpt-5.5", NearestName.Find("gpt-5.4", ["gpt-5.6-sol", "gpt-5.5", "gpt-5.6"]));
        Assert.Equal("ab", NearestName.Find("aa", ["ab", "ac"]));
    }
}
