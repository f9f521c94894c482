using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Analyzers.Tests.Projects;

/// <summary>What the core says of texts and names without a compiler is what the compiler says.</summary>
public class CompilerAgreementTests
{
    [Fact]
    public void Every_character_can_stand_in_a_name_where_the_compiler_allows_it()
    {
        foreach (var character in Enumerable.Range(0, 0x10000).Select(code => (char)code))
        {
            Assert.True(SyntaxFacts.IsIdentifierStartCharacter(character) == CSharpNames.CanStart(character), $"start U+{(int)character:X4}");
            Assert.True(SyntaxFacts.IsIdentifierPartCharacter(character) == CSharpNames.CanContinue(character), $"part U+{(int)character:X4}");
        }
    }

    [Fact]
    public void The_keywords_are_those_of_the_compiler()
    {
        var reserved = SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).ToList();

        Assert.All(reserved, keyword => Assert.True(CSharpNames.IsKeyword(keyword), keyword));
        Assert.All(SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText), keyword => Assert.False(CSharpNames.IsKeyword(keyword), keyword));
        Assert.All(["", "1a", "a-b", "a b", "_", "a1", "Ünï", "class"], name => Assert.Equal(SyntaxFacts.IsValidIdentifier(name), CSharpNames.IsIdentifier(name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("a\nb\r\nc\rd\r\r\ne\u0085f\u2028g\u2029h\n")]
    [InlineData("\r")]
    [InlineData("\n\n\r\n")]
    public void Lines_and_columns_are_those_of_the_compiler(string text)
    {
        var (source, lines) = (SourceText.From(text), LineMap.Of(text));

        Assert.Equal(source.Lines.Count, lines.Count);
        Assert.All(Enumerable.Range(0, text.Length + 1), position => Assert.Equal(source.Lines.GetLinePosition(position), lines.PositionOf(position).ToLinePosition()));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    public void An_edit_keeps_encoding_and_byte_order_mark(string name, bool hasMark)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.Unicode;
        var text = SourceText.From(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("{}")]), encoding);

        var changed = text.With(EditedText.Of(text.ToString(), [new TextEdit(new TextRange(1, 0), "\"a\":1")]));

        Assert.Equal("{\"a\":1}", changed.ToString());
        Assert.Equal(text.Encoding!.GetPreamble(), changed.Encoding!.GetPreamble());
        Assert.Equal(text.Encoding, changed.Encoding);
    }

    [Fact]
    public void A_settings_file_is_read_once()
    {
        var text = SourceText.From("""{ "Model": "a" }""");

        Assert.True(ConfigurationCache.Read(text, default).Equals(ConfigurationCache.Read(text, default)));
    }
}
