using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Builds the tree by recursive descent: here the root and the values, beside it the objects and arrays.</summary>
internal sealed partial class JsonParser
{
    private const string ExpectedValue = "expected a value";
    private const string ExpectedEnd = "expected the end of the file";

    private readonly string _text;
    private readonly JsonErrorList _errors = new();
    private readonly JsonNames _names = new();
    private readonly Stack<JsonObjectBuilder> _builders = new();
    private readonly Stack<ImmutableArray<JsonValue>.Builder> _itemBuilders = new();
    private readonly JsonOpenBrackets _open;
    private readonly JsonTokenStream _tokens;
    private readonly JsonRecovery _recovery;

    /// <param name="text">The text of the file.</param>
    /// <param name="trustsLayout">Whether line breaks and indentation tell where something ends that is not closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public JsonParser(string text, bool trustsLayout, CancellationToken cancellationToken)
    {
        _text = text;
        _open = new JsonOpenBrackets(trustsLayout);
        _tokens = new JsonTokenStream(new JsonScanner(_text, _errors), cancellationToken);
        _recovery = new JsonRecovery(_text, _tokens, _open, _errors);
    }

    private JsonToken Current => _tokens.Current;

    public JsonDocument Parse()
    {
        var root = ParseRoot();
        if (Current.Kind != JsonTokenKind.EndOfFile && !_recovery.IsAfterError)
            _recovery.ReportFound(ExpectedEnd);
        return new JsonDocument(root, _errors.ToSorted());
    }

    private JsonValue ParseRoot()
    {
        if (Current.StartsValue)
            return ParseValue();

        if (Current.Kind == JsonTokenKind.EndOfFile)
        {
            var isBlank = string.IsNullOrWhiteSpace(_text.TrimStart('\uFEFF'));
            if (isBlank)
                _recovery.Report(_tokens.Gap, "the file is empty: expected a value");
            else
                _recovery.ReportMissing(ExpectedValue);
            return new JsonInvalid(_tokens.Gap);
        }

        // Whatever stands before the first bracket, what the bracket holds is most of the file.
        _recovery.ReportFound(ExpectedValue, Hint(Current));
        var first = _tokens.Take();
        while (!Current.IsOpening && Current.Kind != JsonTokenKind.EndOfFile)
            _tokens.Take();
        _recovery.MarkError();
        return Current.IsOpening ? ParseValue() : new JsonInvalid(first.Span);
    }

    private JsonValue ParseValue()
    {
        while (Current.Kind == JsonTokenKind.Colon)
        {
            _recovery.ReportFound(ExpectedValue);
            _tokens.Take();
        }

        var found = Current.Span;
        if (_tokens.TryTakeWithClosingQuote(out var text))
        {
            _recovery.ReportTaken(new TextRange(found.Start, 0), "expected '\"' before the text");
            return new JsonString(TextRange.FromBounds(found.Start, _tokens.PreviousEnd), _text.Substring(text.Start, text.Span.Length));
        }

        switch (Current.Kind)
        {
            case JsonTokenKind.OpenBrace or JsonTokenKind.OpenBracket when _open.Count == JsonReader.MaxDepth:
                return SkipTooDeep();
            case JsonTokenKind.OpenBrace:
                return ParseObject();
            case JsonTokenKind.OpenBracket when _recovery.OpensObject:
                _recovery.ReportFound("expected '{' before the first property");
                return ParseObjectInBracket();
            case JsonTokenKind.OpenBracket:
                return ParseArray();
            case JsonTokenKind.String or JsonTokenKind.UnclosedString:
                return new JsonString(Current.Span, TakeString("strings need double quotes"));
            case JsonTokenKind.Number:
                return ParseNumber();
            case JsonTokenKind.True or JsonTokenKind.False:
                return new JsonBoolean(Current.Span, _tokens.Take().Kind == JsonTokenKind.True);
            case JsonTokenKind.Null:
                return new JsonNull(_tokens.Take().Span);
            case JsonTokenKind.Word:
                _recovery.ReportFound(ExpectedValue, Hint(Current));
                var word = _tokens.Take();
                _recovery.MarkError();
                return new JsonInvalid(word.Span);
            default:
                return MissingValue();
        }
    }

    private JsonValue ParseObjectInBracket()
    {
        var item = ParseObject();
        if (Current.Kind != JsonTokenKind.CloseBracket || _text[_tokens.PreviousEnd - 1] != '}' || Current.IsFirstOnLine)
            return item;

        _tokens.Take();
        return new JsonArray(TextRange.FromBounds(item.Span.Start, _tokens.PreviousEnd), ImmutableArray.Create<JsonValue>(item));
    }

    private JsonValue ParseNumber()
    {
        var token = _tokens.Take();
        if (JsonNumberSyntax.Check(_text, token, _errors))
            return new JsonNumber(token.Span, _names.Of(_text, token.Start, token.End));

        _recovery.MarkError();
        return new JsonInvalid(token.Span);
    }

    private JsonValue MissingValue()
    {
        _recovery.ReportMissing(ExpectedValue);
        return new JsonInvalid(_tokens.Gap);
    }

    private JsonValue SkipTooDeep()
    {
        var start = Current.Start;
        _recovery.Report(
            new TextRange(start, 1),
            string.Format(CultureInfo.InvariantCulture, "objects and arrays nest at most {0} deep", JsonReader.MaxDepth));
        _tokens.SkipBalanced();
        if (Current.Kind == JsonTokenKind.EndOfFile)
            _recovery.Silence();
        return new JsonInvalid(TextRange.FromBounds(start, _tokens.PreviousEnd));
    }

    /// <param name="quotes">What to say to a string in single quotes.</param>
    private string TakeString(string quotes)
    {
        var token = _tokens.Take();
        if (token.Kind == JsonTokenKind.UnclosedString)
            _errors.Add(token.Span, "the string is not closed before the end of the line");
        else if (_text[token.Start] == '\'')
            _errors.Add(token.Span, quotes);
        else
            return JsonStringDecoder.Decode(_text, token, _names, _errors);

        _recovery.MarkError();
        return JsonStringDecoder.Decode(_text, token, _names, _errors);
    }

    private string Hint(JsonToken token)
    {
        if (token.Kind != JsonTokenKind.Word || !char.IsLetter(_text[token.Start]))
            return "";

        return _text.Substring(token.Start, Math.Min(token.Span.Length, 10)).ToUpperInvariant() switch
        {
            "TRUE" => ": write true",
            "FALSE" => ": write false",
            "NULL" or "NONE" or "NIL" or "UNDEFINED" => ": write null",
            "NAN" or "INF" or "INFINITY" => ": JSON has no such number",
            _ => ": strings need double quotes",
        };
    }
}
