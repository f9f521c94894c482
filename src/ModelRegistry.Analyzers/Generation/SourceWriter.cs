using System.Text;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes indented lines that end in <c>\n</c>, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>One line, or several that are separated by <c>\n</c>; an empty one is not indented.</summary>
    public SourceWriter Line(string lines = "")
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * IndentSize).Append(line);
            }

            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Text that is not indented, because it is what a literal says.</summary>
    public SourceWriter AtMargin(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    public SourceWriter OpenBrace()
    {
        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter CloseBrace() => CloseBraceWith(string.Empty);

    /// <summary>Closes a block that is part of a statement.</summary>
    public SourceWriter CloseBraceWith(string end)
    {
        _depth--;
        return Line("}" + end);
    }

    public override string ToString() => _text.ToString();
}
