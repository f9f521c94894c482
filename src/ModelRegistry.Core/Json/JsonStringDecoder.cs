using System.Globalization;
using System.Text;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Undoes the escapes of a string. What cannot be undone is reported and stays as it is written.</summary>
internal static class JsonStringDecoder
{
    public static string Decode(string text, JsonToken token, JsonNames names, JsonErrorList errors)
    {
        var quote = text[token.Start];
        var start = token.Start + 1;
        var end = token.Kind == JsonTokenKind.String ? token.End - 1 : token.End;
        var plain = start;
        while (plain < end && text[plain] != '\\' && text[plain] >= ' ')
            plain++;
        if (plain == end)
            return names.Of(text, start, end);

        var value = new StringBuilder(text, start, plain - start, end - start);
        for (var i = plain; i < end;)
        {
            if (text[i] == '\\')
            {
                i += AppendEscape(i);
            }
            else
            {
                if (text[i] < ' ')
                    errors.Add(new TextRange(i, 1), $"control characters must be escaped in strings: write {Escape(text[i])}");
                value.Append(text[i++]);
            }
        }

        return value.ToString();

        int AppendEscape(int backslash)
        {
            // Only a string that is not closed can end within an escape, and that has been reported.
            if (backslash + 1 >= end)
            {
                value.Append('\\');
                return 1;
            }

            switch (text[backslash + 1])
            {
                case '"' or '\\' or '/':
                    value.Append(text[backslash + 1]);
                    return 2;
                case '\'' when quote == '\'':
                    value.Append('\'');
                    return 2;
                case 'b':
                    value.Append('\b');
                    return 2;
                case 'f':
                    value.Append('\f');
                    return 2;
                case 'n':
                    value.Append('\n');
                    return 2;
                case 'r':
                    value.Append('\r');
                    return 2;
                case 't':
                    value.Append('\t');
                    return 2;
                case 'u':
                    return AppendCodeUnit(backslash);
                default:
                    var length = char.IsHighSurrogate(text[backslash + 1]) && backslash + 2 < end ? 3 : 2;
                    var escape = JsonSnippet.Show(text, backslash, backslash + length);
                    errors.Add(new TextRange(backslash, length), $"'{escape}' is not an escape sequence: write a backslash as '\\\\'");
                    value.Append(text, backslash, length);
                    return length;
            }
        }

        int AppendCodeUnit(int backslash)
        {
            var digits = backslash + 2;
            var length = 2;
            var codeUnit = 0;
            while (length < 6 && backslash + length < end && HexDigit(text[backslash + length]) is >= 0 and var digit)
            {
                codeUnit = codeUnit * 16 + digit;
                length++;
            }

            if (length == 6)
            {
                value.Append((char)codeUnit);
                return length;
            }

            errors.Add(
                new TextRange(backslash, length),
                $"expected four hexadecimal digits after '\\u', found '{JsonSnippet.Show(text, digits, Math.Min(digits + 4, end))}'");
            value.Append(text, backslash, length);
            return length;
        }
    }

    private static string Escape(char control) => control switch
    {
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + ((int)control).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static int HexDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
