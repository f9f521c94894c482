using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Shapes;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <content>The strings.</content>
internal sealed partial class CodeReader
{
    private int ReadString(int start, int end)
    {
        var quote = _text[start];
        var isLong = _syntax.HasTripleQuotes && start + 2 < end && _text[start + 1] == quote && _text[start + 2] == quote;
        var first = start + (isLong ? 3 : 1);
        var (last, behind, hasHoles) = isLong ? LongEnd(quote, first, end) : ShortEnd(quote, first, end);
        var isStatement = _last == '\0' && isLong;
        if (hasHoles && _depth < DeepestTemplate)
        {
            ReadHoles(first, last);
        }

        // A text that is a statement by itself is documentation.
        if (!isStatement)
        {
            AddString(first, last, behind, end, isLong);
        }

        _last = '"';
        return behind;
    }

    private (int Last, int Behind, bool HasHoles) LongEnd(char quote, int first, int end)
    {
        var last = first > end ? -1 : _text.IndexOf(new string(quote, 3), first, end - first, StringComparison.Ordinal);
        return last < 0 ? (end, end, false) : (last, last + 3, false);
    }

    private (int Last, int Behind, bool HasHoles) ShortEnd(char quote, int first, int end)
    {
        var hasHoles = false;
        for (var position = first; position < end; position++)
        {
            var character = _text[position];
            if (character == quote)
            {
                return (position, position + 1, hasHoles);
            }

            if (character == '\\')
            {
                position++;
            }
            else if (character == '\n' && quote != '`')
            {
                return (position, position, hasHoles);
            }
            else if (character == '$' && quote == '`' && position + 1 < end && _text[position + 1] == '{')
            {
                hasHoles = true;
                position = EndOfHole(position + 2, end);
            }
        }

        return (end, end, hasHoles);
    }

    private int EndOfHole(int position, int end)
    {
        for (var depth = 0; position < end; position++)
        {
            if (_text[position] == '}' && depth-- == 0)
            {
                return position;
            }

            depth += _text[position] == '{' ? 1 : 0;
        }

        return end;
    }

    private void ReadHoles(int first, int last)
    {
        for (var hole = _text.IndexOf("${", first, last - first, StringComparison.Ordinal); hole >= 0;)
        {
            var end = Math.Min(EndOfHole(hole + 2, last), last);
            new CodeReader(_syntax, _collector, _depth + 1).ReadRange(hole + 2, end, CancellationToken.None);
            hole = end >= last ? -1 : _text.IndexOf("${", end, last - end, StringComparison.Ordinal);
        }
    }

    private void AddString(int first, int last, int behind, int end, bool isLong)
    {
        var scope = _scope;
        var after = behind;
        while (after < end && char.IsWhiteSpace(_text[after]))
        {
            after++;
        }

        var next = after < end ? _text[after] : '\0';
        var second = after + 1 < end ? _text[after + 1] : '\0';
        var isKey = !scope.IsChoice && ((next == ':' && second != ':' && scope.Open == '{' && !scope.HasKey) || (next, second) == ('=', '>'));
        var isJoined = !_syntax.IsData && (_last == '+' || next == '+');
        if (!isJoined && !scope.HoldsPatterns && _collector.CanHoldId(first, last) && !IsFragment(after, end))
        {
            var name = scope.NamedKey?.Name ?? string.Empty;
            if (!IsOther(name))
            {
                var isCompared = scope.IsCompared || (next, second) is ('=', '=') or ('!', '=');
                var isData = isKey || isCompared || scope.HoldsData || DataNames.IsGone(name) || DataNames.IsMap(name);
                var key = isKey ? ConfigurationKey.Root : scope.StringKey;
                if (!isLong || !_collector.AddLines(first, last, key, isData))
                {
                    _collector.Add(first, last, key, isData);
                }
            }
        }

        scope.IsCompared = false;
        if (last - first <= LongestName)
        {
            var range = TextRange.FromBounds(first, last);
            scope.AddValue(range);
            scope.AddHead(range);
            scope.Name = range;
            if (scope.FirstString.Length == 0 && (scope.Open == '(' || scope.IsIndex) && !scope.HasKey)
            {
                scope.FirstString = range;
            }
        }
    }

    /// <summary>Whether a text is looked for in another one: <c>"gpt-4" in model</c>, but not <c>"gpt-4" in models</c>.</summary>
    private bool IsFragment(int after, int end)
    {
        if (!_syntax.HasTripleQuotes || _scope.IsLoop || after + 3 >= end || string.CompareOrdinal(_text, after, "in ", 0, 3) != 0)
        {
            return false;
        }

        var last = after + 3;
        while (last < end && (char.IsLetterOrDigit(_text[last]) || _text[last] is '_' or '.'))
        {
            last++;
        }

        return last > after + 3 && (_text[last - 1] != 's' || (last < end && _text[last] == '('));
    }

    /// <summary>Whether what holds the text is named for something else than an id.</summary>
    private static bool IsOther(string name) => name.Length > 0 && (ModelNames.IsProse(name) || ModelNames.IsPath(name) || DataNames.IsPart(name));
}
