using System.Text;

namespace ModelRegistry.Tool.Costing;

/// <summary>Reads comma-separated values (RFC 4180): a field in quotes can hold commas, line breaks and doubled quotes.</summary>
internal static class DelimitedText
{
    /// <summary>The records that are not empty, each with the number of its line and the columns that its fields begin in.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<(string Text, int Column)> Fields)> Read(string file, string text)
    {
        var reader = new Reader(file, text);
        while (!reader.IsAtEnd)
        {
            var line = reader.Line;
            var fields = reader.Record();
            if (fields.Count > 1 || fields[0].Text.Length > 0)
            {
                yield return (line, fields);
            }
        }
    }

    private sealed class Reader(string file, string text)
    {
        private int _position;
        private int _lineStart;

        public int Line { get; private set; } = 1;

        public bool IsAtEnd => _position >= text.Length;

        public List<(string Text, int Column)> Record()
        {
            var fields = new List<(string, int)>();
            do
            {
                var column = _position - _lineStart + 1;
                fields.Add((!IsAtEnd && text[_position] == '"' ? Quoted(column) : Plain(), column));
            }
            while (Takes(','));
            if (!IsAtEnd && !TakesLineBreak())
            {
                throw TrafficRow.Error(
                    file, Line, _position - _lineStart + 1, "a comma or the end of the line is expected after a quoted field.");
            }

            Line++;
            _lineStart = _position;
            return fields;
        }

        private string Plain()
        {
            var start = _position;
            while (!IsAtEnd && text[_position] is not (',' or '\r' or '\n'))
            {
                _position++;
            }

            return text[start.._position].Trim();
        }

        private string Quoted(int column)
        {
            var line = Line;
            var value = new StringBuilder();
            for (_position++; !IsAtEnd; _position++)
            {
                if (text[_position] == '"' && !(_position + 1 < text.Length && text[_position + 1] == '"'))
                {
                    _position++;
                    return value.ToString();
                }

                if (text[_position] == '"')
                {
                    _position++;
                }
                else if (text[_position] == '\n')
                {
                    Line++;
                    _lineStart = _position + 1;
                }

                value.Append(text[_position]);
            }

            throw TrafficRow.Error(file, line, column, "the quote is never closed.");
        }

        private bool TakesLineBreak()
        {
            var hasReturn = Takes('\r');
            return Takes('\n') || hasReturn;
        }

        private bool Takes(char character)
        {
            if (IsAtEnd || text[_position] != character)
            {
                return false;
            }

            _position++;
            return true;
        }
    }
}
