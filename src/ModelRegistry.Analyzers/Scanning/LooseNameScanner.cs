using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where something is set under one of a set of names, whatever their case and underscores:
/// <c>TopP</c>, <c>topP</c>, <c>top_p</c>. It knows nothing of lexing, so that it also finds names in comments.
/// </summary>
internal sealed class LooseNameScanner
{
    private const int LetterCase = 0x20;
    private const int LetterCount = 128;

    private readonly string[] _names;
    private readonly bool[] _starts = new bool[LetterCount];
    private readonly int _longest;

    /// <summary>Creates a scanner for names, each in small letters without underscores.</summary>
    public LooseNameScanner(IEnumerable<string> names)
    {
        _names = names.Where(name => name.Length > 0).ToArray();
        foreach (var name in _names)
        {
            _starts[name[0] & (LetterCount - 1)] = true;
            _longest = Math.Max(_longest, name.Length);
        }
    }

    /// <summary>
    /// The positions of the names that something follows as it follows a key or a target, in order; null where there is none.
    /// </summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var start = 0; start < length; start++)
        {
            if (!NameTable.IsNamePart(buffer[start]))
            {
                continue;
            }

            var end = NameTable.EndOf(buffer, length, start + 1);
            if (_starts[(buffer[start] | LetterCase) & (LetterCount - 1)]
                && end - start <= 2 * _longest
                && IsSet(buffer, length, end) && Has(buffer, start, end))
            {
                (hits ??= []).Add(start);
            }

            start = end;
        }

        return hits;
    }

    /// <summary>Whether a key ends here, or an assignment, an argument or the next member follows, or a call that adds.</summary>
    private static bool IsSet(char[] buffer, int length, int position)
    {
        while (position < length && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        return position < length && buffer[position] is '=' or ':' or '"' or '\\' or ',' or '}' or '?' or '.';
    }

    private bool Has(char[] buffer, int start, int end)
    {
        foreach (var name in _names)
        {
            if (Is(buffer, start, end, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(char[] buffer, int start, int end, string name)
    {
        var matched = 0;
        for (var position = start; position < end; position++)
        {
            if (buffer[position] == '_')
            {
                continue;
            }

            if (matched == name.Length || (buffer[position] | LetterCase) != (name[matched] | LetterCase))
            {
                return false;
            }

            matched++;
        }

        return matched == name.Length;
    }
}
