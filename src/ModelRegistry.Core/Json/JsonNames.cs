namespace ModelRegistry.Core.Json;

/// <summary>The texts that a document repeats, above all the names of properties: each of them is made once.</summary>
internal sealed class JsonNames
{
    private const int LongestKept = 24;
    private const int Slots = 128;

    private readonly string?[] _known = new string?[Slots];

    /// <summary>The characters from one position to another, as a string.</summary>
    public string Of(string text, int start, int end)
    {
        var length = end - start;
        if (length is 0 or > LongestKept)
            return text.Substring(start, length);

        // Two names of one slot take turns: what is lost is a string, never the right one.
        var slot = (text[start] * 31 + text[end - 1] * 7 + length) & (Slots - 1);
        return _known[slot] is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0
            ? known
            : _known[slot] = text.Substring(start, length);
    }
}
