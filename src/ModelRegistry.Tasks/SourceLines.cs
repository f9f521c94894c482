using System.Text;

namespace ModelRegistry.Tasks;

/// <summary>A file's text by lines and columns, counted as the compiler counts them.</summary>
internal sealed class SourceLines
{
    private const int Latin1 = 28591;

    private readonly string _text;
    private readonly List<int> _starts = [0];

    public SourceLines(string text)
    {
        _text = text;
        for (var position = 0; position < text.Length; position++)
        {
            var isFirstOfTwo = text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n';
            if (!isFirstOfTwo && text[position] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                _starts.Add(position + 1);
            }
        }
    }

    /// <summary>The file of that path; what is no UTF-8 is read byte by byte.</summary>
    public static SourceLines Read(string path)
    {
        try
        {
            return new SourceLines(Read(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (DecoderFallbackException)
        {
            return new SourceLines(Read(path, Encoding.GetEncoding(Latin1)));
        }
    }

    /// <summary>The text from one place to another, each with a line and a column from 1.</summary>
    public string Between((int Line, int Column) start, (int Line, int Column) end)
    {
        var first = Position(start);
        return _text.Substring(first, Math.Max(0, Position(end) - first));
    }

    private static string Read(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private int Position((int Line, int Column) place)
        => place.Line < 1 || place.Line > _starts.Count ? _text.Length : Math.Min(_text.Length, _starts[place.Line - 1] + Math.Max(0, place.Column - 1));
}
