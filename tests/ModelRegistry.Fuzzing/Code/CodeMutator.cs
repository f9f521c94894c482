using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Fuzzing.Json;
using ModelRegistry.Fuzzing.Registry;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>Changes sources as people and machines do: what comes out may compile, or may be what stands in an editor for a moment.</summary>
internal static class CodeMutator
{
    private static readonly string[] Texts =
    [
        "\"gpt-5.5\"", "\"gpt-5.6-sol\"", "\"gpt-4o\"", "\"gpt-6-nova\"", "\"claude-sonnet-4-5\"", "\"openai/gpt-5.5\"", "\"gpt-\" + \"5.5\"", "$\"gpt-{x}\"", "$\"{\"gpt-5.5\"}\"",
        "\"\"\"gpt-5.5\"\"\"", "@\"gpt-5.6-sol\"", "\"gpt-5.5\"u8", "\"\\u0067pt-5.5\"", "\"gpt-\\U0001F600\"", "\"{\\\"model\\\":\\\"gpt-4o\\\"}\"", "\"\"", "\"\\uD83D\"",
        "ModelIds.Gpt5_5", "Models.Gpt5_6Sol", "Models.Gpt5_6Sol.Id", "Tiers.BalancedId", "nameof(Models)", "default", "null", "(string)null!",
    ];

    private static readonly string[] Numbers = ["2.50m", "15.00m", "0.0000025m", "2.5e-6", "272000", "1_000_000", "400000", "0x10", "4096", "-1", "1e400", "99999999999999999999"];

    private static readonly string[] Pieces =
    [
        "\"", "\"\"\"", "$\"", "$\"{", "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "=", "=>", "?", "??", "?.", "!", ":", "::", "..", "+", "-", "@", "\\", "#", "'",
        "//", "/*", "*/", "///", "\n", "\r", "\0", "\u2028", "\uFEFF", "\uD83D", "\uD83D\uDE00", "#if X\n", "#endif\n", "#region\n", "#line 5 \"other.cs\"\n", "#line hidden\n", "#pragma warning disable\n",
        " if ", " else ", " try ", " catch ", " finally ", " await ", " async ", " switch ", " case ", " when ", " return ", " yield ", " var ", " new ", " new() ", " ref ", " out ", " in ", " params ",
        " class ", " record ", " struct ", " interface ", " enum ", " namespace ", " using ", " static ", " partial ", " const ", " readonly ", " required ", " field ", " extension ", " this ", " base ",
        " is ", " not ", " and ", " or ", " with ", " from ", " select ", " where ", " goto ", " throw ", " lock ", " unsafe ", " stackalloc ", " default ", " typeof ", " checked ", " global ", " file ",
        "[ModelId] ", "[ModelFallback] ", " model ", " model: ", " ServiceTier = ", " MaxOutputTokens = ", " x ",
    ];

    public static CodeInput Next(Choices choices, int mostMutations)
    {
        var tokens = choices.From(SourceCorpus.All);
        for (var mutation = choices.Size(mostMutations); mutation > 0; mutation--)
        {
            tokens = Mutate(tokens, choices);
        }

        return new CodeInput(tokens, choices.Below(CodeProject.Settings.Length), choices.Next());
    }

    /// <summary>Other ids and other numbers, and nothing else: what compiled mostly does.</summary>
    public static CodeInput NextWithOtherValues(Choices choices)
    {
        var tokens = choices.From(SourceCorpus.All);
        for (var mutation = choices.Size(6); mutation > 0; mutation--)
        {
            tokens = ReplaceLiteral(tokens, choices);
        }

        return new CodeInput(tokens, choices.Below(CodeProject.Settings.Length), choices.Next());
    }

    /// <summary>Any registry, and code that names its models.</summary>
    public static CodeInput NextWithOtherRegistry(Choices choices)
    {
        var registry = new RandomRegistry(choices, choices.Of(0, 0, 10, 100)).Next();
        var ids = registry.Get("models") is ListNode models ? models.Items.Select(model => model.Text("id")).OfType<string>().ToList() : [];
        var input = NextWithOtherValues(choices);
        foreach (var id in ids.Take(5))
        {
            input = input with { Tokens = ReplaceLiteral(input.Tokens, choices, SymbolDisplay.FormatLiteral(id, quote: true)) };
        }

        return input with { Registry = registry };
    }

    private static ImmutableList<string> Mutate(ImmutableList<string> tokens, Choices choices)
    {
        if (tokens.IsEmpty)
        {
            return choices.From(SourceCorpus.All);
        }

        var at = choices.Below(tokens.Count);
        var length = Math.Min(choices.Between(1, 1 + choices.Size(8)), tokens.Count - at);
        switch (choices.Below(10))
        {
            case 0:
                return tokens.RemoveRange(at, length);
            case 1:
                return tokens.InsertRange(at, tokens.GetRange(at, length));
            case 2:
                var other = choices.Below(tokens.Count);
                return tokens.SetItem(at, tokens[other]).SetItem(other, tokens[at]);
            case 3:
                return tokens.InsertRange(at, Part(choices.From(SourceCorpus.All), choices, 60));
            case 4:
                return tokens.RemoveRange(at, length).InsertRange(at, Part(choices.From(SourceCorpus.All), choices, 8));
            case 5:
                return tokens.Insert(at, choices.From(Pieces));
            case 6:
                return choices.OneIn(4) ? tokens.GetRange(0, at) : tokens.SetItem(at, MutateCharacters(tokens[at], choices));
            case 7:
                return tokens.Insert(at, choices.OneIn(2) ? choices.From(Texts) : choices.From(Numbers));
            default:
                return ReplaceLiteral(tokens, choices);
        }
    }

    private static ImmutableList<string> Part(ImmutableList<string> tokens, Choices choices, int most)
    {
        var at = choices.Below(tokens.Count);
        return tokens.GetRange(at, Math.Min(choices.Size(most), tokens.Count - at));
    }

    private static string MutateCharacters(string token, Choices choices)
    {
        var at = choices.Below(token.Length + 1);
        return token.Remove(at, Math.Min(choices.Below(3), token.Length - at)).Insert(at, choices.OneIn(3) ? HostileText.Next(choices) : choices.From(Pieces));
    }

    private static ImmutableList<string> ReplaceLiteral(ImmutableList<string> tokens, Choices choices, string? text = null)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(index => IsLiteral(tokens[index].Trim())).ToList();
        if (places.Count == 0)
        {
            return tokens;
        }

        var place = choices.From(places);
        return tokens.SetItem(place, text ?? (char.IsAsciiDigit(tokens[place].Trim()[0]) ? choices.From(Numbers) : choices.From(Texts)));
    }

    private static bool IsLiteral(string token) => token.Length > 0 && (token[0] == '"' || char.IsAsciiDigit(token[0]));
}
