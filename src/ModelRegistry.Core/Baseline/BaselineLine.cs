using System.Globalization;
using System.Text;

namespace ModelRegistry.Core.Baseline;

/// <summary>
/// One line of a baseline: <c>Rule src/Chat.cs "\"gpt-5.5\"" 2</c>. Paths and texts are escaped as in JSON, and only the text is
/// quoted, so that the first quote after a space is where it begins.
/// </summary>
internal static class BaselineLine
{
    public const char Comment = '#';

    private const string TextStart = " \"";
    private const string TextEnd = "\" ";

    public static string Write(KnownFinding finding, int count)
        => FormattableString.Invariant($"{finding.RuleId} {Escape(finding.Path)}{TextStart}{Escape(finding.Text)}{TextEnd}{count}");

    /// <summary>Null where the line is none.</summary>
    public static (KnownFinding Finding, int Count)? Parse(string line)
    {
        var path = line.IndexOf(' ') + 1;
        var text = path == 0 ? -1 : line.IndexOf(TextStart, path, StringComparison.Ordinal);
        var end = text < 0 ? -1 : line.LastIndexOf(TextEnd, StringComparison.Ordinal);
        if (path < 2 || text <= path || end < text + TextStart.Length
            || Unescape(line.Substring(path, text - path)) is not { } file
            || Unescape(line.Substring(text + TextStart.Length, end - text - TextStart.Length)) is not { } clipped
            || !int.TryParse(line.Substring(end + TextEnd.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0)
        {
            return null;
        }

        return (new KnownFinding(line.Substring(0, path - 1), file, clipped), count);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '"' or '\\')
            {
                escaped.Append('\\').Append(character);
            }
            else if (IsSeen(character))
            {
                escaped.Append(character);
            }
            else
            {
                escaped.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    private static bool IsSeen(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string? Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            var character = text[position];
            if (character == '"')
            {
                return null;
            }

            if (character != '\\')
            {
                plain.Append(character);
                continue;
            }

            switch (++position < text.Length ? text[position] : '\0')
            {
                case '"' or '\\':
                    plain.Append(text[position]);
                    break;
                case 'u' when position + 4 < text.Length
                    && ushort.TryParse(text.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    plain.Append((char)code);
                    position += 4;
                    break;
                default:
                    return null;
            }
        }

        return plain.ToString();
    }
}
