using System.Collections.Immutable;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Shapes;

/// <summary>Tells an id from the other texts that stand where a model is named.</summary>
internal static class ModelIdText
{
    private const int Shortest = 2;
    private const int ShortestFiller = 3;
    private const int Longest = 256;

    private static readonly ImmutableHashSet<string> Extensions = WordSet.Of(
        "bin cfg config cs csv dll exe ggml gguf gz h5 htm html json jsonl keras md mlmodel mlnet model npz onnx pb pkl png pt pth py safetensors svg "
        + "tar tflite toml txt xml yaml yml zip");

    /// <summary>Words that ask a person for an id, wherever they stand in a text, and those that do so at its beginning.</summary>
    private static readonly ImmutableHashSet<string> Requests = WordSet.Of("changeme placeholder tbd todo your");
    private static readonly ImmutableHashSet<string> FirstRequests = WordSet.Of("change enter fill insert replace select set specify");

    /// <summary>Texts that say that there is no model, or that somebody else chooses it.</summary>
    private static readonly ImmutableHashSet<string> Absences = WordSet.Of(
        "default empty ignored na n/a nil no-model none not-applicable not-needed not-required not-set not-used null undefined unset unspecified unused");

    /// <summary>Words of a text that only holds the place of an id, or that a test makes up.</summary>
    private static readonly ImmutableHashSet<string> Placeholders = Requests.Union(FirstRequests).Union(WordSet.Of(
        "bar custom dummy example existent existing fake foo from invalid missing mock nonexistent overridden override overwrite sample see some stub "
        + "test unknown whatever"));

    /// <summary>Whether the text has the look of a model id: it could be one, and has a digit or a hyphen.</summary>
    public static bool LooksLikeId(string text) => text.Any(character => character is '-' or >= '0' and <= '9') && CouldBeId(text);

    /// <summary>Whether a text that an API takes for an id can be one: letters without white space, and neither a path, a URL, a file, a GUID nor a placeholder.</summary>
    public static bool CouldBeId(string text)
        => text.Length is >= Shortest and <= Longest
            && text.All(IsIdCharacter)
            && text.Any(IsLetter)
            && !IsPath(text)
            && !IsFile(text)
            && !IsPlaceholder(text)
            && !Absences.Contains(text)
            && !Guid.TryParse(text, out _);

    /// <summary>Whether it is a word without digits or separators, such as the "mistral" of a provider's name: an id only where one is expected.</summary>
    public static bool IsPlainWord(string text) => text.All(char.IsLetter);

    /// <summary>Whether a part of an id can hold the character.</summary>
    public static bool IsIdCharacter(char character)
        => IsLetter(character) || character is >= '0' and <= '9' or '.' or '_' or ':' or '/' or '@' or '-';

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    /// <summary>A path or a URL: an id holds slashes only between its parts.</summary>
    private static bool IsPath(string text)
        => text[0] is '/' or '.' || text[text.Length - 1] == '/' || text.IndexOf("//", StringComparison.Ordinal) >= 0
            || (text.Length > 2 && text[1] == ':' && text[2] == '/');

    /// <summary>Whether the text ends like the name of a file.</summary>
    public static bool IsFile(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > text.LastIndexOf('/') && Extensions.Contains(text.Substring(dot + 1));
    }

    /// <summary>
    /// Whether the text only fills the place of an id, so that no provider knows it: "N/A", "not-needed", "your-model-here", "&lt;model&gt;",
    /// "xxx", a hyphen. What a test makes up is none of these.
    /// </summary>
    public static bool IsUnfilled(string text)
        => text.Length <= Longest
            && text.Trim().Length > 0
            && (Absences.Contains(text)
                || !text.Any(char.IsLetterOrDigit)
                || (text.Length >= ShortestFiller && text.All(character => character is 'x' or 'X' or '-' or '_'))
                || (text.All(IsIdCharacter) && AsksForId(NameWords.Of(text)))
                || ((text[0], text[text.Length - 1]) is ('<', '>') or ('[', ']') && text.Any(IsLetter)));

    private static bool AsksForId(IReadOnlyList<string> words)
        => words.Count > 0 && (words.Any(Requests.Contains) || FirstRequests.Contains(words[0]));

    /// <summary>Whether the words of the text say that it is no id: one of a test's, "my-model", "model-id".</summary>
    public static bool IsPlaceholder(string text)
    {
        var words = NameWords.Of(text.Substring(text.LastIndexOf('/') + 1));
        return words.Any(Placeholders.Contains) || (words.Count > 0 && ModelNames.IsModel(words, above: string.Empty));
    }
}
