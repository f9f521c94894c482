using System.Text.Json;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("null", "null")]
    [InlineData("-0.5e-3", "-0.5e-3")]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("\uFEFF{\"a\": 1}", """{"a":1}""")]
    [InlineData("{\"a\": 1, // the first\r\n/* and\nthe */ \"b\": [1, 2,],}", """{"a":1,"b":[1,2]}""")]
    [InlineData("// before\n[true, false] // after", "[true,false]")]
    [InlineData("[\"//\", \"/* */\"]", """["//","/* */"]""")]
    public void A_valid_text_is_read_without_errors(string text, string tree)
    {
        Assert.Empty(JsonText.Errors(text));
        Assert.Equal(tree, JsonText.Print(JsonText.Parse(text).Root));
    }

    [Theory]
    [InlineData("""\" \\ \/ \b\f\n\r\t""", "\" \\ / \b\f\n\r\t")]
    [InlineData("""\u0041\u00e9\u20AC""", "Aé€")]
    [InlineData("""\uD83D\uDE00 😀""", "😀 😀")]
    [InlineData("""\u2028""", "\u2028")]
    [InlineData("\u2028\u0085\u007F", "\u2028\u0085\u007F")]
    [InlineData("""it's""", "it's")]
    public void A_string_is_unescaped(string escaped, string value)
    {
        var document = JsonText.Parse($"\"{escaped}\"");

        Assert.Empty(document.Errors);
        Assert.Equal(value, Assert.IsType<JsonString>(document.Root).Value);
    }

    [Fact]
    public void A_lone_surrogate_is_kept_whether_escaped_or_not()
    {
        var document = JsonText.Parse("\"\\uD83D \uDE00\"");

        Assert.Empty(document.Errors);
        Assert.Equal(new[] { '\uD83D', ' ', '\uDE00' }, Assert.IsType<JsonString>(document.Root).Value.ToCharArray());
    }

    [Fact]
    public void Every_node_knows_where_it_stands()
    {
        const string Text = """/**/ { "a\n": [ 1.50, "x" , true,null ] , "b": {} } """;
        var root = Assert.IsType<JsonObject>(JsonText.Parse(Text).Root);
        var items = Assert.IsType<JsonArray>(root.Properties[0].Value).Items;

        Assert.Equal("""{ "a\n": [ 1.50, "x" , true,null ] , "b": {} }""", At(root.Span));
        Assert.Equal("\"a\\n\"", At(root.Properties[0].NameSpan));
        Assert.Equal("""[ 1.50, "x" , true,null ]""", At(root.Properties[0].Value.Span));
        Assert.Equal("\"b\": {}", At(root.Properties[1].Span));
        Assert.Equal(["1.50", "\"x\"", "true", "null"], items.Select(item => At(item.Span)));

        string At(TextRange span) => Text.Substring(span.Start, span.Length);
    }

    [Fact]
    public void A_duplicate_key_is_an_error_at_the_second_that_names_the_first()
    {
        const string Text = """{"id": 1, "x": {"id": 2}, "\u0069d": 3, "id": 4}""";
        var document = JsonText.Parse(Text);

        Assert.Equal(
            ["""1:27+9 the property "id" is given twice""", """1:41+4 the property "id" is given twice"""],
            JsonText.Errors(Text));
        Assert.All(document.Errors, error => Assert.True(error.IsDuplicateKey));
        Assert.All(document.Errors, error => Assert.Equal(new TextRange(1, 4), error.FirstSpan));
        Assert.Equal(["id", "x", "id", "id"], Assert.IsType<JsonObject>(document.Root).Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_duplicate_key_is_found_in_a_large_object_too()
    {
        var names = Enumerable.Range(0, 20).Select(number => $"\"p{number % 19}\": 0");
        var error = Assert.Single(JsonText.Parse("{" + string.Join(",", names) + "}").Errors);

        Assert.Equal("the property \"p0\" is given twice", error.Message);
        Assert.Equal(new TextRange(1, 4), error.FirstSpan);
    }

    [Theory]
    [InlineData("{} \u202E\u0007x", @"1:4+2 the invisible character \u202E is not allowed outside of a string", "1:6+1 expected the end of the file, found 'x'")]
    [InlineData("{\u00A0\"a\":\u00A01}", @"1:2+1 the invisible character \u00A0 is not allowed outside of a string")]
    [InlineData("[1 abcdefghijklmnopqrstuvwxyz]", "1:4+26 expected ',' or ']' after the value, found 'abcdefghijklmnopqrst…'")]
    [InlineData("[1 \"abcdefghijklmnopqrstuvwxyz\"]", "1:3+0 expected ',' or ']' after the value, found \"abcdefghijklmnopqrst…\"")]
    [InlineData("[1 \"a\u202E\u0085\u00A0\uE000😀\"]", @"1:3+0 expected ',' or ']' after the value, found ""a\u202E\u0085\u00A0\uE000😀""")]
    public void What_stands_in_the_text_is_shown_short_and_visible(string text, params string[] errors) =>
        Assert.Equal(errors, JsonText.Errors(text));

    [Fact]
    public void Errors_come_in_the_order_of_the_text()
    {
        var starts = JsonText.Parse("{\"a\": tru, \"a\": '\\q', b: [1 2], \"c\" /* open").Errors.Select(error => error.Span.Start).ToArray();

        Assert.True(starts.Length >= 5);
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Cancellation_is_heeded()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => JsonReader.Parse("{}", source.Token));
    }

    [Fact]
    public void A_valid_document_means_the_same_to_System_Text_Json()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = new RandomJson(seed).Document();
            var document = JsonText.Parse(text);

            Assert.Empty(document.Errors);
            using var expected = System.Text.Json.JsonDocument.Parse(
                text,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            AssertSame(expected.RootElement, document.Root);
        }
    }

    private static void AssertSame(JsonElement expected, JsonValue actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = Assert.IsType<JsonObject>(actual).Properties;
                Assert.Equal(expected.EnumerateObject().Select(property => property.Name), properties.Select(property => property.Name));
                foreach (var (property, value) in expected.EnumerateObject().Zip(properties))
                    AssertSame(property.Value, value.Value);
                break;
            case JsonValueKind.Array:
                var items = Assert.IsType<JsonArray>(actual).Items;
                Assert.Equal(expected.GetArrayLength(), items.Length);
                foreach (var (item, value) in expected.EnumerateArray().Zip(items))
                    AssertSame(item, value);
                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), Assert.IsType<JsonString>(actual).Value);
                break;
            case JsonValueKind.Number:
                var number = Assert.IsType<JsonNumber>(actual);
                Assert.Equal(expected.GetRawText(), number.Text);
                Assert.True(number.TryGetDecimal(out var amount));
                Assert.Equal(expected.GetDecimal(), amount);
                Assert.Equal(decimal.Truncate(amount) == amount, number.TryGetInt64(out _));
                break;
            case JsonValueKind.Null:
                Assert.IsType<JsonNull>(actual);
                break;
            default:
                Assert.Equal(expected.GetBoolean(), Assert.IsType<JsonBoolean>(actual).Value);
                break;
        }
    }
}
