using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Testing;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>Sources that are worth changing: those of the sample, and what stands in the tests of the rules and the fixes.</summary>
internal static class SourceCorpus
{
    private const string Samples = "samples";
    private const int LeastLength = 12;
    private const int LongestLength = 20_000;

    private static readonly string[] Tests =
        ["tests/ModelRegistry.Analyzers.Tests/Rules", "tests/ModelRegistry.Analyzers.Tests/Fixes", "tests/ModelRegistry.Analyzers.Tests/Sinks"];

    private static readonly Lazy<ImmutableArray<ImmutableList<string>>> Read = new(() =>
        [.. Files(Samples).Concat(Tests.SelectMany(Files).SelectMany(Quoted)).Distinct(StringComparer.Ordinal).Select(Tokens)]);

    /// <summary>Each source as its tokens, with what stands before and behind them: together they are the source.</summary>
    public static ImmutableArray<ImmutableList<string>> All => Read.Value;

    private static ImmutableList<string> Tokens(string source) => [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString())];

    private static IEnumerable<string> Files(string folder)
    {
        var root = Root();
        return Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadAllText(Path.Combine(root, file)).ReplaceLineEndings("\n"));
    }

    /// <summary>The texts of a test that are C#, each in the form in which it is, without the marks of what is expected in them.</summary>
    private static IEnumerable<string> Quoted(string test) => CSharpSyntaxTree.ParseText(test).GetRoot().DescendantNodes()
        .Select(TextOf)
        .OfType<string>()
        .Where(text => text.Length is >= LeastLength and <= LongestLength && text.AsSpan().IndexOfAny('"', ';', '(') >= 0)
        .Select(text => CodeStage.Programs(Unmarked(text)).FirstOrDefault(IsProgram))
        .OfType<string>();

    /// <summary>What is put into a text when it is made, is left out.</summary>
    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(text => text.TextToken.ValueText)),
        _ => null,
    };

    private static bool IsProgram(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        return !tree.GetDiagnostics().Any() && tree.GetRoot() is CompilationUnitSyntax { Members: { Count: > 0 } members }
            && members.All(member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);
    }

    private static string Unmarked(string text)
    {
        try
        {
            return Markup.Parse(text).Text;
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The sources are read from the repository: run within it.");
        }

        return folder;
    }
}
