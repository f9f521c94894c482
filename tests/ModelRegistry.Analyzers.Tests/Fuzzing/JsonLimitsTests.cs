using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Tests.Json;
using ModelRegistry.Fuzzing.Json;

namespace ModelRegistry.Analyzers.Tests.Fuzzing;

public class JsonLimitsTests
{
    private const int Mebi = 1 << 20;

    private const string Valid = """
        {
          "models": [
            {
              "id": "gpt-5.6-terra", // the newest
              "aliases": ["terra", "t\u00e9rra"],
              "access": { "api": "waiting", "codex": null },
              "pricing": { "input": 2.50, "above": [{ "inputTokens": 272000, "input": 5e0 }] }
            },
            { "id": "gpt-5.5", "explicit": true, /* , */ "regions": [[], {}], },
          ],
          "tiers": { "balanced": { "models": ["gpt-5.6-terra"], "retries": 1 } }
        }
        """;

    private const string OtherModel = """{"id":"gpt-5.5","explicit":true,"regions":[[],{}]}""";

    [Fact]
    public void Nesting_up_to_the_limit_is_fine()
    {
        Assert.Empty(JsonText.Errors(Nested(JsonReader.MaxDepth)));
        Assert.Empty(JsonText.Errors(string.Concat(Enumerable.Repeat("{\"a\":", 63)) + "[]" + new string('}', 63)));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_one_error_and_the_rest_is_read()
    {
        var text = $"[{Nested(JsonReader.MaxDepth)}, 2]";

        Assert.Equal(["1:65+1 objects and arrays nest at most 64 deep"], JsonText.Errors(text));
        var items = Assert.IsType<JsonArray>(JsonText.Parse(text).Root).Items;
        Assert.Equal("2", Assert.IsType<JsonNumber>(items[1]).Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Ten_megabytes_of_open_brackets_are_one_error(string open)
    {
        var error = Assert.Single(JsonText.Parse(string.Concat(Enumerable.Repeat(open, 10_000_000 / open.Length))).Errors);

        Assert.Equal("objects and arrays nest at most 64 deep", error.Message);
        Assert.Equal(64 * open.Length, error.Span.Start);
    }

    [Fact]
    public void No_more_than_a_thousand_errors_are_recorded()
    {
        Assert.Equal(1000, JsonText.Parse("[" + string.Concat(Enumerable.Repeat("x,", 1001)) + "]").Errors.Length);
        Assert.Equal(999, JsonText.Parse("[" + string.Concat(Enumerable.Repeat("x,", 999)) + "]").Errors.Length);
    }

    [Theory]
    [InlineData("", "\"", "")]
    [InlineData("[", "\"", "")]
    [InlineData("{", "\"", "")]
    [InlineData("", "}", "")]
    [InlineData("[", "}", "")]
    [InlineData("[", "},", "")]
    [InlineData("[{}", "}]", "")]
    [InlineData("", ",", "")]
    [InlineData("[", ",", "")]
    [InlineData("{", ",", "")]
    [InlineData("{", ":", "")]
    [InlineData("[", ";", "")]
    [InlineData("{", "{", "")]
    [InlineData("[", "{\"a\"", "")]
    [InlineData("[{", "{", "")]
    [InlineData("[", "{]", "")]
    [InlineData("[", "\n{", "")]
    [InlineData("[", "{}\"a\":1},", "")]
    [InlineData("[", "{},\"a\":1},", "")]
    [InlineData("[{}", ",\"a\":1}", "")]
    [InlineData("{", "\"a\":1 x,", "")]
    [InlineData("{", "\"a\"", "")]
    [InlineData("{", "\"a\n", "")]
    [InlineData("{", "\"a\":\n", "")]
    [InlineData("/*", " ", "")]
    [InlineData("/*", "\n", "*/ {}")]
    [InlineData("[", "/**/", "]")]
    [InlineData("//", "x", "")]
    [InlineData("\"", "x", "")]
    [InlineData("\"", "[", "")]
    [InlineData("\"", "]", "")]
    [InlineData("\"", "\\", "")]
    [InlineData("\"", "\\q", "\"")]
    [InlineData("\"", "\u0001", "\"")]
    [InlineData("", "\0", "")]
    [InlineData("", "\u00A0\n", "")]
    [InlineData("", "\uFEFF", "")]
    [InlineData("", "\n", "")]
    [InlineData("[", "1 ", "]")]
    [InlineData("", "1", "")]
    [InlineData("1e", "9", "")]
    [InlineData("{", "a\"", "")]
    [InlineData("{", "a\"x,", "")]
    [InlineData("{", "\"a:", "")]
    [InlineData("{", "\"a:1,\\", "")]
    [InlineData("{", "\"a\"\":", "")]
    [InlineData("{\"a:", "1,\\\"b:", "\" 1")]
    [InlineData("[", "[\"a\":1}],", "")]
    [InlineData("[", "1\"", "")]
    public void A_mebibyte_of_anything_is_read(string before, string repeated, string after) =>
        AssertSound(before + string.Concat(Enumerable.Repeat(repeated, Mebi / repeated.Length)) + after);

    /// <summary>Not theory data, because the metadata of an attribute cannot hold half a pair.</summary>
    [Fact]
    public void A_mebibyte_of_half_characters_is_read() => AssertSound(new string('\uD800', Mebi));

    [Theory]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData(",")]
    [InlineData("/*")]
    [InlineData("//")]
    [InlineData("{\"a\":1},")]
    public void Four_mebibytes_are_read(string repeated) =>
        AssertSound(string.Concat(Enumerable.Repeat(repeated, 4 * Mebi / repeated.Length)));

    [Fact]
    public void A_large_object_is_searched_for_duplicates()
    {
        var properties = Enumerable.Range(0, 200_000).Select(number => $"\"p{number}\":0");

        Assert.Empty(JsonText.Parse("{" + string.Join(",", properties) + "}").Errors);
    }

    [Fact]
    public void Random_text_is_read_and_its_tree_is_sound()
    {
        const string Alphabet = "{}{}[][],,::\"\"'\\/*\n\r\t 01-+.eEtrufalsn\u0000\uFEFF\u00A0\uD83D\uDE00é";
        var random = new Random(1);
        for (var i = 0; i < 5000; i++)
            AssertSound(new string(random.GetItems<char>(Alphabet, random.Next(120))));
    }

    [Fact]
    public void Random_bytes_are_read_and_their_tree_is_sound()
    {
        var random = new Random(2);
        var bytes = new byte[300];
        for (var i = 0; i < 1000; i++)
        {
            random.NextBytes(bytes);
            AssertSound(System.Text.Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public void Every_prefix_of_a_valid_document_is_read_and_its_tree_is_sound()
    {
        Assert.Empty(JsonText.Errors(Valid));
        for (var length = 0; length < Valid.Length; length++)
            Assert.NotEmpty(AssertSound(Valid.Substring(0, length)));
    }

    [Fact]
    public void A_document_with_random_mistakes_is_read_and_its_tree_is_sound()
    {
        const string Pieces = "{}[],:\"'\n/*\\ 0x";
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var text = Valid;
            for (var mistakes = random.Next(1, 6); mistakes > 0; mistakes--)
            {
                var at = random.Next(text.Length);
                var removed = random.Next(3) == 0 ? random.Next(Math.Min(20, text.Length - at)) : random.Next(2);
                text = text.Remove(at, removed);
                if (random.Next(2) == 0)
                    text = text.Insert(at, Pieces[random.Next(Pieces.Length)].ToString());
            }

            AssertSound(text);
        }
    }

    [Fact]
    public void One_character_too_few_or_too_many_leaves_the_other_model_usable()
    {
        // Between the first model's braces, every structural character is taken out once and doubled once.
        var start = Valid.IndexOf("\"id\": \"gpt-5.6", StringComparison.Ordinal);
        var end = Valid.IndexOf("\n    },", StringComparison.Ordinal);
        var places = Enumerable.Range(start, end - start).Where(i => "{}[],:\"".Contains(Valid[i], StringComparison.Ordinal));
        var broken = places.SelectMany(i => new[] { Valid.Remove(i, 1), Valid.Insert(i, Valid[i].ToString()) });

        var lost = broken.Where(IsOtherModelLost).ToList();

        Assert.True(lost.Count == 0, string.Join("\n\n", lost.Select(Explain)));
    }

    private static bool IsOtherModelLost(string text)
    {
        var document = JsonText.Parse(text);
        return document.Errors.Length > 2 || !JsonText.Print(document.Root).Contains(OtherModel, StringComparison.Ordinal);
    }

    private static string Explain(string text) =>
        string.Join("\n", [text, .. JsonText.Errors(text), JsonText.Print(JsonText.Parse(text).Root)]);

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static ImmutableArray<JsonError> AssertSound(string text)
    {
        var document = JsonText.Parse(text);
        JsonSoundness.Verify(document, text.Length);
        return document.Errors;
    }
}
