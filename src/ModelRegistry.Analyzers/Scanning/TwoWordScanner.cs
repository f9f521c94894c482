using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where a name or key of two words is written, however they are joined: <c>ServiceTier</c>,
/// <c>serviceTier</c>, <c>service_tier</c>. It knows nothing of lexing, so that it also finds them in comments.
/// </summary>
/// <param name="first">The first word in small letters.</param>
/// <param name="second">The second word in small letters.</param>
/// <param name="rareAt">Where in the first word a letter stands that is rare in programs, which is looked for first.</param>
internal sealed class TwoWordScanner(string first, string second, int rareAt)
{
    private const int LetterCase = 0x20;

    /// <summary>The positions of the first letters, in order; null where there is none.</summary>
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var rare = Array.IndexOf(buffer, first[rareAt], 0, length); rare >= 0; rare = Array.IndexOf(buffer, first[rareAt], rare + 1, length - rare - 1))
        {
            if (rare >= rareAt && IsAt(buffer, length, rare - rareAt))
            {
                (hits ??= []).Add(rare - rareAt);
            }
        }

        return hits;
    }

    private bool IsAt(char[] buffer, int length, int start)
    {
        if (!IsWord(buffer, length, start, first, anyCase: 1))
        {
            return false;
        }

        var next = start + first.Length;
        return IsWord(buffer, length, next < length && buffer[next] == '_' ? next + 1 : next, second, anyCase: second.Length);
    }

    private static bool IsWord(char[] buffer, int length, int position, string word, int anyCase)
    {
        if (position + word.Length > length)
        {
            return false;
        }

        for (var index = 0; index < word.Length; index++)
        {
            var character = buffer[position + index];
            if ((index < anyCase ? (char)(character | LetterCase) : character) != word[index])
            {
                return false;
            }
        }

        return true;
    }
}
