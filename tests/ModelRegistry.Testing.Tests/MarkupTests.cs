using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing.Tests;

public class MarkupTests
{
    [Fact]
    public void Text_without_marks_stays_as_it_is()
    {
        const string json = """{ "a": [1, {"b": []}], "c": "x | y || {}" }""";

        Assert.Equal(json, Markup.Parse(json).Text);
        Assert.Empty(Markup.Parse(json).Spans);
    }

    [Fact]
    public void Marks_give_ids_and_spans_of_the_clean_text()
    {
        var markup = Markup.Parse("a [|b|] {|TOY001:c d|}");

        Assert.Equal("a b c d", markup.Text);
        Assert.Equal<MarkedSpan>([new(null, new TextSpan(2, 1)), new("TOY001", new TextSpan(4, 3))], markup.Spans);
    }

    [Theory]
    [InlineData("{|A:x {|B:y|} [|z|]|}")]
    [InlineData("{|A:{|B:x|}|}{|C:y|}")]
    [InlineData("[|[1, {|A:|}2]|]{|B:|}")]
    [InlineData("{|A:[1|2]|}")]
    public void Marks_are_written_as_they_are_read(string marked) => Assert.Equal(marked, Markup.Parse(marked).ToString());

    [Theory]
    [InlineData("a [|b")]
    [InlineData("a {|A:b")]
    [InlineData("a {|b")]
    public void Broken_marks_throw(string marked) => Assert.Throws<FormatException>(() => Markup.Parse(marked));
}
