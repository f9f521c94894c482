using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Tests.Scanning;

public class NameScannerTests
{
    private static readonly NameScanner Scanner = new(["GetChatClient", "ModelId"]);

    [Theory]
    [InlineData("x.GetChatClient(\"a\")", 2)]
    [InlineData("x.GetChatClient (\"a\")", 2)]
    [InlineData("x.GetChatClient\n  (\"a\")", 2)]
    [InlineData("x.GetChatClient<T>(\"a\")", 2)]
    [InlineData("{ ModelId = \"a\" }", 2)]
    [InlineData("o.ModelId ??= \"a\"", 2)]
    [InlineData("string ModelId { get; } = \"a\"", 7)]
    [InlineData("a = new(\"a\")", 4)]
    [InlineData(": base(\"a\")", 2)]
    [InlineData(": this(\"a\")", 2)]
    public void Looks_where_a_name_is_used(string text, int position) => Assert.Equal([position], Scanner.Scan(SourceText.From(text)));

    [Theory]
    [InlineData("")]
    [InlineData("ModelId")]
    [InlineData("o.ModelId == \"a\"")]
    [InlineData("string ModelId => \"a\"")]
    [InlineData("o.ModelId.Length")]
    [InlineData("GetChatClients(\"a\")")]
    [InlineData("ForgetChatClient(\"a\")")]
    [InlineData("getchatclient(\"a\")")]
    [InlineData("renew(\"a\")")]
    public void Does_not_look_elsewhere(string text) => Assert.Null(Scanner.Scan(SourceText.From(text)));

    /// <summary>Against the plain definition: a whole name with an opening bracket behind it is always found.</summary>
    [Fact]
    public void Finds_every_call_in_random_text()
    {
        var random = new Random(20_261_121);
        string[] pieces = ["GetChatClient", "(", " ", "ModelId", "=", ">", "x", ".", "\n", "new", "é", "_", "\uD83D"];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 25).Select(_ => pieces[random.Next(pieces.Length)]));
            var hits = Scanner.Scan(SourceText.From(text)) ?? [];
            for (var at = text.IndexOf("GetChatClient(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("GetChatClient(", at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'))
                {
                    Assert.Contains(at, hits);
                }
            }
        }
    }
}
