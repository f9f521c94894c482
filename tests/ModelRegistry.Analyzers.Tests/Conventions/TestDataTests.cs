using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>What the data of a theory cannot carry does not stand in it: the test would pass without ever seeing it.</summary>
public partial class TestDataTests
{
    /// <summary>Metadata and the serialization of test cases hold text as UTF-8, which replaces half a surrogate pair.</summary>
    [Fact]
    public void No_test_data_holds_half_a_surrogate_pair()
        => Assert.Empty(Repository.Files("*.cs", "tests").SelectMany(file => HalvesIn(File.ReadAllText(file))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line}): build the text inside of the test")));

    [Theory]
    [InlineData("""[Theory, InlineData("\uD83D")] void M(string text) { }""")]
    [InlineData("""[Theory, InlineData("\uDE00\uD83D")] void M(string text) { }""")]
    [InlineData("""[Theory, InlineData('\ude00')] void M(char half) { }""")]
    [InlineData("""static TheoryData<string> Data() => ["x", "\uD83D"];""")]
    [InlineData("""static TheoryData<string> Data { get; } = ["x", "\uD83D"];""")]
    [InlineData("""static readonly IEnumerable<object[]> data = [["\uD83D"]];""")]
    [InlineData("""static string[] Rows => ["\uD83D"]; [Theory, MemberData(nameof(Rows))] void M(string text) { }""")]
    public void Half_a_pair_in_test_data_is_found(string members) => Assert.Equal([1], HalvesIn($"class C {{ {members} }}"));

    [Theory]
    [InlineData("""[Theory, InlineData("\uD83D\uDE00", "\\uD83D", @"\uD83D")] void M(string text) { }""")]
    [InlineData("""static TheoryData<string> Data() => ["\uD83D\uDE00"];""")]
    [InlineData("""static readonly string[] Pieces = ["\uD83D"]; [Fact] void M() => Read("\uD83D");""")]
    public void A_whole_pair_and_any_other_text_may_be_written(string members) => Assert.Empty(HalvesIn($"class C {{ {members} }}"));

    [GeneratedRegex(@"\\u[dD][89a-fA-F]")]
    private static partial Regex Surrogate();

    /// <summary>The lines of the literals in test data that hold half a pair.</summary>
    private static IEnumerable<int> HalvesIn(string source)
    {
        if (!Surrogate().IsMatch(source))
        {
            return [];
        }

        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var sources = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString() == "MemberData")
            .SelectMany(attribute => attribute.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText)
            .ToHashSet();
        return root.DescendantTokens()
            .Where(token => token.Value is string or char && IsHalved(token.ValueText) && token.Parent!.Ancestors().Any(IsData))
            .Select(token => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1);

        bool IsData(SyntaxNode node) => node switch
        {
            AttributeArgumentSyntax => true,
            FieldDeclarationSyntax { Declaration: var field }
                => IsTable(field.Type) || field.Variables.Any(variable => sources.Contains(variable.Identifier.ValueText)),
            PropertyDeclarationSyntax property => IsTable(property.Type) || sources.Contains(property.Identifier.ValueText),
            MethodDeclarationSyntax method => IsTable(method.ReturnType) || sources.Contains(method.Identifier.ValueText),
            _ => false,
        };
    }

    private static bool IsTable(TypeSyntax type)
        => type.ToString() is var name && (name.StartsWith("TheoryData", StringComparison.Ordinal) || name == "IEnumerable<object[]>");

    private static bool IsHalved(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsSurrogatePair(text, place))
            {
                place++;
            }
            else if (char.IsSurrogate(text[place]))
            {
                return true;
            }
        }

        return false;
    }
}
