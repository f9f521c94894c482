using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

internal sealed partial class JsonParser
{
    private const string ExpectedName = "expected a property name or '}'";
    private const string ExpectedAfterProperty = "expected ',' or '}' after the value";

    private JsonObject ParseObject()
    {
        var members = NewObject(Current.Start);
        _open.Push(_tokens.Take() with { Kind = JsonTokenKind.OpenBrace });
        return ParseMembers(members);
    }

    /// <summary>A builder is used again when its object is done: there are as many as objects nest, and not as there are objects.</summary>
    private JsonObjectBuilder NewObject(int start)
    {
        var members = _builders.Count == 0 ? new JsonObjectBuilder() : _builders.Pop();
        members.Begin(start);
        return members;
    }

    /// <summary>From behind the opening brace, or from where an object that seemed closed goes on.</summary>
    private JsonObject ParseMembers(JsonObjectBuilder members)
    {
        var isAfterValue = false;
        while (!EndsObject(members, ref isAfterValue))
        {
            if (Current.Kind == JsonTokenKind.Comma)
            {
                TakeCommas(isAfterValue, ExpectedName);
                isAfterValue = false;
            }
            else if (!isAfterValue)
            {
                isAfterValue = ParseMember(members);
            }
            else if (_recovery.StartsMember || (Current.IsOpening && !_recovery.IsAfterError))
            {
                _recovery.ReportMissingComma(ExpectedAfterProperty);
                isAfterValue = false;
            }
            else
            {
                if (!_recovery.IsAfterError)
                    _recovery.ReportFound(ExpectedAfterProperty);
                members.DistrustLast(_tokens.PreviousEnd);
                _recovery.SkipToNextMember();
            }
        }

        _open.Pop();
        var built = members.Build(_tokens.PreviousEnd);
        _builders.Push(members);
        return built;
    }

    /// <summary>Whether the object ends here; a bracket that is none of its own may have been passed over.</summary>
    private bool EndsObject(JsonObjectBuilder members, ref bool isAfterValue)
    {
        var expected = isAfterValue ? ExpectedAfterProperty : ExpectedName;
        while (Current.IsClosing)
        {
            if (Current.Kind == JsonTokenKind.CloseBracket)
            {
                // Who opens an object with '[' closes it so: that is one mistake.
                if (_text[_open.Innermost.Start] == '[')
                {
                    _tokens.Take();
                    return true;
                }

                if (_recovery.EndsAtMisfit(expected, isAfterObject: false))
                    return true;
            }
            else if (_open.Count == 1 && _tokens.Next.Kind == JsonTokenKind.Comma && _tokens.AfterNext.IsString)
            {
                _recovery.Report(Current.Span, $"{ExpectedEnd} after '}}', found ','");
                _tokens.Take();
                isAfterValue = true;
            }
            else
            {
                _tokens.Take();
                return true;
            }
        }

        if ((isAfterValue || _open.TrustsLayout) && Current.Indent < members.LastIndent && _recovery.IsMemberOfParent)
        {
            _recovery.ReportMissing(expected);
            return true;
        }

        var isNextItem = _recovery.IsNextItem
            || (Current.Kind == JsonTokenKind.OpenBrace && !IsDoubled(members) && _open.IsNextItem(Current));
        if (!isNextItem && Current.Kind != JsonTokenKind.EndOfFile)
            return false;

        _recovery.ReportMissing(isNextItem ? "expected '}' before the next item" : expected);
        return true;
    }

    private bool IsDoubled(JsonObjectBuilder members) => members.IsEmpty && _open.Innermost.End == _tokens.PreviousEnd;

    /// <summary>Parses what stands where a property should; whether a comma is to follow it.</summary>
    private bool ParseMember(JsonObjectBuilder members)
    {
        if (Current.IsString || (Current.IsNameLike && _recovery.HasColonOrQuote))
        {
            ParseProperty(members);
            return true;
        }

        if (Current.Kind == JsonTokenKind.Colon)
        {
            _recovery.ReportMissing("expected a property name");
            ParseValue();
            return true;
        }

        _recovery.ReportFound("expected a property name");
        if (Current.Kind == JsonTokenKind.OpenBrace && IsDoubled(members))
        {
            _tokens.Take();
            return false;
        }

        if (Current.IsOpening)
            ParseValue();
        else
            _recovery.SkipToNextMember();
        return true;
    }

    private void ParseProperty(JsonObjectBuilder members)
    {
        var start = Current.Start;
        members.LastIndent = Current.Indent;
        var name = TakeName();
        var nameSpan = TextRange.FromBounds(start, _tokens.PreviousEnd);
        if (members.FirstSpanOf(name) is { } firstSpan)
            _errors.Add(nameSpan, $"the property \"{JsonSnippet.Show(name)}\" is given twice", firstSpan);

        members.Add(new JsonProperty(name, nameSpan, ParsePropertyValue()));
    }

    private string TakeName()
    {
        const string Quotes = "property names need double quotes";
        if (_tokens.TryTakeUnendedName(out var unended))
        {
            _recovery.ReportTaken(unended.Span, "the property name is not closed before the ':'");
            return _text.Substring(unended.Start + 1, unended.Span.Length - 1);
        }

        if (Current.IsString)
            return TakeString(Quotes);

        if (!_tokens.TryTakeWithClosingQuote(out var word))
            word = _tokens.Take();
        _recovery.ReportTaken(TextRange.FromBounds(word.Start, _tokens.PreviousEnd), Quotes);
        return _text.Substring(word.Start, word.Span.Length);
    }

    private JsonValue ParsePropertyValue()
    {
        if (_tokens.TryTakeDoubledQuote())
            _recovery.ReportTaken(new TextRange(_tokens.PreviousEnd - 1, 1), "expected ':' after the property name, found '\"'");

        if (Current.Kind == JsonTokenKind.Colon)
        {
            _tokens.Take();

            // A property on the next line shows that the value was forgotten, and so does the next item.
            var isForgotten = Current.IsFirstOnLine && Current.IsNameLike && _tokens.Next.Kind == JsonTokenKind.Colon;
            return isForgotten || _recovery.IsNextItem ? MissingValue() : ParseValue();
        }

        const string Expected = "expected ':' after the property name";
        if (Current.Kind == JsonTokenKind.Word && _text[Current.Start] == '=')
        {
            _recovery.ReportFound(Expected);
            while (Current.Kind == JsonTokenKind.Word && _text[Current.Start] is '=' or '>')
                _tokens.Take();
            return ParseValue();
        }

        if (!_recovery.IsAfterError)
            _recovery.ReportMissing(Expected);
        var isOnItsOwn = _recovery.StartsMember || _recovery.IsNextItem || (_recovery.IsAfterError && Current.IsFirstOnLine);
        var hasValue = !isOnItsOwn && (Current.StartsValue || Current.Kind == JsonTokenKind.Word);
        return hasValue ? ParseValue() : new JsonInvalid(_tokens.Gap);
    }

    /// <summary>Takes the comma after a value; of commas that follow nothing, the first is reported for all.</summary>
    private void TakeCommas(bool isAfterValue, string expected)
    {
        if (isAfterValue)
        {
            _tokens.Take();
            return;
        }

        _recovery.ReportMissing(expected);
        while (Current.Kind == JsonTokenKind.Comma)
            _tokens.Take();
    }
}
