using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Testing;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>Sources that are worth changing: those of the sample, and those that stand in the tests of the rules and the fixes.</summary>
internal static class SourceCorpus
{
    private const int LeastLength = 60;
    private const int LongestLength = 20_000;

    private static readonly string[] Folders =
        ["samples", "tests/ModelRegistry.Analyzers.Tests/Rules", "tests/ModelRegistry.Analyzers.Tests/Fixes", "tests/ModelRegistry.Analyzers.Tests/Sinks"];

    private static readonly Lazy<ImmutableArray<ImmutableList<string>>> Read = new(() => [.. Sources().Distinct(StringComparer.Ordinal).Select(Tokens)]);

    /// <summary>Each source as its tokens, with what stands before and behind them: together they are the source.</summary>
    public static ImmutableArray<ImmutableList<string>> All => Read.Value;

    public static ImmutableList<string> Tokens(string source) => [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString())];

    private static IEnumerable<string> Sources() => Folders.SelectMany(Files).SelectMany(file => file.Folder == Folders[0] ? [file.Text] : Quoted(file.Text));

    private static IEnumerable<(string Folder, string Text)> Files(string folder)
    {
        var root = Root();
        return Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => (folder, File.ReadAllText(Path.Combine(root, file)).ReplaceLineEndings("\n")));
    }

    /// <summary>The texts of a test that look like C#, without the marks of what is expected in them.</summary>
    private static IEnumerable<string> Quoted(string test) => SyntaxFactory.ParseTokens(test)
        .Where(token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) && token.ValueText.Length is >= LeastLength and <= LongestLength)
        .Select(token => token.ValueText)
        .Where(text => text.Contains(';', StringComparison.Ordinal) && !text.StartsWith('{'))
        .Select(Unmarked);

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
