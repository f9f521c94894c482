using System.Collections.Immutable;
using System.Text;

namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>A file in which <c>{|LLM2001:…|}</c> marks what a rule reports, in the shape of the analyzers' own tests.</summary>
internal sealed record MarkedText(string File, string Text, ImmutableArray<Place> Places)
{
    private const string Open = "{|";
    private const string Close = "|}";

    public static MarkedText Parse(string file, string marked)
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var position = 0; position < marked.Length;)
        {
            var open = marked.IndexOf(Open, position, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, position, marked.Length - position);
                break;
            }

            var colon = marked.IndexOf(':', open);
            var close = marked.IndexOf(Close, colon, StringComparison.Ordinal);
            text.Append(marked, position, open - position);
            var (startLine, startColumn) = End(text);
            text.Append(marked, colon + 1, close - colon - 1);
            var (endLine, endColumn) = End(text);
            places.Add(new Place(marked[(open + Open.Length)..colon], file, startLine, startColumn, endLine, endColumn));
            position = close + Close.Length;
        }

        return new MarkedText(file, text.ToString(), places.ToImmutable());
    }

    private static (int Line, int Column) End(StringBuilder text)
    {
        var lines = text.ToString().Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }
}
