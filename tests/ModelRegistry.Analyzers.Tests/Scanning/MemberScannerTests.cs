using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class MemberScannerTests
{
    private static readonly MemberScanner Scanner = new(["ModelIds.Gpt4", "Models.Gpt4", "Tiers.HardId", "ModelIds.Größe"]);

    [Theory]
    [InlineData("ModelIds.Gpt4", 9)]
    [InlineData("(ModelIds.Gpt4)", 10)]
    [InlineData("a.b.ModelIds.Gpt4", 13)]
    [InlineData("ModelIds . Gpt4", 11)]
    [InlineData("ModelIds\r\n  .Gpt4", 13)]
    [InlineData("ModelIds.\n@Gpt4", 11)]
    [InlineData("Models.Gpt4.Id", 7)]
    [InlineData("Tiers.HardId;", 6)]
    [InlineData("ModelIds.Größe", 9)]
    public void Looks_behind_the_class_and_a_dot(string text, int position)
        => Assert.Equal([position], Scanner.Scan(SourceText.From(text), canStandAlone: false));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("ModelIds.")]
    [InlineData("ModelIds")]
    [InlineData("Gpt4")]
    [InlineData("x.Gpt4")]
    [InlineData("MyModelIds.Gpt4")]
    [InlineData("ModelIds.Gpt4o")]
    [InlineData("ModelIds.gpt4")]
    [InlineData("modelids.Gpt4")]
    [InlineData("using Acme.Models;")]
    [InlineData("Acme.Models.Customer")]
    public void Does_not_look_elsewhere(string text) => Assert.Null(Scanner.Scan(SourceText.From(text), canStandAlone: false));

    [Theory]
    [InlineData("Gpt4", 0)]
    [InlineData("x.Gpt4", 2)]
    [InlineData("@Gpt4", 1)]
    [InlineData("HardId+1", 0)]
    public void Where_a_using_names_the_class_a_member_stands_alone(string text, int position)
        => Assert.Equal([position], Scanner.Scan(SourceText.From(text), canStandAlone: true));

    [Theory]
    [InlineData("Gpt4o")]
    [InlineData("gpt4")]
    [InlineData("AGpt4")]
    public void Parts_of_other_words_do_not_count(string text) => Assert.Null(Scanner.Scan(SourceText.From(text), canStandAlone: true));

    [Fact]
    public void A_registry_without_models_has_no_members()
        => Assert.Null(new MemberScanner([]).Scan(SourceText.From("ModelIds.Gpt4"), canStandAlone: true));

    /// <summary>Against the plain definition, on texts that cut and repeat the names.</summary>
    [Fact]
    public void Finds_every_member_in_random_text()
    {
        var random = new Random(20_261_121);
        string[] pieces = ["ModelIds", ".", "Gpt4", " ", "\n", "s", "Models", "x", "Tiers.HardId", "\uD83D", "_"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 25).Select(_ => pieces[random.Next(pieces.Length)])) + " ";
            var hits = Scanner.Scan(SourceText.From(text), canStandAlone: false) ?? [];
            for (var at = text.IndexOf(" ModelIds.Gpt4 ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" ModelIds.Gpt4 ", at + 1, StringComparison.Ordinal))
            {
                Assert.Contains(at + 10, hits);
            }
        }
    }
}
