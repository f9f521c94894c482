using System.Collections.Immutable;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

internal sealed partial class JsonParser
{
    private const string ExpectedAfterItem = "expected ',' or ']' after the value";

    private JsonArray ParseArray()
    {
        var start = Current.Start;
        _open.Push(_tokens.Take());
        var items = _itemBuilders.Count == 0 ? ImmutableArray.CreateBuilder<JsonValue>() : _itemBuilders.Pop();
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
            else if (Current.IsString && _tokens.Next.Kind == JsonTokenKind.Colon)
            {
                reopened = ParseItemWithoutBrace(items, reopened);
                isAfterValue = true;
            }
            else
            {
                items.Add(ParseValue());
                isAfterValue = true;
            }
        }

        _open.Pop();
        var array = new JsonArray(TextRange.FromBounds(start, _tokens.PreviousEnd), items.ToImmutable());
        items.Clear();
        _itemBuilders.Push(items);
        return array;
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
    /// A property among the items: either a brace too many has closed the object before it too early, and the properties go
    /// back into it, or the brace before it is missing. An item is reopened only once: to copy it again and again would take
    /// quadratic time.
    /// </summary>
    /// <returns>The item that has been reopened last, which is not to be reopened again.</returns>
    private JsonObject? ParseItemWithoutBrace(ImmutableArray<JsonValue>.Builder items, JsonObject? reopened)
    {
        var name = JsonStringDecoder.Decode(_text, Current, _names, new JsonErrorList());
        var closed = Last(items) as JsonObject;
        var isClosedEarly = closed is not null && closed != reopened && closed.Properties.All(property => property.Name != name);
        if (isClosedEarly)
            _recovery.ReportFound("expected an object");
        else
            _recovery.ReportMissing("expected '{' before the property");

        var members = isClosedEarly ? Reopen(closed!) : NewObject(Current.Start);
        _open.Push(Current with { Kind = JsonTokenKind.OpenBrace, End = Current.Start, IsFirstOnLine = false });
        var item = ParseMembers(members);
        if (!isClosedEarly)
        {
            items.Add(item);
            return reopened;
        }

        items[items.Count - 1] = item;
        return item;
    }

    private JsonObjectBuilder Reopen(JsonObject closed)
    {
        var members = NewObject(closed.Span.Start);
        foreach (var property in closed.Properties)
            members.Add(property);
        return members;
    }

    private bool EndsArray(ImmutableArray<JsonValue>.Builder items, bool isAfterValue)
    {
        var expected = isAfterValue ? ExpectedAfterItem : "expected a value or ']'";
        while (Current.Kind == JsonTokenKind.CloseBrace)
        {
            if (_recovery.EndsAtMisfit(expected, Last(items) is JsonObject))
                return true;
        }

        if (Current.Kind == JsonTokenKind.EndOfFile || _recovery.IsMemberOfParent || _recovery.IsNextItem)
        {
            _recovery.ReportMissing(expected);
            return true;
        }

        if (Current.Kind != JsonTokenKind.CloseBracket)
            return false;

        _tokens.Take();
        return true;
    }

    private static JsonValue? Last(ImmutableArray<JsonValue>.Builder items) => items.Count == 0 ? null : items[items.Count - 1];
}
