using System.Globalization;
using System.Text;

namespace ModelRegistry.Tool.Emitting;

/// <summary>Texts of a registry as literals and comments of other languages. A literal shows every character that cannot be seen.</summary>
internal static class EmittedText
{
    /// <summary>A literal of TypeScript and JSON.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var (rune, half) in Characters(text))
        {
            quoted.Append(rune is not { } whole ? Code(half)
                : IsShown(whole) ? Escaped(whole)
                : string.Concat(whole.ToString().Select(Code)));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A literal of Python, where half a character is not the same as a part of a whole one.</summary>
    public static string QuotePython(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var (rune, half) in Characters(text))
        {
            if (rune is { } whole && !IsShown(whole))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{whole.Value:X8}");
            }
            else
            {
                quoted.Append(rune is { } shown ? Escaped(shown) : Code(half));
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A text in a comment of one line. Half a surrogate pair, which no file can hold, becomes U+FFFD.</summary>
    public static string Comment(string text)
        => string.Concat(Shown.Plain(text).EnumerateRunes()).Replace("*/", "* /", StringComparison.Ordinal);

    private static string Code(char character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");

    /// <summary>The characters of a text; null, with what is there, for half a surrogate pair.</summary>
    private static IEnumerable<(Rune? Whole, char Half)> Characters(string text)
    {
        for (var place = 0; place < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, place, out var rune);
            yield return (isWhole ? rune : null, text[place]);
            place += isWhole ? rune.Utf16SequenceLength : 1;
        }
    }

    private static string Escaped(Rune rune) => rune.Value is '"' or '\\' ? "\\" + rune : rune.ToString();

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
