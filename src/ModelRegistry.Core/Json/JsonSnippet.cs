using System.Globalization;
using System.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Text of the file as a message shows it: short, on one line, and with nothing invisible in it.</summary>
internal static class JsonSnippet
{
    private const int MaxLength = 20;

    public static string Show(string text) => Show(text, 0, text.Length);

    public static string Show(string text, int start, int end)
    {
        var snippet = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (i - start >= MaxLength)
                return snippet.Append('…').ToString();

            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]);
            var length = isPair ? 2 : 1;
            if (IsVisible(text, i))
                snippet.Append(text, i, length);
            else
                AppendEscaped(snippet, text, i, length);

            i += length - 1;
        }

        return snippet.ToString();
    }

    /// <summary>What stands at a token, with the quotes that set it apart from the message.</summary>
    public static string Show(string text, JsonToken token)
    {
        if (token.Kind == JsonTokenKind.EndOfFile)
            return "the end of the file";
        if (!token.IsString)
            return $"'{Show(text, token.Start, token.End)}'";

        // The clipped string gets its closing quote back: the message would seem to go on in it.
        var quote = text[token.Start];
        var end = token.Kind == JsonTokenKind.String ? token.End - 1 : token.End;
        return quote + Show(text, token.Start + 1, end) + quote;
    }

    /// <summary>Whether an editor shows nothing for it, or blank space other than the one of the space bar.</summary>
    public static bool IsInvisible(char character) =>
        character < '\x7F' ? character < ' ' : IsInvisible(CharUnicodeInfo.GetUnicodeCategory(character));

    private static bool IsVisible(string text, int index) =>
        text[index] == ' ' || (CharUnicodeInfo.GetUnicodeCategory(text, index) is var category
            && !IsInvisible(category)
            && category is not (UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static bool IsInvisible(UnicodeCategory category) => category is
        UnicodeCategory.Control or
        UnicodeCategory.Format or
        UnicodeCategory.SpaceSeparator or
        UnicodeCategory.LineSeparator or
        UnicodeCategory.ParagraphSeparator;

    private static void AppendEscaped(StringBuilder snippet, string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            snippet.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
    }
}
