using System.Globalization;
using System.Text;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>
/// Writes text of the registry as a line of data. Whatever could end the line, separate it, point to another text, reorder it or hide in it
/// is escaped, always as <c>\u</c> and four digits.
/// </summary>
internal static class FactText
{
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' || (text[index] == '#' && index == 0) || UnseenCharacters.IsAt(text, index))
            {
                escaped = (escaped ?? new StringBuilder(text.Length + 5).Append(text, 0, index))
                    .Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped?.Append(text[index]);
            }
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>A text that is one of several.</summary>
    public static string Item(string text) => Escape(text).Replace("|", "\\u007C");
}
