namespace ModelRegistry.Analyzers.Scanning;

/// <summary>Beginnings that ids have, at their start or after a separator within them (<c>openai/gpt-…</c>, <c>us.anthropic.claude-…</c>), and that addresses have around one.</summary>
internal sealed class StemTable
{
    private const int AsciiCount = 128;

    private readonly string[] _stems;

    /// <summary>By the first two characters, the place behind which the stems that begin with them stand; hundreds share a few first ones.</summary>
    private readonly short[] _byPair = new short[AsciiCount * AsciiCount];

    /// <summary>Creates a table of stems in lower case, each of at least two ASCII characters.</summary>
    public StemTable(IEnumerable<string> stems)
    {
        _stems = stems.ToArray();
        Array.Sort(_stems, StringComparer.Ordinal);
        for (var index = _stems.Length - 1; index >= 0; index--)
        {
            _byPair[(_stems[index][0] * AsciiCount) + _stems[index][1]] = (short)(index + 1);
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
            else if (character is '?' or '&' or '=')
            {
                // An address goes on with its query.
                isBorder = true;
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
        if (first >= AsciiCount || second >= AsciiCount || _byPair[(first * AsciiCount) + second] is not (> 0 and var place))
        {
            return false;
        }

        for (var index = place - 1; index < _stems.Length && _stems[index][0] == first && _stems[index][1] == second; index++)
        {
            if (position + _stems[index].Length <= length && IsAt(buffer, position, _stems[index]))
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
