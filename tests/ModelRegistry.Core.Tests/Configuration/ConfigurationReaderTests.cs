using System.Text;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Core.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Fact]
    public void Each_string_comes_with_its_text_its_place_and_its_meaning()
    {
        const string Json = """{ "Llm": { "Model": "gpt\u002D5", "Deployment": "d" }, "Models": ["a", 1, null, { "Id": "b", "Url": "c" }] }""";

        var texts = Read(Json);

        Assert.Equal(
            [
                ("gpt-5", "\"gpt\\u002D5\"", KeyMeaning.Model), ("d", "\"d\"", KeyMeaning.Deployment), ("a", "\"a\"", KeyMeaning.Models),
                ("b", "\"b\"", KeyMeaning.Model), ("c", "\"c\"", KeyMeaning.Other),
            ],
            texts.Select(text => (text.Text, Json.Substring(text.Span.Start, text.Span.Length), text.Meaning)));
    }

    [Fact]
    public void A_text_that_is_broken_is_read_as_far_as_it_can_be()
        => Assert.Equal(["a", "b"], Read("""{ "Model": "a", , "X": { "Model": "b" """).Select(text => text.Text));

    [Theory]
    [InlineData("")]
    [InlineData("  // nothing\n")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{]")]
    [InlineData("\0\u0001\uFFFD")]
    [InlineData("{\"\":\"\",\":\":[\":\"]}")]
    public void Any_text_is_read_without_an_exception(string json) => Assert.All(Read(json), text => Assert.Equal(KeyMeaning.Other, text.Meaning));

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void Half_a_character_is_read_without_an_exception()
    {
        Assert.Empty(Read("\uD800"));
        Assert.Equal("a\uD800", Assert.Single(Read("{ \"Model\": \"a\uD800\" }")).Text);
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception()
    {
        var random = new Random(1);
        for (var run = 0; run < 500; run++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            var pieces = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            Assert.NotNull(Read(Encoding.UTF8.GetString(bytes)).ToString());
            Assert.NotNull(Read(pieces).ToString());
        }
    }

    [Fact]
    public void Nesting_as_deep_as_it_gets_is_no_danger()
        => Assert.Empty(Read(string.Concat(Enumerable.Repeat("{\"Models\":[", 50_000))));

    [Fact]
    public void A_text_of_more_than_4_MiB_is_not_read()
    {
        const string Json = """{ "Model": "a" }""";

        Assert.Single(Read(Json.PadRight(ConfigurationReader.MaxLength)));
        Assert.Empty(Read(Json.PadRight(ConfigurationReader.MaxLength + 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \r\n{")]
    [InlineData("// c\n{}")]
    [InlineData(" [1]")]
    [InlineData("null\n")]
    public void What_could_be_JSON_is_read(string text) => Assert.Null(ConfigurationReader.ObstacleTo(text));

    [Theory]
    [InlineData("a: b")]
    [InlineData("A=b")]
    [InlineData("# c\n{}")]
    [InlineData("<a/>")]
    [InlineData("---\n- a")]
    public void What_is_not_is_an_obstacle(string text) => Assert.Equal("is not JSON", ConfigurationReader.ObstacleTo(text));

    /// <summary>A file within the limit is gone through once, however many settings a text of it holds.</summary>
    [Fact]
    public void Every_setting_of_a_long_connection_string_has_its_place()
    {
        var text = $$"""{ "ConnectionStrings": { "a": "{{string.Concat(Enumerable.Repeat("Model=m;", 400_000))}}" } }""";

        var texts = ConfigurationReader.Read(text, CancellationToken.None);

        Assert.Equal(400_000, texts.Length);
        Assert.All(texts, setting => Assert.Equal("m", text.Substring(setting.Span.Start, setting.Span.Length)));
    }

    [Fact]
    public void A_setting_within_a_text_stands_at_its_own_place_behind_escapes_too()
    {
        const string Json = """{ "ConnectionStrings": { "a": "Key=\u0022\"\/x;Model=\"m-1\"", "b": "Model=m\u002D2;X=1" } }""";

        Assert.Equal(
            [("m-1", "m-1"), ("m-2", "\"Model=m\\u002D2;X=1\"")],
            Read(Json).Select(text => (text.Text, Json.Substring(text.Span.Start, text.Span.Length))));
    }

    private static readonly string[] Pieces = ["{", "}", "[", "]", ",", ":", "\"Model\"", "\"Models\"", "\"a-1\"", "\"", "\\", "//", "/*", "\n", "1", "null", "'"];

    private static IReadOnlyList<ConfiguredText> Read(string json) => ConfigurationReader.Read(json, default);
}
