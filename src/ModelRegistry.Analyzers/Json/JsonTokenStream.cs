using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Json;

/// <summary>The tokens of a text with a look at the next two. Each is scanned once, however often it is looked at.</summary>
internal sealed class JsonTokenStream
{
    private readonly JsonScanner _scanner;
    private readonly CancellationToken _cancellationToken;
    private JsonToken? _next;
    private JsonToken? _afterNext;
    private int _count;

    public JsonTokenStream(JsonScanner scanner, CancellationToken cancellationToken)
    {
        _scanner = scanner;
        _cancellationToken = cancellationToken;
        Current = scanner.Next();
    }

    public JsonToken Current { get; private set; }

    public JsonToken Next => _next ??= _scanner.Next();

    public JsonToken AfterNext
    {
        get
        {
            _ = Next;
            return _afterNext ??= _scanner.Next();
        }
    }

    /// <summary>Where the last token that was taken ends; what is missing is missing there.</summary>
    public int PreviousEnd { get; private set; }

    public TextSpan Gap => new(PreviousEnd, 0);

    public bool EndsInComment => _scanner.EndsInComment;

    public JsonToken Take()
    {
        if ((++_count & 0xFFF) == 0)
            _cancellationToken.ThrowIfCancellationRequested();

        var taken = Current;
        PreviousEnd = taken.End;
        Current = Next;
        _next = _afterNext;
        _afterNext = null;
        return taken;
    }

    /// <summary>Passes over a bracket and all that it holds, however deep, without recursion.</summary>
    public void SkipBalanced()
    {
        var depth = 0;
        do
        {
            if (Current.IsOpening)
                depth++;
            else if (Current.IsClosing)
                depth--;
            Take();
        }
        while (depth > 0 && Current.Kind != JsonTokenKind.EndOfFile);
    }
}
