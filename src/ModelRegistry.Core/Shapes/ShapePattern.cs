namespace ModelRegistry.Core.Shapes;

/// <summary>What it means that a pattern matches, the most telling first: of the patterns that match, the first in this order counts.</summary>
internal enum PatternKind
{
    Never,
    WholeName,
    Unmistakable,
    Weak,
}

/// <summary>
/// One way to begin the name of a model, whatever the case of its letters. <c>#</c> is a digit and <c>@</c> a word of letters. After
/// the last character the name must end or a new part of it begin; a version may go on until there ("gpt-#" takes "gpt-4.1-mini",
/// but not "gpt-4all"). A last <c>*</c> takes whatever follows, <c>*#</c> whatever has a digit, <c>$</c> nothing, and
/// <c>+</c> the <see cref="VariantWords"/> and numbers that makers add to a family's name ("glm-ocr", "grok-voice-latest").
/// </summary>
internal sealed class ShapePattern
{
    private const int ShortestStem = 3;

    private static readonly char[] TailMarks = ['*', '$', '+'];
    private static readonly char[] Wildcards = ['#', '@'];

    private readonly string _pattern;
    private readonly string _head;
    private readonly string _tail;

    public ShapePattern(string pattern, PatternKind kind, Vendor vendor)
    {
        _pattern = pattern;
        var tail = pattern.IndexOfAny(TailMarks);
        _head = tail < 0 ? pattern : pattern.Substring(0, tail);
        _tail = tail < 0 ? "" : pattern.Substring(tail);
        Kind = kind == PatternKind.Weak && _tail == "$" ? PatternKind.WholeName : kind;
        Vendor = vendor;
    }

    public PatternKind Kind { get; }

    public Vendor Vendor { get; }

    public char FirstLetter => _head[0];

    /// <summary>How many characters of a name it tells of at least.</summary>
    public int LeastLength => _head.Length;

    /// <summary>What every text begins with that matches, as long as can be; several where a digit comes too early.</summary>
    public IEnumerable<string> Stems()
    {
        var sure = _head.IndexOfAny(Wildcards);
        if (sure < 0 || sure >= ShortestStem)
        {
            return [sure < 0 ? _head : _head.Substring(0, sure)];
        }

        return Enumerable.Range('0', 10).Select(digit => _head.Substring(0, ShortestStem).Replace('#', (char)digit));
    }

    public override string ToString() => _pattern;

    /// <summary>Whether the name from start to end matches. It looks at each character once at most.</summary>
    public bool Matches(string text, int start, int end)
    {
        var position = start;
        foreach (var expected in _head)
        {
            if (position == end || !Accepts(expected, text[position]))
            {
                return false;
            }

            position++;
            while (expected == '@' && position < end && Characters.IsLetter(text[position]))
            {
                position++;
            }
        }

        return _tail switch
        {
            "*" => true,
            "*#" => HasDigit(text, position, end),
            "+" => VariantWords.Fill(text, position, end),
            "$" => position == end,
            _ => EndsPart(text, position, end),
        };
    }

    private static bool Accepts(char expected, char character) => expected switch
    {
        '#' => Characters.IsDigit(character),
        '@' => Characters.IsLetter(character),
        _ => Characters.Lower(character) == expected,
    };

    private static bool HasDigit(string text, int position, int end)
    {
        while (position < end && !Characters.IsDigit(text[position]))
        {
            position++;
        }

        return position < end;
    }

    /// <summary>A version goes on with digits, points and a letter or two ("4o", "2p5", "2.5vl"); a word of letters ends where it ends.</summary>
    private bool EndsPart(string text, int position, int end)
    {
        var last = text[position - 1];
        if (!Characters.IsDigit(last))
        {
            return Characters.IsSeparator(last) || position == end || Characters.IsSeparator(text[position]);
        }

        var most = Vendor.IsExact ? 1 : 2;
        var letters = 0;
        while (position < end && text[position] is not ('-' or '_') && letters <= most)
        {
            letters = Characters.IsLetter(text[position]) ? letters + 1 : 0;
            position++;
        }

        return letters <= most;
    }
}
