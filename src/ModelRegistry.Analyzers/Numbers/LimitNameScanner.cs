using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Scanning;

namespace ModelRegistry.Analyzers.Numbers;

/// <summary>
/// Finds the places of a C# text where a limit of a model could be named: <c>MaxTokens</c>, <c>context_window</c>,
/// <c>Gpt55ContextWindow</c>. It knows nothing of lexing, so that it also finds them in comments.
/// </summary>
internal static class LimitNameScanner
{
    private const int LetterCase = 0x20;

    private static readonly string[] AfterContext = ["window", "length", "size", "limit", "token"];

    private static readonly string[] AfterMax = ["token", "output", "completion", "new", "response", "generat", "context", "model", "sequence"];

    /// <summary>The positions of such words, in order; null where there is none.</summary>
    public static List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var at = Next(buffer, length, 0); at >= 0; at = Next(buffer, length, at + 1))
        {
            var start = StartOf(buffer, length, at);
            if (start >= 0)
            {
                (hits ??= []).Add(start);
            }
        }

        return hits;
    }

    /// <summary>Both words have an x, which is rare in programs; a capital one stands in names such as MAX_TOKENS.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    private static int Next(char[] buffer, int length, int from)
    {
        for (var position = from; position < length; position++)
        {
            if ((buffer[position] | LetterCase) == 'x')
            {
                return position;
            }
        }

        return -1;
    }

    private static int StartOf(char[] buffer, int length, int at)
        => IsWord(buffer, length, at - 2, "max") && IsFollowed(buffer, length, at + 1, AfterMax) ? at - 2
            : IsWord(buffer, length, at - 5, "context") && IsFollowed(buffer, length, at + 2, AfterContext) ? at - 5
            : -1;

    private static bool IsFollowed(char[] buffer, int length, int position, string[] words)
    {
        var start = position < length && buffer[position] == '_' ? position + 1 : position;
        foreach (var word in words)
        {
            if (IsWord(buffer, length, start, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char[] buffer, int length, int position, string word)
    {
        if (position < 0 || position + word.Length > length)
        {
            return false;
        }

        for (var index = 0; index < word.Length; index++)
        {
            if ((buffer[position + index] | LetterCase) != word[index])
            {
                return false;
            }
        }

        return true;
    }
}
