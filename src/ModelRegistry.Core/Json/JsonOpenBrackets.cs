namespace ModelRegistry.Core.Json;

/// <summary>
/// The brackets that are open, outermost first, and what can be told from them and from the layout about a bracket that does
/// not fit: people and formatters put a closing bracket on the line of its opening one or below the start of that line.
/// </summary>
/// <param name="trustsLayout">Whether the file is laid out as people do it. A file without errors may be laid out in any way.</param>
internal sealed class JsonOpenBrackets(bool trustsLayout)
{
    private readonly List<JsonToken> _open = [];

    /// <summary>What a closing bracket means that does not belong to the innermost open one.</summary>
    internal enum Misfit
    {
        /// <summary>It closes one further out: the innermost is not closed.</summary>
        ClosesOuter,

        /// <summary>It is meant to close the innermost and is of the wrong kind.</summary>
        IsMistyped,

        /// <summary>It is one too many.</summary>
        IsStray,
    }

    public bool TrustsLayout => trustsLayout;

    public int Count => _open.Count;

    public JsonToken Innermost => _open[_open.Count - 1];

    public void Push(JsonToken bracket) => _open.Add(bracket);

    public void Pop() => _open.RemoveAt(_open.Count - 1);

    /// <summary>
    /// Whether a brace that opens where the innermost object goes on is the next item of an array around it, the object
    /// being an unclosed item of the array or within one.
    /// </summary>
    public bool IsNextItem(JsonToken brace)
    {
        if (IsItem(_open.Count - 1))
            return true;

        for (var i = _open.Count - 2; i > 0; i--)
        {
            if (IsItem(i))
                return brace.IsFirstOnLine && _open[i].IsFirstOnLine && brace.Indent <= _open[i].Indent;
        }

        return false;
    }

    /// <summary>
    /// Whether a brace that opens stands where the items of an array around it begin, so that it is the next of them: what is open in
    /// the item before it is still being written.
    /// </summary>
    public bool BeginsItem(JsonToken brace)
    {
        for (var i = trustsLayout ? _open.Count - 1 : 0; i > 0; i--)
        {
            if (IsItem(i))
                return brace.IsFirstOnLine && _open[i].IsFirstOnLine && brace.Line != _open[i].Line && brace.Indent <= _open[i].Indent;
        }

        return false;
    }

    /// <summary>Whether a property stands where those of the object around the innermost bracket do, or of one further out.</summary>
    public bool IsOutside(JsonToken name) =>
        _open.Count > 1
        && name.IsFirstOnLine
        && name.Line != Innermost.Line
        && name.Indent <= Innermost.Indent
        && (_open[_open.Count - 2].Kind == JsonTokenKind.OpenBrace || (trustsLayout && name.Indent <= _open[_open.Count - 2].Indent));

    public Misfit Judge(JsonTokenStream tokens, bool isAfterObject)
    {
        var closing = tokens.Current;
        var outer = NearestOf(closing.Kind == JsonTokenKind.CloseBrace ? JsonTokenKind.OpenBrace : JsonTokenKind.OpenBracket);
        if (outer < 0)
            return _open.Count > 1 || tokens.Next.Kind == JsonTokenKind.EndOfFile ? Misfit.IsMistyped : Misfit.IsStray;

        var isBelowOuter = IsBelow(closing, _open[outer]);
        var isBelowInner = IsBelow(closing, Innermost);
        if (isAfterObject && !isBelowOuter && tokens.Next.Kind is JsonTokenKind.Comma or JsonTokenKind.CloseBracket)
            return Misfit.IsStray;
        if (isBelowInner != isBelowOuter)
            return isBelowInner ? Misfit.IsMistyped : Misfit.ClosesOuter;
        if (closing.IsFirstOnLine)
            return Misfit.ClosesOuter;
        if (_open[outer].Line != closing.Line)
            return Misfit.IsMistyped;

        return GoesOnInInnermost(tokens, outer) ? Misfit.IsMistyped : Misfit.ClosesOuter;
    }

    /// <summary>On a single line, what comes next shows which one has been closed: a name follows in objects, an item in arrays.</summary>
    private bool GoesOnInInnermost(JsonTokenStream tokens, int outer)
    {
        if (tokens.Next.Kind != JsonTokenKind.Comma || outer != _open.Count - 2)
            return false;

        return Innermost.Kind == JsonTokenKind.OpenBrace
            ? tokens.AfterNext.Kind == JsonTokenKind.OpenBrace
            : tokens.AfterNext.IsString && (outer == 0 || IsItem(outer));
    }

    private int NearestOf(JsonTokenKind kind)
    {
        for (var i = _open.Count - 2; i >= 0; i--)
        {
            if (_open[i].Kind == kind)
                return i;
        }

        return -1;
    }

    private bool IsItem(int index) =>
        index > 0 && _open[index].Kind == JsonTokenKind.OpenBrace && _open[index - 1].Kind == JsonTokenKind.OpenBracket;

    private static bool IsBelow(JsonToken closing, JsonToken opening) =>
        closing.IsFirstOnLine && closing.Line != opening.Line && closing.Indent == opening.Indent;
}
