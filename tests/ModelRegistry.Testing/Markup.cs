using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Testing;

/// <summary>A stretch of text in which a diagnostic is expected; without an id, the default one of the test.</summary>
public readonly record struct MarkedSpan(string? Id, TextSpan Span);

/// <summary>
/// Text with expected diagnostics written into it: <c>{|LLM2001:text|}</c>, or <c>[|text|]</c> for the default id of the
/// test. Marks nest. Only these pairs of characters count, so that C# and JSON need no escapes;
/// a bracket can itself be marked: <c>[|{|]</c>, <c>[|[|]</c>.
/// </summary>
public sealed record Markup(string Text, ImmutableArray<MarkedSpan> Spans)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var open = new Stack<(string? Id, int Start)>();

        for (var i = 0; i < marked.Length; i++)
        {
            if (At("[|") && !At("[|]") && !At("[|}"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (At("{|") && !At("{|]") && !At("{|}"))
            {
                var colon = marked.IndexOf(':', i);
                if (colon < 0)
                    throw new FormatException($"The mark at {i} has no id; write {{|ID:text|}} or [|text|].");

                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && At(open.Peek().Id is null ? "|]" : "|}"))
            {
                var (id, start) = open.Pop();
                spans.Add(new MarkedSpan(id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }

            bool At(string mark) => string.CompareOrdinal(marked, i, mark, 0, mark.Length) == 0;
        }

        return open.Count == 0
            ? new Markup(text.ToString(), spans.ToImmutable())
            : throw new FormatException($"A mark is opened and not closed: {open.Peek().Id ?? "[|"} at {open.Peek().Start} of the clean text.");
    }

    /// <summary>The text with its marks, as one writes it in a test.</summary>
    public override string ToString()
    {
        // At one position, whatever closes goes before what opens; what opens last closes first. An empty mark is written in
        // one piece. Of marks of one span, the inner one comes first, as in Parse.
        var marks = Spans.SelectMany((s, i) => s.Span.IsEmpty
            ? new[] { (At: s.Span.Start, Order: 1, Size: 0, Nested: 0, Mark: Open(s) + Close(s)) }
            : [(s.Span.Start, 2, -s.Span.Length, -i, Open(s)), (s.Span.End, 0, s.Span.Length, i, Close(s))]);

        var marked = new StringBuilder(Text);
        foreach (var mark in marks.OrderBy(m => (m.At, m.Order, m.Size, m.Nested)).Reverse())
            marked.Insert(mark.At, mark.Mark);

        return marked.ToString();

        static string Open(MarkedSpan span) => span.Id is null ? "[|" : "{|" + span.Id + ":";
        static string Close(MarkedSpan span) => span.Id is null ? "|]" : "|}";
    }
}
