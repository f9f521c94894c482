using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

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

    /// <summary>Whether a word stands here and behind it the quote of a string that has no other.</summary>
    public bool HasClosingQuote =>
        !Current.IsString && Current.IsNameLike && Next.IsString && Next.Start == Current.End
        && _scanner.ClosesWord(Next.Start) && _afterNext is null;

    /// <summary>Where the last token that was taken ends; what is missing is missing there.</summary>
    public int PreviousEnd { get; private set; }

    public TextRange Gap => new(PreviousEnd, 0);

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

    /// <summary>
    /// Takes the word of <c>"on": 2026-07-02",</c> with the quote behind it, which must not open another string: all quotes
    /// up to the end of the line would be understood the wrong way round.
    /// </summary>
    public bool TryTakeWithClosingQuote(out JsonToken word)
    {
        word = Current;
        if (!HasClosingQuote)
            return false;

        _scanner.GoBackTo(Next.Start + 1);
        _next = null;
        Current = Current with { End = Current.End + 1 };
        Take();
        return true;
    }

    /// <summary>Takes the name of <c>"id: "gpt-5",</c> without what follows it, for the same reason.</summary>
    public bool TryTakeUnendedName(out JsonToken name)
    {
        name = Current;
        if (Current.Kind != JsonTokenKind.String || Next.Kind == JsonTokenKind.Colon || Next.Line != Current.Line || _afterNext is not null)
            return false;

        var colon = EndsInComment ? -1 : _scanner.ColonAfterName(Current);
        if (colon < 0)
            return false;

        _scanner.GoBackTo(colon);
        _next = null;
        name = Current = Current with { Kind = JsonTokenKind.UnclosedString, End = colon };
        Take();
        return true;
    }

    /// <summary>Takes the second quote of <c>"id"": "gpt-5",</c>, which opens no string either.</summary>
    public bool TryTakeDoubledQuote()
    {
        if (!Current.IsString || Current.Start != PreviousEnd || _next is not null || !_scanner.IsBeforeColon(Current))
            return false;

        _scanner.GoBackTo(Current.Start + 1);
        Current = Current with { Kind = JsonTokenKind.Word, End = Current.Start + 1 };
        Take();
        return true;
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
