using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Json;

internal sealed partial class JsonParser
{
    private const string ExpectedName = "expected a property name or '}'";
    private const string ExpectedAfterProperty = "expected ',' or '}' after the value";
    private const string ExpectedAfterItem = "expected ',' or ']' after the value";

    private JsonObject ParseObject()
    {
        var members = new JsonObjectBuilder(Current.Start);
        _open.Push(_tokens.Take());
        return ParseMembers(members);
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
        return members.Build(_tokens.PreviousEnd);
    }

    /// <summary>Whether the object ends here; a bracket that is none of its own may have been passed over.</summary>
    private bool EndsObject(JsonObjectBuilder members, ref bool isAfterValue)
    {
        var expected = isAfterValue ? ExpectedAfterProperty : ExpectedName;
        while (Current.IsClosing)
        {
            if (Current.Kind == JsonTokenKind.CloseBracket)
            {
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

        var isNextItem = Current.Kind == JsonTokenKind.OpenBrace && !IsDoubled(members) && _open.IsNextItem(Current);
        if (!isNextItem && Current.Kind != JsonTokenKind.EndOfFile)
            return false;

        _recovery.ReportMissing(isNextItem ? "expected '}' before the next item" : expected);
        return true;
    }

    private bool IsDoubled(JsonObjectBuilder members) => members.IsEmpty && _open.Innermost.End == _tokens.PreviousEnd;

    /// <summary>Parses what stands where a property should; whether a comma is to follow it.</summary>
    private bool ParseMember(JsonObjectBuilder members)
    {
        if (Current.IsString || (Current.IsNameLike && _tokens.Next.Kind == JsonTokenKind.Colon))
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
        var nameSpan = Current.Span;
        var name = TakeName();
        if (members.FirstSpanOf(name) is { } firstSpan)
            _errors.Add(nameSpan, $"the property \"{JsonSnippet.Show(name)}\" is given twice", firstSpan);

        members.Add(new JsonProperty(name, nameSpan, ParsePropertyValue()));
    }

    private string TakeName()
    {
        const string Quotes = "property names stand in double quotes";
        if (Current.IsString)
            return TakeString(Quotes);

        _recovery.Report(Current.Span, Quotes);
        var word = _tokens.Take();
        return _text.Substring(word.Start, word.Span.Length);
    }

    private JsonValue ParsePropertyValue()
    {
        if (Current.Kind == JsonTokenKind.Colon)
        {
            _tokens.Take();

            // A property on the next line shows that the value was forgotten.
            var isForgotten = Current.IsFirstOnLine && Current.IsNameLike && _tokens.Next.Kind == JsonTokenKind.Colon;
            return isForgotten ? MissingValue() : ParseValue();
        }

        const string Expected = "expected ':' after the property name";
        if (Current.Kind == JsonTokenKind.Word && _text[Current.Start] == '=')
        {
            _recovery.ReportFound(Expected);
            _tokens.Take();
            return ParseValue();
        }

        if (!_recovery.IsAfterError)
            _recovery.ReportMissing(Expected);
        var isOnItsOwn = _recovery.StartsMember || (_recovery.IsAfterError && Current.IsFirstOnLine);
        var hasValue = !isOnItsOwn && (Current.StartsValue || Current.Kind == JsonTokenKind.Word);
        return hasValue ? ParseValue() : new JsonInvalid(_tokens.Gap);
    }

    private JsonArray ParseArray()
    {
        var start = Current.Start;
        _open.Push(_tokens.Take());
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        var isAfterValue = false;
        JsonObject? reopened = null;
        while (!EndsArray(items, isAfterValue))
        {
            if (Current.Kind == JsonTokenKind.Comma)
            {
                if (!isAfterValue)
                    items.Add(new JsonInvalid(_tokens.Gap));
                TakeCommas(isAfterValue, ExpectedValue);
                isAfterValue = false;
            }
            else if (isAfterValue)
            {
                isAfterValue = !GoesOnWithoutComma(items);
            }
            else if (Last(items) is JsonObject last && Current.IsString && _tokens.Next.Kind == JsonTokenKind.Colon)
            {
                var merged = Reopen(last, isAgain: last == reopened);
                items[items.Count - 1] = reopened = merged;
                isAfterValue = true;
            }
            else
            {
                items.Add(ParseValue());
                isAfterValue = true;
            }
        }

        _open.Pop();
        return new JsonArray(TextSpan.FromBounds(start, _tokens.PreviousEnd), items.ToImmutable());
    }

    /// <summary>Whether an item stands where a comma should; if not, what stands there is passed over.</summary>
    private bool GoesOnWithoutComma(ImmutableArray<JsonValue>.Builder items)
    {
        var isPlausible = !_recovery.IsAfterError || Current.IsFirstOnLine || Current.Kind == JsonTokenKind.OpenBrace;
        if (Current.StartsValue && isPlausible)
        {
            _recovery.ReportMissingComma(ExpectedAfterItem);
            return true;
        }

        if (!_recovery.IsAfterError)
            _recovery.ReportFound(ExpectedAfterItem);
        if (Last(items) is JsonString or JsonNumber or JsonBoolean or JsonNull && Last(items)!.Span is var span && span.End == _tokens.PreviousEnd)
            items[items.Count - 1] = new JsonInvalid(span);
        _recovery.SkipToNextItem();
        return false;
    }

    /// <summary>
    /// A property among the items: a brace too many has closed the object before it too early. The properties go back into
    /// it, but only once for each item: to copy it again and again would take quadratic time.
    /// </summary>
    private JsonObject Reopen(JsonObject closed, bool isAgain)
    {
        _recovery.ReportFound("expected an object");
        _open.Push(Current with { Kind = JsonTokenKind.OpenBrace, End = Current.Start, IsFirstOnLine = false });
        var members = ParseMembers(isAgain ? new JsonObjectBuilder(Current.Start) : JsonObjectBuilder.Reopen(closed));
        return isAgain ? closed : members;
    }

    private bool EndsArray(ImmutableArray<JsonValue>.Builder items, bool isAfterValue)
    {
        var expected = isAfterValue ? ExpectedAfterItem : "expected a value or ']'";
        while (Current.Kind == JsonTokenKind.CloseBrace)
        {
            if (_recovery.EndsAtMisfit(expected, Last(items) is JsonObject))
                return true;
        }

        if (Current.Kind == JsonTokenKind.EndOfFile)
        {
            _recovery.ReportMissing(expected);
            return true;
        }

        if (Current.Kind != JsonTokenKind.CloseBracket)
            return false;

        _tokens.Take();
        return true;
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

    private static JsonValue? Last(ImmutableArray<JsonValue>.Builder items) => items.Count == 0 ? null : items[items.Count - 1];
}
