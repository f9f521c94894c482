using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class DeclarationScannerTests
{
    [Theory]
    [InlineData("void M(string model)", 14)]
    [InlineData("void M(string? chatModelId)", 15)]
    [InlineData("void M(String model)", 14)]
    [InlineData("void M(string\n    modelName)", 18)]
    [InlineData("void M(string deploymentName)", 14)]
    [InlineData("[ModelId] string id", 1)]
    [InlineData("[param: ModelId] string id", 8)]
    [InlineData("[ModelRegistry.ModelId] string id", 15)]
    [InlineData("[Other, ModelIdAttribute] string id", 8)]
    public void Looks_where_a_model_is_declared(string text, int position) => Assert.Equal([position], DeclarationScanner.Scan(SourceText.From(text)));

    [Theory]
    [InlineData("")]
    [InlineData("odel")]
    [InlineData("void M(int model)")]
    [InlineData("void M(substring model)x")]
    [InlineData("x.model")]
    [InlineData("class Model")]
    [InlineData("void M(string mode)")]
    [InlineData("employ ploy")]
    public void Does_not_look_elsewhere(string text)
        => Assert.All(DeclarationScanner.Scan(SourceText.From(text)) ?? [], position => Assert.StartsWith("model)x", text[position..], StringComparison.Ordinal));

    /// <summary>Against the plain definition: whatever stands before, the skipping search lands on every declaration.</summary>
    [Fact]
    public void Finds_every_declaration_in_random_text()
    {
        var random = new Random(20_261_121);
        string[] pieces = ["string model", "string deployment", "o", "d", "e", "l", "p", "y", " ", "x", "odel", "plo", "\n"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 20).Select(_ => pieces[random.Next(pieces.Length)]));
            var hits = DeclarationScanner.Scan(SourceText.From(text)) ?? [];
            foreach (var name in new[] { "model", "deployment" })
            {
                for (var at = text.IndexOf("string " + name, StringComparison.Ordinal); at >= 0; at = text.IndexOf("string " + name, at + 1, StringComparison.Ordinal))
                {
                    Assert.Contains(at + "string ".Length, hits);
                }
            }
        }
    }
}
