using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Core.Tests.Json;

public class JsonNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("0e999999999999", "0")]
    [InlineData("2.50", "2.5")]
    [InlineData("-2.500e0", "-2.5")]
    [InlineData("1.0", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("12.5e-1", "1.25")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("10e-29", "0.0000000000000000000000000001")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("4294967295", "4294967295")]
    [InlineData("4294967296", "4294967296")]
    [InlineData("12345678901.5", "12345678901.5")]
    [InlineData("-99999999999999.25", "-99999999999999.25")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("0.00000000000000000000000000000000000001e30", "0.00000001")]
    [InlineData("100000000000000000000000000000000000000e-38", "1")]
    public void A_number_that_a_decimal_holds_is_read_without_trailing_zeros(string text, string value)
    {
        Assert.True(Number(text).TryGetDecimal(out var number));
        Assert.Equal(value, number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("1.5e-28")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("8e28")]
    [InlineData("123456789012345678901234567891")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e999999999999")]
    [InlineData("-1e-999999999999")]
    [InlineData("1e99999999999999999999999999999999999999")]
    public void A_number_that_a_decimal_cannot_hold_exactly_is_refused(string text)
    {
        Assert.False(Number(text).TryGetDecimal(out var value));
        Assert.Equal(0, value);
        Assert.False(Number(text).TryGetInt64(out _));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("12.5e1", 125)]
    [InlineData("-1800", -1800)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void An_integer_is_read_however_it_is_written(string text, long value)
    {
        Assert.True(Number(text).TryGetInt64(out var number));
        Assert.Equal(value, number);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    public void What_is_no_integer_of_64_bits_is_refused(string text) => Assert.False(Number(text).TryGetInt64(out _));

    [Fact]
    public void A_number_of_a_million_digits_is_read()
    {
        var zeros = new string('0', 1_000_000);

        Assert.True(Number("25" + zeros + "e-1000001").TryGetDecimal(out var value));
        Assert.Equal(2.5m, value);
        Assert.True(Number("0." + zeros + "25e1000001").TryGetDecimal(out value));
        Assert.Equal(2.5m, value);
        Assert.False(Number("1" + zeros + "1").TryGetDecimal(out _));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.True(Number("-1234.50").TryGetDecimal(out var value));
            Assert.Equal(-1234.5m, value);
            Assert.Equal(["1:1+4 expected a value, found 'NIL\u0130': strings need double quotes"], JsonText.Errors("NIL\u0130"));
            Assert.Equal(["1:1+3 expected a value, found 'nil': write null"], JsonText.Errors("nil"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static JsonNumber Number(string text)
    {
        var document = JsonText.Parse(text);
        Assert.Empty(document.Errors);
        return Assert.IsType<JsonNumber>(document.Root);
    }
}
