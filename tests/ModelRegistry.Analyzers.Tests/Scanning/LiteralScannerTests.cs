using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class LiteralScannerTests
{
    private static readonly LiteralScanner Scanner = new(["gpt-5.6-terra", "gpt-5.6-sol", "gpt-5.5", "o3"], ["claude-"]);

    [Theory]
    [InlineData("x(\"gpt-5.5\")", 2)]
    [InlineData("\"o3\"", 0)]
    [InlineData("$\"gpt-5.6-{x}\"", 1)]
    [InlineData("\"gpt-5.6-\" + x", 0)]
    [InlineData("x + \"terra\"", 4)]
    [InlineData("x + (\"-sol\")", 5)]
    [InlineData("$\"{x}-sol\"", 1)]
    [InlineData("\"\\u0067pt\"", 0)]
    [InlineData("\"gpt-5\\u002E5\"", 0)]
    [InlineData("\"claude-9\"", 0)]
    [InlineData("\"Claude-9\"", 0)]
    [InlineData("\"anthropic/claude-9\"", 0)]
    [InlineData("\"us.anthropic.claude-9\"", 0)]
    [InlineData("$\"{x}/claude-9\"", 1)]
    [InlineData("$\"{x + 1}claude-{x}\"", 1)]
    [InlineData("\"some:7b\"", 0)]
    [InlineData("\"some:8x22b-q4\"", 0)]
    [InlineData("\"model\"", 0)]
    [InlineData("\"$.model\"u8", 0)]
    [InlineData("\"{\\\"model\\\":", 3)]
    [InlineData("new { model = \"x\" }", 14)]
    [InlineData("new { model = $\"x\" }", 15)]
    public void Looks_where_an_id_could_be(string text, int position) => Assert.Contains(position, Scanner.Scan(SourceText.From(text))!);

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"gpt\"")]
    [InlineData("\"gpt-5.7\"")]
    [InlineData("\"gpt-5.5x\"")]
    [InlineData("\"o\"")]
    [InlineData("$\"{x} took {y} ms\"")]
    [InlineData("$\"{x}/{y}\"")]
    [InlineData("x + \" is not\"")]
    [InlineData("gpt-5.5")]
    [InlineData("\"the claude-9\"")]
    [InlineData("\"declaude-9\"")]
    [InlineData("\"some:7\"")]
    [InlineData("\"some:70\"")]
    [InlineData("\"models\"")]
    [InlineData("new { remodeled = \"x\" }")]
    [InlineData("'g' + 'p'")]
    public void Does_not_look_where_none_can_be(string text) => Assert.Null(Scanner.Scan(SourceText.From(text)));

    [Fact]
    public void Misses_nothing_in_a_text_of_many_chunks()
    {
        // Larger than a chunk of Roslyn's large texts, with hits on both sides of every border.
        var line = "var someName = Method(\"some text\", \"gpt-5.5\");\n";
        var text = string.Concat(Enumerable.Repeat(line, 5_000));

        var hits = Scanner.Scan(SourceText.From(new StringReader(text), text.Length, System.Text.Encoding.UTF8))!;

        Assert.Equal(5_000, hits.Count);
        Assert.All(hits, (hit, index) => Assert.Equal((index * line.Length) + line.IndexOf("\"gpt", StringComparison.Ordinal), hit));
    }

    /// <summary>A million quotes, and white space without end between a literal and its operator: linear, and still found.</summary>
    [Fact]
    public void Takes_linear_time_and_finds_a_far_operator()
    {
        Assert.NotNull(Scanner.Scan(SourceText.From("x +" + new string(' ', 5_000) + "\"terra\"")));
        Assert.NotNull(Scanner.Scan(SourceText.From("\"gpt-5.6-\"" + new string('\n', 5_000) + "+ x")));
        Assert.Null(Scanner.Scan(SourceText.From(new string('"', 1_000_000))));
        Assert.Null(Scanner.Scan(SourceText.From(string.Concat(Enumerable.Repeat("\" \n", 300_000)))));
    }

    [Fact]
    public void A_short_text_after_a_long_one_sees_nothing_of_it()
    {
        Scanner.Scan(SourceText.From(new string(' ', 100) + "\"gpt-5.5\""));

        Assert.Null(Scanner.Scan(SourceText.From(new string(' ', 100) + "\"")));
    }

    /// <summary>Against the plain definition: a quote that an id and a quote follow is always found.</summary>
    [Fact]
    public void Finds_every_whole_id_in_random_text()
    {
        var random = new Random(20_261_121);
        string[] pieces = ["\"", "gpt-5.5", "gpt-5.6-", "sol", "terra", "o3", " ", "+", "$", "{", "}", "\\", "x", "\n", "@", "gpt-"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => pieces[random.Next(pieces.Length)]));
            var hits = Scanner.Scan(SourceText.From(text)) ?? [];
            foreach (var id in new[] { "gpt-5.6-terra", "gpt-5.6-sol", "gpt-5.5", "o3" })
            {
                for (var at = text.IndexOf($"\"{id}\"", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"\"{id}\"", at + 1, StringComparison.Ordinal))
                {
                    Assert.Contains(at, hits);
                }
            }
        }
    }
}
