namespace ModelRegistry.Core.Shapes;

/// <summary>
/// The parts of a text that is written like an id: <c>path/region.vendor.name@version:tag</c>, all but the name optional. It knows
/// how ids are put together, and of names only the vendors that stand before a point.
/// </summary>
internal readonly struct IdText
{
    private const int LongestId = 256;
    private const int MostSegments = 8;

    private static readonly char[] AfterName = ['@', ':'];
    private static readonly char[] OfNoPart = ['@', ':', '~'];

    private IdText(string text, int path, int start, int end, string? vendor)
    {
        Text = text;
        PathLength = path;
        Start = start;
        End = end;
        Vendor = vendor;
    }

    public string Text { get; }

    /// <summary>The length of the path, its last slash included.</summary>
    public int PathLength { get; }

    /// <summary>Where the name starts.</summary>
    public int Start { get; }

    /// <summary>Where the name ends, and a version or a tag begins.</summary>
    public int End { get; }

    /// <summary>The provider of a name such as "anthropic.claude-…".</summary>
    public string? Vendor { get; }

    public bool HasVersion => End < Text.Length && Text[End] == '@';

    /// <summary>Whether a tag of llama.cpp follows the name: "llama-2-7b-chat.Q8_0".</summary>
    public bool HasQuantization => End < Text.Length && Text[End] == '.';

    /// <summary>Takes a whole text apart; null where it is no id by its characters alone.</summary>
    public static IdText? Read(string text)
    {
        if (StartOfName(text) is not { } start)
        {
            return null;
        }

        var suffix = text.IndexOfAny(AfterName, start);
        var end = suffix < 0 ? text.Length : suffix;
        if (suffix < 0 && QuantizationTag.StartIn(text, start) is { } tag)
        {
            return EndsInLetterOrDigit(text, tag) ? Create(text, start, tag) : null;
        }

        return EndsInLetterOrDigit(text, end) && EndsInLetterOrDigit(text, text.Length) && IsSuffix(text, end) ? Create(text, start, end) : null;
    }

    /// <summary>Takes a beginning apart, after which the name goes on: it may end with a hyphen or a point, and has no tag.</summary>
    public static IdText? ReadStem(string text)
        => StartOfName(text) is { } start && text.IndexOfAny(AfterName, start) < 0 ? Create(text, start, text.Length) : null;

    /// <summary>Whether a text is no longer than an id can be, and has only characters that ids have.</summary>
    public static bool HasOnlyIdCharacters(string text)
    {
        if (text.Length is 0 or > LongestId)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!Characters.IsLetterOrDigit(character) && character is not ('-' or '.' or '_' or ':' or '/' or '@' or '~'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the name ends with a version of Bedrock's, "-v1:0".</summary>
    public bool EndsWithBedrockVersion()
    {
        var digits = End;
        while (digits > Start && Characters.IsDigit(Text[digits - 1]))
        {
            digits--;
        }

        return digits < End && digits - Start > 2 && Text[digits - 1] == 'v' && Text[digits - 2] == '-'
            && End + 1 < Text.Length && Text[End] == ':' && Characters.IsDigit(Text[End + 1]);
    }

    public bool Has(Func<char, bool> character)
    {
        for (var position = Start; position < End; position++)
        {
            if (character(Text[position]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInLetterOrDigit(string text, int end) => end > 0 && Characters.IsLetterOrDigit(text[end - 1]);

    private static IdText? Create(string text, int start, int end)
    {
        var name = VendorPrefix.Skip(text, start, end, out var vendor);
        return IsName(text, name, end) ? new IdText(text, start, name, end, vendor) : null;
    }

    /// <summary>Checks the characters and the path; null where either is none of an id.</summary>
    private static int? StartOfName(string text)
    {
        if (!HasOnlyIdCharacters(text))
        {
            return null;
        }

        int start = 0, segments = 1;
        for (var slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', start))
        {
            if (!IsSegment(text, start, slash) || ++segments > MostSegments)
            {
                return null;
            }

            start = slash + 1;
        }

        return start < text.Length ? start : null;
    }

    /// <summary>A part of a path: "openai", "@cf", "~anthropic".</summary>
    private static bool IsSegment(string text, int start, int end)
    {
        if (start < end && text[start] is '@' or '~')
        {
            start++;
        }

        return start < end && Characters.IsLetterOrDigit(text[start]) && text.IndexOfAny(OfNoPart, start, end - start) < 0;
    }

    /// <summary>A name has no two separators in a row, and a point only before a digit: "llama-3.1", but not "llama.cpp" or "gpt-4o.json".</summary>
    private static bool IsName(string text, int start, int end)
    {
        if (start == end || !Characters.IsLetterOrDigit(text[start]))
        {
            return false;
        }

        for (var position = start + 1; position < end; position++)
        {
            var (last, character) = (text[position - 1], text[position]);
            if (character == '~'
                || (Characters.IsSeparator(last) && (last == '.' ? !Characters.IsDigit(character) : !Characters.IsLetterOrDigit(character))))
            {
                return false;
            }
        }

        return text[end - 1] != '_' && !(end - start > 3 && Characters.Begins(text, end - 3, end, ".7z"));
    }

    /// <summary>What may follow a name: "@20240620", "@latest", ":free", ":0:200k".</summary>
    private static bool IsSuffix(string text, int position)
    {
        if (position < text.Length && text[position] == '@')
        {
            var end = text.IndexOf(':', position);
            end = end < 0 ? text.Length : end;
            if (!IsVersion(text, position + 1, end))
            {
                return false;
            }

            position = end;
        }

        if (position == text.Length)
        {
            return true;
        }

        var second = text.IndexOf(':', position + 1);
        return second < 0
            ? IsTag(text, position + 1, text.Length)
            : IsNumber(text, position + 1, second) && IsTag(text, second + 1, text.Length);
    }

    private static bool IsVersion(string text, int start, int end)
    {
        var hyphen = text.IndexOf('-', start, end - start);
        var date = hyphen < 0 ? end : hyphen;
        return text.Substring(start, end - start) is "latest" or "default"
            || (IsNumber(text, start, date) && date - start is 3 or 4 or 8 && (hyphen < 0 || IsNumber(text, hyphen + 1, end)));
    }

    private static bool IsNumber(string text, int start, int end)
    {
        var position = start;
        while (position < end && Characters.IsDigit(text[position]))
        {
            position++;
        }

        return start < end && position == end;
    }

    private static bool IsTag(string text, int start, int end)
        => start < end && Characters.IsLetterOrDigit(text[start]) && text.IndexOfAny(OfNoPart, start, end - start) < 0;
}
