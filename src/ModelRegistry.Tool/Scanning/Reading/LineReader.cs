using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>
/// Reads lines of settings and of commands: <c>KEY=value</c>, <c>key: value</c>, <c>--model value</c>, <c>${MODEL:-value}</c> and quoted
/// texts. A bare word counts only where one of these says that it is a value.
/// </summary>
/// <param name="collector">Takes the values.</param>
internal sealed class LineReader(TextCollector collector)
{
    private const string Breaks = " \t\r\n\"'`,;()[]{}|&<>=";
    private const string Installer = "ollama";

    private static readonly string[] InstallerVerbs = ["pull", "run", "show", "create", "rm", "stop"];

    private readonly string _text = collector.Text;
    private ConfigurationKey _section = ConfigurationKey.Root;
    private ConfigurationKey? _key;
    private string _word = string.Empty;
    private string _wordBefore = string.Empty;
    private string _first = string.Empty;
    private bool _isBareAllowed;
    private int _brackets;

    /// <summary>Reads a whole file of lines.</summary>
    public static void Read(TextCollector collector, CancellationToken cancellationToken = default)
    {
        var reader = new LineReader(collector);
        for (var start = 0; start < collector.Text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = collector.Text.IndexOf('\n', start);
            var end = line < 0 ? collector.Text.Length : line;
            reader.ReadLine(start, end, null);
            start = end + 1;
        }
    }

    /// <summary>Reads a line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">The place behind it.</param>
    /// <param name="owner">The key that its values stand under; null where the lines themselves say.</param>
    public void ReadLine(int start, int end, ConfigurationKey? owner)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        if (start == end || _text[start] is '#' or ';' || IsSlashComment(start, end))
        {
            _brackets = start == end ? 0 : _brackets;
            return;
        }

        if (_brackets == 0)
        {
            (_key, _word, _wordBefore, _first, _isBareAllowed) = (owner, string.Empty, string.Empty, string.Empty, false);
            if (_text[start] == '[' && SectionIn(start, end) is { } section)
            {
                _section = section;
                return;
            }
        }

        ReadWords(start, end);
    }

    private bool IsSlashComment(int start, int end) => start + 1 < end && _text[start] == '/' && _text[start + 1] == '/';

    /// <summary>The key of a section, such as <c>[llm.openai]</c>.</summary>
    private ConfigurationKey? SectionIn(int start, int end)
    {
        var first = start;
        while (first < end && _text[first] == '[')
        {
            first++;
        }

        var close = _text.IndexOf(']', first, end - first);
        if (close < 0 || _text.AsSpan(first, close - first).IndexOfAny(',', '"', '$') >= 0 || _text[close..end].TrimStart(']').Trim() is not ("" or ['#', ..]))
        {
            return null;
        }

        return _text[first..close].Split('.').Aggregate(ConfigurationKey.Root, (key, name) => key.Under(name.Trim()));
    }

    private void ReadWords(int start, int end)
    {
        for (var position = start; position < end;)
        {
            var character = _text[position];
            switch (character)
            {
                case '#' when position == start || char.IsWhiteSpace(_text[position - 1]):
                    return;
                case '"' or '\'' or '`':
                    position = ReadQuoted(position, end);
                    break;
                case '[':
                    _brackets++;
                    position++;
                    break;
                case ']':
                    _brackets = Math.Max(0, _brackets - 1);
                    position++;
                    break;
                case '=':
                    ReadEquals(ref position, end);
                    break;
                case ',':
                    _isBareAllowed = _key is not null;
                    position++;
                    break;
                case ';' or '|' or '&':
                    (_key, _word, _isBareAllowed) = (null, string.Empty, false);
                    position++;
                    break;
                case ' ' or '\t' or '\r' or '(' or ')' or '{' or '}' or '<' or '>' or '\n':
                    position++;
                    break;
                default:
                    position = ReadBare(position, end);
                    break;
            }
        }
    }

    private void ReadEquals(ref int position, int end)
    {
        var isComparison = position + 1 < end && _text[position + 1] == '=';
        if (!isComparison && _word.Length > 0)
        {
            SetKey(_word);
        }

        position += isComparison ? 2 : 1;
    }

    private int ReadQuoted(int start, int end)
    {
        var quote = _text[start];
        var close = start + 1;
        while (close < end && _text[close] != quote)
        {
            close += _text[close] == '\\' && quote != '\'' ? 2 : 1;
        }

        close = Math.Min(close, end);
        var after = close + 1;
        while (after < end && _text[after] is ' ' or '\t')
        {
            after++;
        }

        if (after < end && _text[after] == ':' && close > start + 1)
        {
            SetKey(_text[(start + 1)..close]);
            return after + 1;
        }

        collector.Add(start + 1, close, _key ?? _section);
        _word = close - start < 100 && after < end && _text[after] == '=' ? _text[(start + 1)..close] : string.Empty;
        return Math.Min(close + 1, end);
    }

    private int ReadBare(int start, int end)
    {
        var position = start;
        while (position < end && !Breaks.Contains(_text[position], StringComparison.Ordinal))
        {
            position = _text[position] == '$' && position + 1 < end && _text[position + 1] == '{' ? EndOfBraces(position + 2, end) : position + 1;
            if (position < end && _text[position] == ':' && (position + 1 == end || Breaks.Contains(_text[position + 1], StringComparison.Ordinal)))
            {
                break;
            }
        }

        var word = _text[start..position];
        if (position < end && _text[position] == ':')
        {
            SetKey(word.TrimStart('-'));
            return position + 1;
        }

        Take(word, start, position, end);
        return position;
    }

    private void Take(string word, int start, int position, int end)
    {
        var isKey = position < end && _text[position] == '=';
        if (_isBareAllowed && !isKey && !word.StartsWith('-'))
        {
            collector.Add(start, position, _key ?? _section);
            _isBareAllowed = false;
        }
        else if (_wordBefore == Installer && InstallerVerbs.Contains(_word))
        {
            collector.Add(start, position, ConfigurationKey.Root);
        }
        else if (word.StartsWith("--", StringComparison.Ordinal) && !isKey)
        {
            SetKey(word);
        }
        else if (word == "-m" || (_first is "ENV" or "ARG" && _word == _first && !isKey))
        {
            SetKey(word == "-m" ? string.Empty : word);
        }

        _first = _first.Length == 0 ? word : _first;
        (_wordBefore, _word) = (_word, word);
    }

    private void SetKey(string name)
    {
        _key = _section.Under(name.StartsWith("$env:", StringComparison.OrdinalIgnoreCase) ? name[5..] : name.TrimStart('-', '$', '%'));
        _isBareAllowed = true;
    }

    private int EndOfBraces(int position, int end)
    {
        for (var depth = 0; position < end; position++)
        {
            if (_text[position] == '}' && depth-- == 0)
            {
                return position + 1;
            }

            depth += _text[position] == '{' ? 1 : 0;
        }

        return end;
    }
}
