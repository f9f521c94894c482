using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Generation;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What of Unicode is written as it is, code point by code point.</summary>
public class CSharpTextTests
{
    private static readonly UnicodeCategory[] Unseen =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.PrivateUse, UnicodeCategory.SpaceSeparator,
    ];

    /// <summary>Letters, marks and symbols that draw nothing.</summary>
    private static readonly string[] Blank =
        ["034F", "115F-1160", "17B4-17B5", "180B-180F", "2800", "3164", "FE00-FE0F", "FFA0", "E0100-E01EF"];

    private static readonly Rune[] All = [.. Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value))];

    [Fact]
    public void What_cannot_be_seen_is_escaped()
        => Assert.Equal([], All.Where(rune => rune.Value != ' ' && IsUnseen(rune) && IsWritten(rune)).Select(rune => $"{rune.Value:X4}"));

    [Fact]
    public void What_can_be_seen_stays()
        => Assert.Equal([], All.Where(rune => IsSeen(rune) && !IsSyntax(rune) && !IsWritten(rune)).Select(rune => $"{rune.Value:X4}"));

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_pair_is_escaped()
    {
        var expected = new Dictionary<string, string>
        {
            ["\uD83D"] = "\\uD83D",
            ["\uDE00"] = "\\uDE00",
            ["\uDE00\uD83D"] = "\\uDE00\\uD83D",
            ["\uD83D\uD83D\uDE00\uDE00"] = "\\uD83D\uD83D\uDE00\\uDE00",
            ["\U000E0041"] = "\\uDB40\\uDC41",
        };

        Assert.All(expected, pair => Assert.Equal($"\"{pair.Value}\"", CSharpText.Literal(pair.Key)));
        Assert.All(expected, pair => Assert.Equal(pair.Value, CSharpText.Doc(pair.Key)));
    }

    [Fact]
    public void Every_character_is_one_of_a_literal_and_of_XML()
    {
        var text = string.Concat(All) + "\uD83D";

        var literal = SyntaxFactory.ParseToken(CSharpText.Literal(text));
        var documentation = XElement.Parse($"<c>{CSharpText.Doc(text)}</c>");

        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(text, literal.ValueText);
        Assert.Contains("\U0001F600", documentation.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a < b", "a &lt; b")]
    [InlineData("a > b", "a &gt; b")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("a\r\nb", "a  b")]
    public void What_is_syntax_in_XML_is_escaped_in_documentation(string text, string expected)
        => Assert.Equal(expected, CSharpText.Doc(text));

    /// <summary>The lines of data escape the same characters, and those that have a meaning there.</summary>
    [Theory]
    [InlineData("plain | text", "plain | text")]
    [InlineData("#1", "\\u00231")]
    [InlineData("a#1", "a#1")]
    [InlineData("C:\\prices", "C:\\u005Cprices")]
    [InlineData("one\r\ntwo", "one\\u000D\\u000Atwo")]
    [InlineData("", "")]
    public void A_fact_stays_in_its_line(string text, string escaped) => Assert.Equal(escaped, FactText.Escape(text));

    [Fact]
    public void A_lone_half_of_a_character_is_escaped_in_a_fact()
        => Assert.Equal("\\uD83D\uD83D\uDE00", FactText.Escape(new string(['\uD83D', '\uD83D', '\uDE00'])));

    [Fact]
    public void An_item_of_a_list_does_not_end_it() => Assert.Equal("a \\u007C b", FactText.Item("a | b"));

    /// <summary>Whether the character is in the generated text as it is.</summary>
    private static bool IsWritten(Rune rune)
    {
        var literal = CSharpText.Literal($"{rune}") == $"\"{rune}\"";
        Assert.Equal(literal, CSharpText.Doc($"{rune}") == $"{rune}");
        return literal;
    }

    private static bool IsUnseen(Rune rune) => Unseen.Contains(Rune.GetUnicodeCategory(rune)) || IsBlank(rune) || (rune.Value & 0xFFFE) == 0xFFFE;

    private static bool IsSeen(Rune rune) => !IsUnseen(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned;

    /// <summary>A character that means something in a literal or in XML.</summary>
    private static bool IsSyntax(Rune rune) => rune.Value is '"' or '\\' or '<' or '>' or '&';

    private static bool IsBlank(Rune rune) => Blank
        .Select(range => range.Split('-').Select(end => int.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList())
        .Any(ends => rune.Value >= ends[0] && rune.Value <= ends[^1]);
}
