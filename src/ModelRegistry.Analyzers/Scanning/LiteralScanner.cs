using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Scanning;

/// <summary>
/// Finds the places of a C# text where a string literal could be one of a set of ids, or a part of a constant that is one, or hold
/// a stem that ids begin with, or be the key of a model in a JSON body: in one pass and, where there is none, without allocation.
/// Only at these places does anyone look at syntax or symbols. It knows nothing of lexing and takes every quote for a possible
/// start, so that it finds too much (in comments, say) but misses nothing, save an id that is put together from named constants
/// alone, without a literal at either end: value flow finds that where it reaches a sink.
/// </summary>
internal sealed class LiteralScanner
{
    private const int AsciiCount = 128;
    private const int FarthestOperator = 256;

    private readonly string[] _ids;
    private readonly StemTable _stems;
    private readonly bool[] _startsId = new bool[AsciiCount];
    private readonly bool[] _pairs = new bool[AsciiCount * AsciiCount];

    /// <summary>Creates a scanner for whole ids, and for stems in lower case.</summary>
    public LiteralScanner(IEnumerable<string> ids, IEnumerable<string> stems)
    {
        _stems = new StemTable(stems);
        _ids = ids.OrderBy(id => id, StringComparer.Ordinal).ToArray();
        foreach (var id in _ids)
        {
            _startsId[id[0] & (AsciiCount - 1)] = true;
            for (var index = 1; index < id.Length; index++)
            {
                _pairs[PairOf(id[index - 1], id[index])] = true;
            }
        }
    }

    /// <summary>The positions of the quotes that are worth a look, in order; null where there is none.</summary>
    [MethodImpl((MethodImplOptions)512)] // AggressiveOptimization: a compiler does not live long enough for tiered jitting.
    public List<int>? Scan(SourceText text)
    {
        var buffer = TextBuffer.Of(text);
        var length = text.Length;
        List<int>? hits = null;
        for (var quote = Array.IndexOf(buffer, '"', 0, length); quote >= 0 && quote + 1 < length; quote = Array.IndexOf(buffer, '"', quote + 1, length - quote - 1))
        {
            if (IsHit(buffer, length, quote))
            {
                (hits ??= []).Add(quote);
            }
        }

        return hits;
    }

    private bool IsHit(char[] buffer, int length, int quote)
    {
        var start = quote + 1;
        if (buffer[start] is '\r' or '\n')
        {
            start = SkipSpace(buffer, length, start);
        }

        if (start >= length)
        {
            return false;
        }

        var first = buffer[start];
        return (_startsId[first & (AsciiCount - 1)] && BeginsId(buffer, length, quote, start))
            || (first == '\\' && start + 1 < length && buffer[start + 1] is 'u' or 'U' or 'x')
            || (((first == '{' && IsInterpolated(buffer, quote)) || first == '}') && EndsId(buffer, length, start))
            || (Before(buffer, quote) is '+' or '/' && IsInsideId(buffer, length, start))
            || BodyKeys.IsAt(buffer, length, start)
            || BodyKeys.IsBefore(buffer, quote)
            || _stems.IsIn(buffer, length, start, quote > 0 && buffer[quote - 1] is '$' or '@' or '"' && IsInterpolated(buffer, quote));
    }

    /// <summary>Whether an id follows, or a beginning of one that something else completes.</summary>
    private bool BeginsId(char[] buffer, int length, int quote, int start)
    {
        int low = 0, high = _ids.Length;
        for (var position = start; position < length; position++)
        {
            var character = buffer[position];
            var depth = position - start;
            switch (character)
            {
                case '"':
                    return _ids[low].Length == depth || After(buffer, length, position) is '+' or '/' || Before(buffer, quote) is '+' or '/';
                case '\r' or '\n' when _ids[low].Length == depth:
                    return true;
                case '{' or '\\':
                    return true;
            }

            if (!Narrow(ref low, ref high, depth, character))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Narrows a range of ids that share their first characters to those that go on with another.</summary>
    private bool Narrow(ref int low, ref int high, int depth, char next)
    {
        low = FirstAtLeast(low, high, depth, next);
        high = FirstAtLeast(low, high, depth, (char)(next + 1));
        return low < high;
    }

    private int FirstAtLeast(int low, int high, int depth, char character)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ids[middle].Length <= depth || _ids[middle][depth] < character)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether an interpolated string that begins with a hole, or goes on after one, ends with the end of an id.</summary>
    private bool EndsId(char[] buffer, int length, int start)
    {
        var lastHole = start;
        var position = start;
        while (position < length && buffer[position] is not ('"' or '\r' or '\n'))
        {
            if (buffer[position] == '}')
            {
                lastHole = position;
            }

            position++;
        }

        if (!HasOnlyPairsOfIds(buffer, lastHole + 1, position))
        {
            return false;
        }

        return IsEnd(new string(buffer, lastHole + 1, position - lastHole - 1));
    }

    /// <summary>Whether the literal is a part of an id.</summary>
    private bool IsInsideId(char[] buffer, int length, int start)
    {
        var position = start;
        while (position < length && buffer[position] is not ('"' or '{' or '\\' or '\r' or '\n'))
        {
            position++;
        }

        if (!HasOnlyPairsOfIds(buffer, start, position))
        {
            return false;
        }

        return IsPart(new string(buffer, start, position - start));
    }

    // Of their own, so that what the lambdas close over is only made where they run.
    private bool IsEnd(string end) => _ids.Any(id => id.EndsWith(end, StringComparison.Ordinal));

    private bool IsPart(string part) => _ids.Any(id => id.Contains(part));

    /// <summary>Rules out nearly everything without a look at a single id: prose has pairs of characters that no id has.</summary>
    private bool HasOnlyPairsOfIds(char[] buffer, int start, int end)
    {
        for (var position = start + 1; position < end; position++)
        {
            if (!_pairs[PairOf(buffer[position - 1], buffer[position])])
            {
                return false;
            }
        }

        return start < end;
    }

    /// <summary>
    /// The last character before a literal that is not white space, nor one of its prefixes. Beyond some distance it is taken for
    /// the one that calls for a look, so that neither a far operator is missed nor a text of quotes takes quadratic time.
    /// </summary>
    private static char Before(char[] buffer, int quote)
    {
        var position = quote - 1;
        while (position >= 0 && (char.IsWhiteSpace(buffer[position]) || buffer[position] is '$' or '@' or '"' or '('))
        {
            if (quote - position > FarthestOperator)
            {
                return '+';
            }

            position--;
        }

        return position < 0 ? '\0' : buffer[position];
    }

    private static char After(char[] buffer, int length, int quote)
    {
        var position = quote + 1;
        while (position < length && (char.IsWhiteSpace(buffer[position]) || buffer[position] is '"' or ')'))
        {
            if (position - quote > FarthestOperator)
            {
                return '+';
            }

            position++;
        }

        return position == length ? '\0' : buffer[position];
    }

    private static bool IsInterpolated(char[] buffer, int quote)
    {
        var position = quote - 1;
        while (position >= 0 && quote - position < FarthestOperator && buffer[position] is '"' or '@')
        {
            position--;
        }

        return position >= 0 && buffer[position] is '$' or '"';
    }

    private static int SkipSpace(char[] buffer, int length, int position)
    {
        while (position < length && char.IsWhiteSpace(buffer[position]))
        {
            position++;
        }

        return position;
    }

    private static int PairOf(char one, char other) => ((one & (AsciiCount - 1)) * AsciiCount) + (other & (AsciiCount - 1));
}
