namespace ModelRegistry.Core.Text;

/// <summary>A place in a text as people and other programs name it; both numbers begin at zero.</summary>
internal readonly record struct TextPosition(int Line, int Column);

/// <summary>Converts positions of a text to lines and columns. Its line breaks are those of the C# compiler.</summary>
internal sealed class LineMap
{
    private readonly int[] _starts;

    private LineMap(int[] starts) => _starts = starts;

    /// <summary>The number of lines; an empty text has one.</summary>
    public int Count => _starts.Length;

    /// <summary>Finds the lines of a text.</summary>
    public static LineMap Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[position] == '\r' && (position + 1 == text.Length || text[position + 1] != '\n')))
            {
                starts.Add(position + 1);
            }
        }

        return new LineMap(starts.ToArray());
    }

    /// <summary>The line and column of a position in the text, or of its end.</summary>
    public TextPosition PositionOf(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line, position - _starts[line]);
    }
}
