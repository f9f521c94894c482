using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>Knows what has the name of an open model and is none: its licence, a program that runs it, a choice of a menu.</summary>
internal static class Namesakes
{
    private static readonly ImmutableHashSet<string> Model = WordSet.Of("model models");
    private static readonly ImmutableHashSet<string> License = WordSet.Of("licence licences license licenses spdx");
    private static readonly ImmutableHashSet<string> Executable = WordSet.Of("binary cli commandline exe executable");

    private static readonly ImmutableHashSet<string> Program = WordSet.Of(
        "backend backends choice choices command commands engine engines package process program programs runtime script");

    /// <summary>Models that only their makers run: neither a licence nor a program is called like one.</summary>
    private static readonly string[] Hosted = ["chatgpt-", "claude-", "command-", "gemini-", "gpt-", "grok-", "o1", "o3", "o4", "text-"];

    private static readonly string[] Opened = ["gpt-2", "gpt-j", "gpt-neo", "gpt-oss"];

    /// <summary>Ids of licences that no model is called like: what stands in a list with them is a licence too.</summary>
    private static readonly ImmutableHashSet<string> LicenseIds = WordSet.Of(
        "afl-3.0 agpl-3.0 apache-2.0 artistic-2.0 bsd-2-clause bsd-3-clause bsl-1.0 cc-by-4.0 cc-by-nc-4.0 cc-by-sa-4.0 cc0-1.0 cddl-1.0 "
        + "creativeml-openrail-m ecl-2.0 epl-1.0 epl-2.0 eupl-1.2 gpl-2.0 gpl-3.0 isc lgpl-2.1 lgpl-3.0 mit mpl-2.0 ms-pl ncsa ofl-1.1 "
        + "openrail openrail++ osl-3.0 postgresql unlicense wtfpl zlib");

    /// <summary>Whether a text of that shape can be the name of something else.</summary>
    public static bool CanBe(string id)
    {
        var name = id.Substring(id.LastIndexOf('/') + 1);
        return !Begins(name, Hosted) || Begins(name, Opened);
    }

    /// <summary>Whether the name holds licences.</summary>
    public static bool IsLicense(string name)
        => WordsOf(name) is { Count: > 0 } words && License.Contains(words[ModelNames.SubjectOf(words)]);

    /// <summary>Whether a type of that name says something of a licence.</summary>
    public static bool IsAboutLicense(string type) => WordsOf(type).Any(License.Contains);

    /// <summary>Whether the text is the id of a well-known licence.</summary>
    public static bool IsLicenseId(string text) => LicenseIds.Contains(text);

    /// <summary>Whether the name holds what runs a model. Where its size stands behind, a text is the model that is run.</summary>
    public static bool IsProgram(string name, string id)
        => WordsOf(name) is { Count: > 0 } words
            && (words.Any(Executable.Contains) || Program.Contains(words[ModelNames.SubjectOf(words)]))
            && !HasSize(NameWords.Of(id));

    /// <summary>The words of a name; none where it speaks of models as well.</summary>
    private static IReadOnlyList<string> WordsOf(string name) => NameWords.Of(name) is var words && words.Any(Model.Contains) ? [] : words;

    private static bool Begins(string name, string[] beginnings)
        => beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool HasSize(IReadOnlyList<string> words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index] is "b" or "B" && words[index - 1].All(Characters.IsDigit))
            {
                return true;
            }
        }

        return false;
    }
}
