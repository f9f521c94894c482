namespace ModelRegistry.Analyzers.Scanning;

/// <summary>Beginnings that ids have, at their start or after a separator within them (<c>openai/gpt-…</c>, <c>us.anthropic.claude-…</c>).</summary>
internal sealed class StemTable
{
    private const int AsciiCount = 128;

    /// <summary>By the first two characters: hundreds of stems share a few first ones.</summary>
    private readonly Dictionary<int, string[]> _byPair = new();

    private readonly bool[] _pairs = new bool[AsciiCount * AsciiCount];

    /// <summary>Creates a table of stems in lower case, each of at least two ASCII characters.</summary>
    public StemTable(IEnumerable<string> stems)
    {
        foreach (var group in stems.GroupBy(stem => (stem[0] * AsciiCount) + stem[1]))
        {
            _pairs[group.Key] = true;
            _byPair.Add(group.Key, group.ToArray());
        }
    }

    /// <summary>Whether a stem begins in the characters that follow, up to the first that no id has; in an interpolated string, up to its end.</summary>
    public bool IsIn(char[] buffer, int length, int start, bool isInterpolated)
    {
        var isBorder = true;
        for (var position = start; position < length; position++)
        {
            var character = buffer[position];
            if (IsIdPart(character))
            {
                if (isBorder && BeginsAt(buffer, length, position))
                {
                    return true;
                }

                isBorder = IsSeparator(character);
                if (character == ':' && IsSize(buffer, length, position + 1))
                {
                    return true;
                }
            }
            else if (character is '"' or '\r' or '\n' || !isInterpolated)
            {
                return false;
            }
            else
            {
                isBorder = true;
            }
        }

        return false;
    }

    private bool BeginsAt(char[] buffer, int length, int position)
    {
        if (position + 1 >= length)
        {
            return false;
        }

        var (first, second) = (Lower(buffer[position]), Lower(buffer[position + 1]));
        if (first >= AsciiCount || second >= AsciiCount || !_pairs[(first * AsciiCount) + second])
        {
            return false;
        }

        foreach (var stem in _byPair[(first * AsciiCount) + second])
        {
            if (position + stem.Length <= length && IsAt(buffer, position, stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAt(char[] buffer, int position, string stem)
    {
        for (var index = 0; index < stem.Length; index++)
        {
            if (Lower(buffer[position + index]) != stem[index])
            {
                return false;
            }
        }

        return true;
    }

    private static int Lower(char character) => character is >= 'A' and <= 'Z' ? character | 0x20 : character;

    /// <summary>The number of parameters in a tag, such as <c>:7b</c> or <c>:8x22b</c>.</summary>
    private static bool IsSize(char[] buffer, int length, int position)
    {
        var start = position;
        while (position < length && (buffer[position] is (>= '0' and <= '9') or '.' or 'x' or 'e' or 'E'))
        {
            position++;
        }

        return position > start && position < length && buffer[position] is 'b' or 'B' or 'm' or 'M';
    }

    private static bool IsIdPart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || IsSeparator(character);

    private static bool IsSeparator(char character) => character is '-' or '.' or '_' or '/' or ':' or '@';
}
