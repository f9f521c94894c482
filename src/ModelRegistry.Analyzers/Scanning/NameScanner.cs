using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where one of a set of names is called, constructed or assigned, and where <c>new(…)</c> leaves
/// the type's name out. It knows nothing of lexing, so that it also finds names in comments and strings.
/// </summary>
internal sealed class NameScanner
{
    private const int AsciiCount = 128;

    private readonly Dictionary<int, List<string>> _byHash = new();
    private readonly bool[] _starts = new bool[AsciiCount];
    private readonly int _shortest;
    private readonly int _longest;

    /// <summary>Creates a scanner for names, each an identifier.</summary>
    public NameScanner(IEnumerable<string> names)
    {
        _shortest = int.MaxValue;
        foreach (var name in names.Concat(["new", "base", "this"]))
        {
            _starts[name[0] & (AsciiCount - 1)] = true;
            _shortest = Math.Min(_shortest, name.Length);
            _longest = Math.Max(_longest, name.Length);
            var hash = HashOf(name.ToCharArray(), 0, name.Length);
            if (!_byHash.TryGetValue(hash, out var list))
            {
                _byHash.Add(hash, list = []);
            }

            list.Add(name);
        }
    }

    /// <summary>The positions of the names that are worth a look, in order; null where there is none.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var start = 0; start < length; start++)
        {
            if (!IsNamePart(buffer[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < length && IsNamePart(buffer[end]))
            {
                end++;
            }

            if (end - start >= _shortest && end - start <= _longest && _starts[buffer[start] & (AsciiCount - 1)] && IsUsed(buffer, length, end) && IsName(buffer, start, end))
            {
                (hits ??= []).Add(start);
            }

            start = end;
        }

        return hits;
    }

    private bool IsName(char[] buffer, int start, int end)
    {
        if (!_byHash.TryGetValue(HashOf(buffer, start, end), out var names))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (name.Length == end - start && IsAt(buffer, start, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(char[] buffer, int start, string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (buffer[start + index] != name[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether arguments, type arguments, accessors or an assignment follow.</summary>
    private static bool IsUsed(char[] buffer, int length, int position)
    {
        while (position < length && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        var character = position < length ? buffer[position] : '\0';
        var next = position + 1 < length ? buffer[position + 1] : '\0';
        return character switch
        {
            '(' or '<' or '{' => true,
            '=' => next is not ('=' or '>'),
            '?' => next == '?',
            _ => false,
        };
    }

    private static bool IsNamePart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character >= AsciiCount && char.IsLetterOrDigit(character));

    private static int HashOf(char[] buffer, int start, int end)
    {
        var hash = end - start;
        for (var position = start; position < end; position++)
        {
            hash = unchecked((hash * 31) + buffer[position]);
        }

        return hash;
    }
}
