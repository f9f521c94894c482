namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// The characters that a reader cannot see, or that change how others are shown: controls, bidirectional and other formats, spaces but the
/// usual one, line separators, fillers and variation selectors, private use, and code points that are no characters. The table is our own,
/// because the platform's differs between the hosts of the compiler, and the generated text does not.
/// </summary>
internal static class UnseenCharacters
{
    /// <summary>Whether such a character is at the index. A surrogate counts as the pair that it is half of; without one it is unseen.</summary>
    public static bool IsAt(string text, int index)
    {
        if (!char.IsSurrogate(text[index]))
        {
            return IsUnseen(text[index]);
        }

        var first = char.IsLowSurrogate(text[index]) ? index - 1 : index;
        return first < 0 || first + 1 >= text.Length || !char.IsSurrogatePair(text[first], text[first + 1])
            || IsUnseen(char.ConvertToUtf32(text[first], text[first + 1]));
    }

    private static bool IsUnseen(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is
        <= 0x001F or (>= 0x007F and <= 0x00A0) or 0x00AD or 0x034F
        or (>= 0x0600 and <= 0x0605) or 0x061C or 0x06DD or 0x070F or (>= 0x0890 and <= 0x0891) or 0x08E2
        or (>= 0x115F and <= 0x1160) or 0x1680 or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F)
        or (>= 0x2000 and <= 0x200F) or (>= 0x2028 and <= 0x202F) or (>= 0x205F and <= 0x206F) or 0x2800 or 0x3000 or 0x3164
        or (>= 0xE000 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFFB)
        or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A)
        or (>= 0xE0000 and <= 0xE0FFF) or >= 0xF0000;
}
