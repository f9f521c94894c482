using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class TwoWordScannerTests
{
    private static readonly TwoWordScanner Scanner = new("service", "tier", rareAt: 3);

    [Theory]
    [InlineData("ServiceTier", 0)]
    [InlineData(" serviceTier", 1)]
    [InlineData("{\"service_tier\":", 2)]
    [InlineData("ChatServiceTier.Flex", 4)]
    [InlineData("service service_tie service_tier", 20)]
    [InlineData("vvvserviceserviceTier", 10)]
    public void Two_words_however_they_are_joined(string text, int position) => Assert.Equal([position], Scanner.Scan(SourceText.From(text))!);

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("erviceTier")]
    [InlineData("service tier")]
    [InlineData("ServiceTie")]
    [InlineData("service_")]
    [InlineData("service")]
    [InlineData("SERVICE_TIER")]
    public void Nothing_else(string text) => Assert.Null(Scanner.Scan(SourceText.From(text)));

    [Fact]
    public void Nothing_of_a_text_that_was_read_before()
    {
        Assert.NotNull(Scanner.Scan(SourceText.From("0123456789 ServiceTier")));
        Assert.Null(Scanner.Scan(SourceText.From("0123456789 Serv")));
    }

    [Fact]
    public void All_of_them_in_order() => Assert.Equal([0, 12, 25], Scanner.Scan(SourceText.From("ServiceTier serviceTier; service_tier"))!);
}
