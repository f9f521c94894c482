using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>A set of names that is asked for words of a text, without a string for each word.</summary>
internal sealed class NameTable
{
    private const int AsciiCount = 128;

    /// <summary>Chains of names in one array: where the first of a slot is, and behind each name the next.</summary>
    private readonly int[] _first;
    private readonly (string Name, int Next)[] _names;
    private readonly bool[] _starts = new bool[AsciiCount];
    private readonly int _shortest = int.MaxValue;
    private readonly int _longest;

    /// <summary>Creates a table of names, each an identifier.</summary>
    public NameTable(IReadOnlyCollection<string> names)
    {
        _names = new (string, int)[names.Count + 1];
        _first = new int[(names.Count * 2) + 1];
        var count = 0;
        foreach (var name in names)
        {
            _starts[name[0] & (AsciiCount - 1)] = true;
            _shortest = Math.Min(_shortest, name.Length);
            _longest = Math.Max(_longest, name.Length);
            ref var first = ref _first[SlotOf(HashOf(name))];
            _names[++count] = (name, first);
            first = count;
        }
    }

    /// <summary>Whether a word is as long as one of the names and begins like one: most words of a text are not, and are hashed for nothing.</summary>
    public bool CouldHave(char[] buffer, int start, int end)
        => end - start >= _shortest && end - start <= _longest && _starts[buffer[start] & (AsciiCount - 1)];

    /// <summary>Whether a word is one of the names.</summary>
    public bool Has(char[] buffer, int start, int end)
    {
        if (!CouldHave(buffer, start, end))
        {
            return false;
        }

        for (var place = _first[SlotOf(HashOf(buffer, start, end))]; place > 0; place = _names[place].Next)
        {
            var name = _names[place].Name;
            if (name.Length == end - start && IsAt(buffer, start, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the word that begins there: the same place where none does.</summary>
    public static int EndOf(char[] buffer, int length, int start)
    {
        while (start < length && IsNamePart(buffer[start]))
        {
            start++;
        }

        return start;
    }

    public static bool IsNamePart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character >= AsciiCount && SyntaxFacts.IsIdentifierPartCharacter(character));

    /// <summary>Whether the last word before a place, white space aside, is one of a few names.</summary>
    public static bool EndsWithAny(char[] buffer, int end, string[] names)
    {
        while (end > 0 && char.IsWhiteSpace(buffer[end - 1]))
        {
            end--;
        }

        foreach (var name in names)
        {
            var start = end - name.Length;

            // The last letter decides for most words.
            if (start >= 0 && buffer[end - 1] == name[name.Length - 1] && IsAt(buffer, start, name) && (start == 0 || !IsNamePart(buffer[start - 1])))
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

    private int SlotOf(int hash) => (int)((uint)hash % (uint)_first.Length);

    private static int HashOf(string name)
    {
        var hash = name.Length;
        foreach (var character in name)
        {
            hash = unchecked((hash * 31) + character);
        }

        return hash;
    }

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
