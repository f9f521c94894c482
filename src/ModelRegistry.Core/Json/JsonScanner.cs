using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>
/// Splits a text into tokens. It finds where a token ends and leaves it to whoever takes the token to say what is wrong
/// within it, so that a token which recovery passes over is not reported as well.
/// </summary>
internal sealed class JsonScanner(string text, JsonErrorList errors)
{
    private int _position;
    private int _line;
    private int _lineStart;
    private int _indent;
    private bool _isFirstOnLine = true;
    private int _lineOfLastStray = -1;

    /// <summary>Whether the text ends within a comment, which then hides all that may be missing at its end.</summary>
    public bool EndsInComment { get; private set; }

    public JsonToken Next()
    {
        SkipTrivia();
        var start = _position;
        var isFirst = _isFirstOnLine;
        if (isFirst)
            _indent = start - _lineStart;
        _isFirstOnLine = false;
        var kind = ScanToken();
        return new JsonToken(kind, start, _position, _line, _indent, isFirst);
    }

    /// <summary>Scans again from a place on the line of the last token, before which nothing is reported again.</summary>
    public void GoBackTo(int position) => _position = position;

    /// <summary>
    /// Whether a quote stands directly behind a word. Never behind a backslash: each rescan would go through the same string.
    /// </summary>
    public bool ClosesWord(int quote) => text[quote] == '"' && quote > 0 && char.IsLetterOrDigit(text[quote - 1]);

    /// <summary>Where the colon stands in <c>"id: </c>, which begins as a property name does; or -1.</summary>
    public int ColonAfterName(JsonToken unended)
    {
        var position = unended.Start + 1;
        while (position < unended.End && IsWordPart(text[position]))
            position++;
        return position < unended.End && position > unended.Start + 1 && text[position] == ':' ? position : -1;
    }

    /// <summary>Whether only the quote of a string stands between a property name and its colon.</summary>
    public bool IsBeforeColon(JsonToken quote)
    {
        var position = quote.Start + 1;
        while (At(position) == ' ')
            position++;
        return At(position) == ':';
    }

    private JsonTokenKind ScanToken()
    {
        if (_position == text.Length)
            return JsonTokenKind.EndOfFile;

        var first = text[_position];
        switch (first)
        {
            case '{': return Single(JsonTokenKind.OpenBrace);
            case '}': return Single(JsonTokenKind.CloseBrace);
            case '[': return Single(JsonTokenKind.OpenBracket);
            case ']': return Single(JsonTokenKind.CloseBracket);
            case ',': return Single(JsonTokenKind.Comma);
            case ':': return Single(JsonTokenKind.Colon);
            case '"' or '\'': return ScanString(first);
        }

        if (!IsWordPart(first))
            return Single(JsonTokenKind.Word);

        var start = _position;
        while (_position < text.Length && IsWordPart(text[_position]))
            _position++;
        return first is '+' or '-' or '.' or (>= '0' and <= '9') ? JsonTokenKind.Number : WordKind(start);
    }

    private JsonTokenKind Single(JsonTokenKind kind)
    {
        _position++;
        return kind;
    }

    private JsonTokenKind WordKind(int start)
    {
        if (Equals("true"))
            return JsonTokenKind.True;
        if (Equals("false"))
            return JsonTokenKind.False;
        return Equals("null") ? JsonTokenKind.Null : JsonTokenKind.Word;

        bool Equals(string word) =>
            _position - start == word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;
    }

    private JsonTokenKind ScanString(char quote)
    {
        var start = _position;
        for (_position++; _position < text.Length && text[_position] is not ('\r' or '\n'); _position++)
        {
            if (text[_position] == quote)
            {
                _position++;
                return JsonTokenKind.String;
            }

            if (text[_position] == '\\' && _position + 1 < text.Length && text[_position + 1] is not ('\r' or '\n'))
                _position++;
        }

        _position = EndOfUnclosedString(start + 1, _position);
        return JsonTokenKind.UnclosedString;
    }

    /// <summary>
    /// In <c>"on": "2026-07-02 },</c> only the quote is missing: the brackets and the comma at the end of the line belong to
    /// the structure around the string, unless the string opens them itself.
    /// </summary>
    private int EndOfUnclosedString(int start, int lineEnd)
    {
        var end = lineEnd;
        while (end > start && text[end - 1] is ' ' or '\t' or ',' or '}' or ']')
            end--;

        var open = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '{' or '[')
                open++;
            else if (open > 0 && text[i] is '}' or ']')
                open--;
        }

        for (var i = end; i < lineEnd && open > 0; i++)
        {
            if (text[i] is '}' or ']')
            {
                open--;
                end = i + 1;
            }
        }

        return end;
    }

    private void SkipTrivia()
    {
        if (_position == 0 && text.Length > 0 && text[0] == '\uFEFF')
            _position = _lineStart = 1;

        while (_position < text.Length)
        {
            switch (text[_position])
            {
                case ' ' or '\t':
                    _position++;
                    break;
                case '\n' or '\r':
                    SkipLineEnd();
                    break;
                case '/' when At(_position + 1) == '/':
                    while (_position < text.Length && text[_position] is not ('\n' or '\r'))
                        _position++;
                    break;
                case '/' when At(_position + 1) == '*':
                    SkipBlockComment();
                    break;
                case var character when JsonSnippet.IsInvisible(character):
                    SkipStrayCharacters();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineEnd()
    {
        _position += text[_position] == '\r' && At(_position + 1) == '\n' ? 2 : 1;
        _lineStart = _position;
        _line++;
        _isFirstOnLine = true;
    }

    private void SkipBlockComment()
    {
        var start = _position;
        _position += 2;
        while (_position < text.Length)
        {
            if (text[_position] == '*' && At(_position + 1) == '/')
            {
                _position += 2;
                return;
            }

            if (text[_position] is '\n' or '\r')
                SkipLineEnd();
            else
                _position++;
        }

        EndsInComment = true;
        errors.Add(new TextRange(start, 2), "the comment is not closed before the end of the file");
    }

    /// <summary>Pasted no-break spaces and the like: nobody sees them, and a line that has one mostly has several.</summary>
    private void SkipStrayCharacters()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is not (' ' or '\t' or '\n' or '\r')
            && JsonSnippet.IsInvisible(text[_position]))
        {
            _position++;
        }

        if (_lineOfLastStray == _line)
            return;

        _lineOfLastStray = _line;
        errors.Add(
            TextRange.FromBounds(start, _position),
            $"the invisible character {JsonSnippet.Show(text, start, start + 1)} is not allowed outside of a string");
    }

    private char At(int position) => position < text.Length ? text[position] : '\0';

    /// <summary>Wide enough for what people forget to quote: gpt-4o, 2026-06-26, don't, $5.00.</summary>
    private static bool IsWordPart(char character) =>
        character < 128
            ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or '+' or '-' or '.' or '\''
            : !JsonSnippet.IsInvisible(character);
}
