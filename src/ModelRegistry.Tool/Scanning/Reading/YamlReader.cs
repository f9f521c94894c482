using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>
/// Reads YAML line by line, with the templates of Helm and the like in it, which no parser of YAML takes. What it does not know is
/// passed by.
/// </summary>
internal sealed class YamlReader
{
    private readonly TextCollector _collector;
    private readonly string _text;
    private readonly LineReader _scripts;
    private readonly FlowReader _flow;
    private readonly Stack<(int Column, ConfigurationKey Key)> _keys = new();

    private int _blockColumn = -1;
    private ConfigurationKey _blockKey = ConfigurationKey.Root;
    private (int Column, string Name) _sibling = (-1, string.Empty);
    private ConfigurationKey? _option;

    private YamlReader(TextCollector collector)
        => (_collector, _text, _scripts, _flow) = (collector, collector.Text, new LineReader(collector), new FlowReader(collector));

    public static void Read(TextCollector collector, CancellationToken cancellationToken = default)
    {
        var reader = new YamlReader(collector);
        for (var start = 0; start < collector.Text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = collector.Text.IndexOf('\n', start);
            var end = line < 0 ? collector.Text.Length : line;
            reader.ReadLine(start, end);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end)
    {
        var position = start;
        while (position < end && _text[position] is ' ' or '\t')
        {
            position++;
        }

        while (end > position && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (position == end)
        {
            return;
        }

        if (_blockColumn >= 0)
        {
            if (position - start > _blockColumn)
            {
                _scripts.ReadLine(position, end, _blockKey);
                return;
            }

            _blockColumn = -1;
        }

        if (_text[position] == '#')
        {
            return;
        }

        if (position == start && _text.AsSpan(position, end - position).StartsWith("---", StringComparison.Ordinal))
        {
            _keys.Clear();
            return;
        }

        ReadContent(start, position, end);
    }

    private void ReadContent(int line, int position, int end)
    {
        var isItem = false;
        while (position < end && _text[position] == '-' && (position + 1 == end || _text[position + 1] == ' '))
        {
            var column = position - line;
            PopWhile(key => key.Column > column);
            _sibling = (-1, string.Empty);
            isItem = true;
            position++;
            while (position < end && _text[position] == ' ')
            {
                position++;
            }
        }

        if (position >= end)
        {
            return;
        }

        if (EndOfKey(position, end) is { } colon)
        {
            ReadPair(position - line, position, colon, end, isItem);
        }
        else if (isItem)
        {
            ReadItem(position, end);
        }
        else
        {
            _flow.Read(position, WithoutComment(position, end), TopKey);
        }
    }

    private ConfigurationKey TopKey => _keys.TryPeek(out var top) ? top.Key : ConfigurationKey.Root;

    private void ReadItem(int position, int end)
    {
        var value = _text[position..end].Trim('"', '\'');
        if (value.StartsWith("--", StringComparison.Ordinal) && !value.Contains('=', StringComparison.Ordinal))
        {
            _option = ConfigurationKey.Root.Under(value[2..]);
            return;
        }

        ReadValue(position, end, _option ?? TopKey, position);
        _option = null;
    }

    private void ReadPair(int column, int position, int colon, int end, bool isItem)
    {
        if (isItem)
        {
            _sibling = (column, string.Empty);
        }

        PopWhile(key => key.Column >= column);
        if (_sibling.Column != column)
        {
            _sibling = (column, string.Empty);
        }

        var (first, last) = Unquoted(position, colon);
        var name = _text[first..last];
        var parent = isItem ? TopKey.Item() : TopKey.Item() is var item && _keys.Count > 0 && IsInItem(column) ? item : TopKey;
        var key = parent.Under(name);
        if (name is "value" or "default" && key.Meaning == KeyMeaning.Other)
        {
            key = _sibling.Name.Length > 0 ? ConfigurationKey.Root.Under(_sibling.Name) : parent.Meaning is KeyMeaning.Model ? parent : key;
        }

        _collector.Add(first, last, ConfigurationKey.Root, isData: true);
        _keys.Push((column, key));
        var value = colon + 1;
        while (value < end && _text[value] is ' ' or '\t')
        {
            value++;
        }

        if (value < end)
        {
            if (name is "name" or "key" && WithoutComment(value, end) is var behind)
            {
                _sibling = (column, _text[value..behind].Trim('"', '\'', ' '));
            }

            ReadValue(value, end, key, column);
        }
    }

    /// <summary>Whether a key stands two columns or more behind that of its list: the later keys of an item that is an object.</summary>
    private bool IsInItem(int column) => _keys.Peek().Key.Meaning == KeyMeaning.Models && column > _keys.Peek().Column + 1;

    private void ReadValue(int value, int end, ConfigurationKey key, int column)
    {
        // An anchor or a tag.
        while (value < end && _text[value] is '&' or '!')
        {
            while (value < end && _text[value] != ' ')
            {
                value++;
            }

            while (value < end && _text[value] == ' ')
            {
                value++;
            }
        }

        if (value >= end)
        {
            return;
        }

        switch (_text[value])
        {
            case '|' or '>':
                (_blockColumn, _blockKey) = (column, key);
                break;
            case '"' or '\'':
                var close = EndOfQuoted(value, end);
                _collector.Add(value + 1, close, key);
                break;
            case '{' when value + 1 < end && _text[value + 1] == '{':
                _collector.Add(value, end, key);
                break;
            case '[' or '{':
                _flow.Read(value, WithoutComment(value, end), key);
                break;
            case '*' or '#':
                break;
            default:
                _collector.Add(value, WithoutComment(value, end), key);
                break;
        }
    }

    /// <summary>Where the colon stands behind the key that begins here; null where none does.</summary>
    private int? EndOfKey(int position, int end)
    {
        if (_text[position] is '{' or '[' or '|' or '>' or '%')
        {
            return null;
        }

        if (_text[position] is '"' or '\'')
        {
            var after = EndOfQuoted(position, end) + 1;
            return after < end && _text[after] == ':' ? after : null;
        }

        for (var colon = _text.IndexOf(':', position, end - position); colon >= 0; colon = _text.IndexOf(':', colon + 1, end - colon - 1))
        {
            if (colon + 1 == end || _text[colon + 1] is ' ' or '\t')
            {
                return _text.IndexOf(" #", position, colon - position, StringComparison.Ordinal) < 0 ? colon : null;
            }
        }

        return null;
    }

    private (int First, int Last) Unquoted(int start, int end)
    {
        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        return end - start >= 2 && _text[start] is '"' or '\'' && _text[end - 1] == _text[start] ? (start + 1, end - 1) : (start, end);
    }

    private int EndOfQuoted(int start, int end)
    {
        var quote = _text[start];
        for (var position = start + 1; position < end; position++)
        {
            if (_text[position] == quote)
            {
                return position;
            }

            position += _text[position] == '\\' && quote == '"' ? 1 : 0;
        }

        return end;
    }

    private int WithoutComment(int start, int end)
    {
        for (var hash = _text.IndexOf('#', start, end - start); hash >= 0; hash = _text.IndexOf('#', hash + 1, end - hash - 1))
        {
            if (hash > start && _text[hash - 1] is ' ' or '\t')
            {
                return hash;
            }
        }

        return end;
    }

    private void PopWhile(Func<(int Column, ConfigurationKey Key), bool> isOver)
    {
        while (_keys.TryPeek(out var top) && isOver(top))
        {
            _keys.Pop();
        }
    }
}
