namespace ModelRegistry.Tool.Scanning.Reading;

/// <content>What is passed by: comments, regular expressions, characters.</content>
internal sealed partial class CodeReader
{
    /// <summary>Where a comment ends that begins here; null where none does.</summary>
    private int? EndOfComment(int position, int end)
    {
        var next = position + 1 < end ? _text[position + 1] : '\0';
        return (_text[position], next) switch
        {
            ('#', _) when _syntax.HasHashComments => EndOfLine(position, end),
            ('/', '/') when _syntax.HasSlashComments => EndOfLine(position, end),
            ('-', '-') when _syntax.HasDashComments => EndOfLine(position, end),
            ('/', '*') when _syntax.HasSlashComments => EndOf("*/", position + 2, end),
            ('<', '!') when _syntax.HasMarkupComments && string.CompareOrdinal(_text, position, "<!--", 0, 4) == 0 => EndOf("-->", position + 4, end),
            ('/', _) when _syntax.HasRegexes && IsValueExpected() => EndOfRegex(position, end),
            ('\'', _) when _syntax.HasCharacters => EndOfCharacter(position, end),
            _ => null,
        };
    }

    private bool IsValueExpected() => _last is '\0' or '(' or ',' or '=' or ':' or '[' or '!' or '&' or '|' or '?' or '{' or '}' or ';';

    private int EndOfLine(int position, int end)
    {
        var line = _text.IndexOf('\n', position, end - position);
        return line < 0 ? end : line;
    }

    private int EndOf(string mark, int position, int end)
    {
        var found = position > end ? -1 : _text.IndexOf(mark, position, end - position, StringComparison.Ordinal);
        return found < 0 ? end : found + mark.Length;
    }

    private int? EndOfRegex(int start, int end)
    {
        var isInClass = false;
        for (var position = start + 1; position < end && _text[position] != '\n'; position++)
        {
            switch (_text[position])
            {
                case '\\':
                    position++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    _last = '/';
                    return Math.Min(position + 1, end);
            }
        }

        return null;
    }

    /// <summary>A character, or the mark of a lifetime.</summary>
    private int EndOfCharacter(int position, int end)
    {
        var close = position + 1 < end && _text[position + 1] == '\\' ? position + 3 : position + 2;
        return close < end && _text[close] == '\'' ? close + 1 : position + 1;
    }
}
