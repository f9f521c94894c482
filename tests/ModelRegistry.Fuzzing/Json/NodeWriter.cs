using System.Text;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>Writes a value as JSON.</summary>
internal sealed class NodeWriter(StringBuilder text, Choices? choices)
{
    private static readonly string[] Gaps = ["", "", "", " ", "\n", "\r\n", "\t", "\r", "  ", " // , ] }\n", "/* \" */", " /***/ "];

    public void Write(Node node)
    {
        switch (node)
        {
            case TextNode { Value: var value }:
                WriteText(value);
                break;
            case LiteralNode { Value: var value }:
                text.Append(value);
                break;
            case ListNode list:
                WriteAll('[', list.Items, Write, ']');
                break;
            case MapNode map:
                WriteAll('{', map.Properties, WriteProperty, '}');
                break;
        }
    }

    private void WriteProperty(KeyValuePair<string, Node> property)
    {
        WriteText(property.Key);
        WriteGap();
        text.Append(':');
        WriteGap();
        Write(property.Value);
    }

    private void WriteAll<T>(char open, IReadOnlyList<T> items, Action<T> write, char close)
    {
        text.Append(open);
        WriteGap();
        for (var index = 0; index < items.Count; index++)
        {
            write(items[index]);
            WriteGap();
            if (index < items.Count - 1 || choices?.OneIn(8) == true)
            {
                text.Append(',');
                WriteGap();
            }
        }

        text.Append(close);
    }

    private void WriteGap() => text.Append(choices?.From(Gaps));

    /// <summary>What has to be escaped is, and what no file can hold as it is: half a character, and the sign of a damaged one. Of the rest, some.</summary>
    private void WriteText(string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\' or '\uFFFD' or < ' ' || char.IsSurrogate(character) || choices?.OneIn(16) == true)
            {
                text.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }
}
