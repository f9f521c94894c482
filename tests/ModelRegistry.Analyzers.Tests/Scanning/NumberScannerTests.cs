using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class NumberScannerTests
{
    private static readonly NumberScanner Scanner = new(() => [2.5m, 0.0000025m, 30m, 0.5m], ["pric", "rate"]);

    [Theory]
    [InlineData("price = ^2.5;")]
    [InlineData("Price = ^2.50m;")]
    [InlineData("PRICE(^2.500)")]
    [InlineData("_price = ^0_2.5_0;")]
    [InlineData("tokenPrice = ^25e-1;")]
    [InlineData("price = ^25E-07;")]
    [InlineData("price = ^.5;")]
    [InlineData("price = ^30 + ^3e1 + ^3.0e+1;")]
    [InlineData("price = ^30.ToString();")]
    [InlineData("rate(^30)")]
    [InlineData("rate1 = ^30")]
    [InlineData("^30")]
    public void Finds_a_number_however_it_is_written(string marked)
    {
        // The word may stand anywhere in the text.
        var expected = new List<int>();
        var text = marked + " // price";
        for (var at = text.IndexOf('^', StringComparison.Ordinal); at >= 0; at = text.IndexOf('^', StringComparison.Ordinal))
        {
            expected.Add(at);
            text = text.Remove(at, 1);
        }

        Assert.Equal(expected, Scanner.Scan(SourceText.From(text)));
    }

    [Theory]
    [InlineData("price = 2.51;")]
    [InlineData("price = x30;")]
    [InlineData("price = 0x30;")]
    [InlineData("price = 2.5e99;")]
    [InlineData("price = 300000000000000000000000000000000000000000000000000;")]
    [InlineData("price = 1.30;")]
    [InlineData("generate(30)")]
    [InlineData("operated = 30")]
    [InlineData("")]
    public void Finds_nothing_else(string text) => Assert.Null(Scanner.Scan(SourceText.From(text)));
}
