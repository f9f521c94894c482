using System.Globalization;
using System.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>Writes a text as a JSON string.</summary>
internal static class JsonQuote
{
    /// <summary>In double quotes, with escapes for all that is not seen or that an encoding could lose.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\\')
            {
                quoted.Append('\\').Append(text[index]);
            }
            else if (char.IsSurrogatePair(text, index))
            {
                quoted.Append(text, index++, 2);
            }
            else if (IsSeen(text[index]))
            {
                quoted.Append(text[index]);
            }
            else
            {
                quoted.Append("\\u").Append(((int)text[index]).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The replacement character is how a text looks whose encoding is lost: escaped, it is one that is meant.</summary>
    private static bool IsSeen(char character)
        => character == ' '
            || (character != '\uFFFD'
                && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
