using System.Globalization;
using System.Text;

namespace ModelRegistry.Core.Tests.Json;

/// <summary>Writes valid documents, with comments and trailing commas, that depend on nothing but the seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Texts =
        ["", "gpt-5", "a b", "é€😀", "\\u00e9", "\\uD83D\\uDE00", "\\n\\t\\\\\\\"", "//", "/*", "}{][,:", "\u2028", "it's"];

    private static readonly string[] Gaps = ["", "", "", " ", "\n", "\r\n  ", "\t", " // note\n", "/* { */"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Document()
    {
        Gap();
        Value(0);
        Gap();
        return _text.ToString();
    }

    private void Value(int depth)
    {
        switch (_random.Next(depth < 5 ? 9 : 5))
        {
            case 0:
                Append(Pick(["true", "false", "null"]));
                break;
            case 1 or 2:
                Append($"\"{Pick(Texts)}{Pick(Texts)}\"");
                break;
            case 3 or 4:
                Append(Pick(["", "-"]) + _random.Next(100000).ToString(CultureInfo.InvariantCulture)
                    + Pick(["", ".5", ".250", ".000"]) + Pick(["", "e2", "E+3", "e-4", "e0"]));
                break;
            case 5 or 6:
                Sequence('[', ']', index => Value(depth + 1));
                break;
            default:
                Sequence('{', '}', index =>
                {
                    // System.Text.Json allows no comment before the colon.
                    _text.Append(CultureInfo.InvariantCulture, $"\"{Pick(Texts)}{index}\"{Pick(["", " ", "\n"])}");
                    Append(":");
                    Value(depth + 1);
                });
                break;
        }
    }

    private void Sequence(char open, char close, Action<int> item)
    {
        Append(open.ToString());
        var count = _random.Next(12) == 0 ? 15 : _random.Next(5);
        for (var i = 0; i < count; i++)
        {
            item(i);
            if (i < count - 1 || _random.Next(3) == 0)
                Append(",");
        }

        Append(close.ToString());
    }

    private void Append(string token)
    {
        _text.Append(token);
        Gap();
    }

    private void Gap() => _text.Append(Pick(Gaps));

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
