using System.Globalization;
using ModelRegistry.Core.Baseline;

namespace ModelRegistry.Core.Tests.Baseline;

public class BaselineLineTests
{
    [Fact]
    public void A_line_is_a_rule_a_path_a_text_and_a_count()
        => Assert.Equal(
            """LLM2001 src/Old Chat.cs "\"gpt-5.5\"" 2""",
            BaselineLine.Write(new KnownFinding("LLM2001", "src/Old Chat.cs", "\"gpt-5.5\""), 2));

    [Theory]
    [InlineData("Chat.cs", "\"gpt-5.5\"")]
    [InlineData("../a folder/with \"quotes\" and \\.cs", "")]
    [InlineData("Chat.cs", " \" 1")]
    [InlineData("Chat.cs", "\\\" 7 \"")]
    [InlineData("Ünïcode/チャット.cs", "\0\n\u2028\u200B\uD83D\uDE00 é # \u0085")]
    [InlineData("-1.cs", "\\u0041")]
    public void What_is_written_is_read(string path, string text)
    {
        var finding = new KnownFinding("LLM2001", path, text);
        var line = BaselineLine.Write(finding, 12);

        Assert.Equal((finding, 12), BaselineLine.Parse(line));
        Assert.DoesNotContain(line, character => char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u200B');
    }

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_character_is_written_and_read() => What_is_written_is_read("Chat\uDE00.cs", "\uD83D\uDE00\uD800 \uDE00");

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("LLM2001")]
    [InlineData("LLM2001 Chat.cs")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\"")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\" ")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\" 0")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\" -1")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\" 1 ")]
    [InlineData("LLM2001 Chat.cs \"gpt-5.5\" 99999999999")]
    [InlineData("LLM2001 Chat.cs gpt-5.5 1")]
    [InlineData("LLM2001 Chat.cs \" 1")]
    [InlineData("LLM2001 Chat.cs \"a\" b\" 1")]
    [InlineData("LLM2001 Chat.cs \"\\x\" 1")]
    [InlineData("LLM2001 Chat.cs \"\\u12\" 1")]
    [InlineData("LLM2001 Chat.cs \"\\\" 1")]
    [InlineData(" Chat.cs \"gpt-5.5\" 1")]
    [InlineData("LLM2001 \"gpt-5.5\" 1")]
    [InlineData("LLM2001  \"gpt-5.5\" 1")]
    [InlineData(" ")]
    public void What_is_no_line_is_none(string line) => Assert.Null(BaselineLine.Parse(line));

    [Fact]
    public void A_baseline_is_the_same_bytes_in_every_order_and_under_every_culture()
    {
        KeyValuePair<KnownFinding, int>[] findings =
        [
            new(new KnownFinding("LLM2001", "b.cs", "x"), 1), new(new KnownFinding("LLM2001", "B.cs", "x"), 1000), new(new KnownFinding("LLM1007", "ä.json", "-1"), 3),
        ];
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("th-TH");
        try
        {
            var lines = BaselineText.Write(findings).Split('\n');

            Assert.Equal(BaselineText.Write(findings.Reverse()), string.Join('\n', lines));
            Assert.Equal(["LLM1007 ä.json \"-1\" 3", "LLM2001 B.cs \"x\" 1000", "LLM2001 b.cs \"x\" 1", ""], lines.SkipWhile(line => line.StartsWith('#')));
            Assert.Contains("dotnet build -t:ModelRegistryWriteBaseline", lines[2], StringComparison.Ordinal);
            Assert.Empty(KnownFindings.Read(lines, _ => true).Problems);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
