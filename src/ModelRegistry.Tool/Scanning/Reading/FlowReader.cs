using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>Reads the lists and objects that YAML writes in brackets, within one line.</summary>
/// <param name="collector">Takes the values.</param>
internal sealed class FlowReader(TextCollector collector)
{
    private const int Deepest = 50;

    private readonly string _text = collector.Text;

    public void Read(int start, int end, ConfigurationKey owner)
    {
        var owners = new Stack<ConfigurationKey>([owner]);
        ConfigurationKey? key = null;
        for (var position = start; position < end;)
        {
            var character = _text[position];
            switch (character)
            {
                case '[' or '{' when owners.Count < Deepest:
                    owners.Push(key ?? (character == '{' ? owners.Peek().Item() : owners.Peek()));
                    key = null;
                    position++;
                    break;
                case ']' or '}':
                    if (owners.Count > 1)
                    {
                        owners.Pop();
                    }

                    key = null;
                    position++;
                    break;
                case ',':
                    key = null;
                    position++;
                    break;
                case ' ' or '\t' or ':' or '[' or '{':
                    position++;
                    break;
                default:
                    var (first, last, behind) = Token(position, end);
                    if (behind < end && _text[behind] == ':')
                    {
                        key = owners.Peek().Under(_text[first..last]);
                    }
                    else
                    {
                        collector.Add(first, last, key ?? owners.Peek());
                    }

                    position = behind;
                    break;
            }
        }
    }

    /// <summary>A text, with or without quotes, and the place behind it.</summary>
    private (int First, int Last, int Behind) Token(int start, int end)
    {
        var quote = _text[start];
        if (quote is '"' or '\'')
        {
            var close = start + 1;
            while (close < end && _text[close] != quote)
            {
                close += _text[close] == '\\' && quote == '"' ? 2 : 1;
            }

            close = Math.Min(close, end);
            var behind = Math.Min(close + 1, end);
            while (behind < end && _text[behind] == ' ')
            {
                behind++;
            }

            return (start + 1, close, behind);
        }

        var position = start;
        while (position < end && _text[position] is not (',' or '[' or ']' or '{' or '}')
            && !(_text[position] == ':' && (position + 1 == end || _text[position + 1] is ' ' or '"')))
        {
            position++;
        }

        return (start, position, position);
    }
}
