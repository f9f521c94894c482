using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Resolving;

/// <summary>
/// Finds the id that someone meant who misspelled it. Ids that differ in a number, a date, a size or a whole word are different
/// models, however near their letters are: only a slip within one word, or other separators between the same words, is a misspelling.
/// </summary>
internal sealed class NearestIds
{
    private const int LongestWithSwapAlone = 3;
    private const int ShortestWithTwoEdits = 8;
    private const int Longest = 256;

    /// <summary>By what a misspelling leaves as it is: the numbers, and the places of the words between them.</summary>
    private readonly Dictionary<string, List<Candidate>> _byNumbers = new(StringComparer.Ordinal);

    public NearestIds(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var parts = PartsOf(id);
            var numbers = NumbersOf(parts);
            if (!_byNumbers.TryGetValue(numbers, out var candidates))
            {
                _byNumbers.Add(numbers, candidates = []);
            }

            candidates.Add(new Candidate(id, parts));
        }
    }

    /// <summary>The id that takes the fewest edits, the first of equals; null where the text is a misspelling of none.</summary>
    public string? To(string text)
    {
        var parts = text.Length > Longest ? [] : PartsOf(text);
        if (parts.Count == 0 || !_byNumbers.TryGetValue(NumbersOf(parts), out var candidates))
        {
            return null;
        }

        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (EditsTo(candidate.Parts, parts) is { } edits && edits < fewest && IsOfOneKind(text, candidate.Id))
            {
                (nearest, fewest) = (candidate.Id, edits);
            }
        }

        return nearest;
    }

    /// <summary>How many letters of one word are wrong; null where more than one word is, or too many letters.</summary>
    private static int? EditsTo(List<string> meant, List<string> written)
    {
        var wrong = -1;
        for (var index = 0; index < meant.Count; index++)
        {
            if (string.Equals(meant[index], written[index], StringComparison.Ordinal))
            {
                continue;
            }

            if (wrong >= 0)
            {
                return null;
            }

            wrong = index;
        }

        return wrong < 0 ? 0 : EditsOf(meant[wrong], written[wrong]);
    }

    private static int? EditsOf(string meant, string written)
    {
        var most = meant.Length < ShortestWithTwoEdits ? 1 : 2;
        if (Math.Abs(meant.Length - written.Length) > most)
        {
            return null;
        }

        var edits = NearestName.Distance(written, meant);
        return edits <= most && (meant.Length > LongestWithSwapAlone || HasSameLetters(meant, written)) ? edits : null;
    }

    private static bool HasSameLetters(string one, string other) => one.OrderBy(letter => letter).SequenceEqual(other.OrderBy(letter => letter));

    /// <summary>Whether nothing says that the text names another kind of model. A misspelled word need not say of which kind it is.</summary>
    private static bool IsOfOneKind(string text, string id) => ModelKinds.OfWords(text) is not { } kind || kind == ModelKinds.OfWords(id);

    /// <summary>The words and numbers, in lower case, without what separates them.</summary>
    private static List<string> PartsOf(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var position = 1; position <= text.Length; position++)
        {
            if (position == text.Length || KindOf(text[position]) != KindOf(text[position - 1]))
            {
                if (KindOf(text[start]) != PartKind.Separator)
                {
                    parts.Add(text.Substring(start, position - start).ToLowerInvariant());
                }

                start = position;
            }
        }

        return parts;
    }

    private static string NumbersOf(List<string> parts) => string.Join("-", parts.Select(part => KindOf(part[0]) == PartKind.Number ? part : "a"));

    private static PartKind KindOf(char character)
        => char.IsDigit(character) ? PartKind.Number : char.IsLetter(character) ? PartKind.Word : PartKind.Separator;

    private enum PartKind
    {
        Separator,
        Word,
        Number,
    }

    private sealed record Candidate(string Id, List<string> Parts);
}
