using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where one of a set of numbers is written, whatever its type and its digits: <c>2.5</c>,
/// <c>2.50m</c> and <c>25e-1</c> are one. A text without any of the words looked for has none. It knows nothing of lexing, so that
/// it also finds numbers in comments and strings.
/// </summary>
internal sealed class NumberScanner(Func<IReadOnlyCollection<decimal>> numbers, IEnumerable<string> words)
{
    private const int LongestNumber = 40;
    private const int LetterCase = 0x20;

    /// <summary>Asked for where a text has one of the words.</summary>
    private readonly Lazy<HashSet<decimal>> _numbers = new(() => numbers() is var all && all is HashSet<decimal> set ? set : new HashSet<decimal>(all));

    /// <summary>In small letters, by the first letter in either case; null where no word begins with it.</summary>
    private readonly string[]?[] _words = ByStart(words);

    /// <summary>The positions of the numbers, in order; null where there is none, or no word.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        if (!HasWord(buffer, length))
        {
            return null;
        }

        List<int>? hits = null;
        for (var start = 0; start < length; start++)
        {
            if (!IsNamePart(buffer[start]) && !(buffer[start] == '.' && IsDigit(buffer, length, start + 1)))
            {
                continue;
            }

            var isNumber = buffer[start] == '.' || IsDigit(buffer, length, start);
            var end = isNumber ? EndOfNumber(buffer, length, start) : start + 1;
            if (isNumber && ValueOf(buffer, start, end) is { } value && _numbers.Value.Contains(value))
            {
                (hits ??= []).Add(start);
            }

            while (end < length && IsNamePart(buffer[end]))
            {
                end++;
            }

            start = end - 1;
        }

        return hits;
    }

    /// <summary>Whether a word stands at the start of a name, or of a part of one: "rate" is not in "generate".</summary>
    [MethodImpl((MethodImplOptions)512)]
    private bool HasWord(char[] buffer, int length)
    {
        for (var position = 0; position < length; position++)
        {
            var character = buffer[position];
            if (character < _words.Length && _words[character] is { } candidates && (position == 0 || IsUpper(character) || !IsLetter(buffer[position - 1])))
            {
                foreach (var word in candidates)
                {
                    if (position + word.Length <= length && IsAt(buffer, position, word))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsAt(char[] buffer, int position, string word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if ((buffer[position + index] | LetterCase) != word[index])
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfNumber(char[] buffer, int length, int start)
    {
        var end = start;
        while (end < length && (buffer[end] is (>= '0' and <= '9') or '_' || (buffer[end] == '.' && IsDigit(buffer, length, end + 1))))
        {
            end++;
        }

        if (end < length && (buffer[end] | LetterCase) == 'e')
        {
            var exponent = end + 1 < length && buffer[end + 1] is '+' or '-' ? end + 2 : end + 1;
            while (IsDigit(buffer, length, exponent))
            {
                end = ++exponent;
            }
        }

        return end;
    }

    private static decimal? ValueOf(char[] buffer, int start, int end)
    {
        // Most numbers of a program have one digit.
        if (end - start == 1)
        {
            return buffer[start] - '0';
        }

        return TryGetShort(buffer, start, end, out var number) ? number
            : end - start <= LongestNumber
            && decimal.TryParse(new string(buffer, start, end - start).Replace("_", string.Empty), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
    }

    /// <summary>Digits with or without a point: a file of numbers makes no string of them.</summary>
    private static bool TryGetShort(char[] buffer, int start, int end, out decimal value)
    {
        const int MostDigits = 18;
        value = 0;
        long digits = 0;
        var decimals = -1;
        for (var position = start; position < end; position++)
        {
            var character = buffer[position];
            if (position - start >= MostDigits || (character == '.' ? decimals >= 0 : !IsDigit(buffer, end, position)))
            {
                return false;
            }

            if (character == '.')
            {
                decimals = 0;
                continue;
            }

            digits = (digits * 10) + (character - '0');
            if (decimals >= 0)
            {
                decimals++;
            }
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)Math.Max(decimals, 0));
        return true;
    }

    private static string[]?[] ByStart(IEnumerable<string> words)
    {
        var byStart = new string[]?['z' + 1];
        foreach (var start in words.GroupBy(word => word[0]))
        {
            byStart[start.Key] = start.ToArray();
            byStart[start.Key & ~LetterCase] = start.ToArray();
        }

        return byStart;
    }

    private static bool IsDigit(char[] buffer, int length, int position) => position < length && buffer[position] is >= '0' and <= '9';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsLetter(char character) => (character | LetterCase) is >= 'a' and <= 'z';

    private static bool IsNamePart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
