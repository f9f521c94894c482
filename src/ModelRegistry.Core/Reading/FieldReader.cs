using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Reading;

/// <summary>
/// Reads the properties of one object. A property that is absent, null or wrong is null to the caller ("not known");
/// what is wrong is noted at its place, and <see cref="ReportUnknown"/> notes every property that nobody asked for.
/// </summary>
internal sealed class FieldReader(JsonObject node, List<RegistryProblem> problems)
{
    /// <summary>More than any token costs, and small enough that no cost can overflow a decimal.</summary>
    public const decimal HighestPrice = 1_000_000_000m;

    /// <summary>How many problems of a file are noted at most: more than anyone is shown, and few enough that no file is slow to reject.</summary>
    public const int MaxProblems = 1_000;

    private List<string>? _asked = AskedNames.Take();

    public JsonObject Node { get; } = node;

    /// <summary>The value of a property, whatever it is; null where it is absent, null, or where the text holds none.</summary>
    public JsonValue? Any(string name)
    {
        _asked?.Add(name);
        foreach (var property in Node.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Value is JsonNull or JsonInvalid ? null : property.Value;
            }
        }

        return null;
    }

    /// <summary>Whether the property is there and says something, were it something wrong.</summary>
    public bool IsGiven(string name) => Has(name, isNull: false);

    /// <summary>Whether the property is there and says that it has nothing to say.</summary>
    public bool IsNull(string name) => Has(name, isNull: true);

    public string? Text(string name)
    {
        switch (Any(name))
        {
            case null:
                return null;
            case JsonString { Value: var text } when text.Trim().Length > 0:
                return text;
            case JsonString empty:
                return Wrong<string>(empty, $"\"{name}\" is empty; expected a text, or null where it is not known");
            case var other:
                return Wrong<string>(other, $"\"{name}\" is {other.Kind}; expected a string or null");
        }
    }

    /// <summary>A text that has to be there; <paramref name="example"/> shows what it looks like.</summary>
    public string? RequiredText(string name, string example)
    {
        Require(name, $"a string such as \"{example}\"");
        return Text(name);
    }

    public bool? Boolean(string name) => Any(name) switch
    {
        null => null,
        JsonBoolean boolean => boolean.Value,
        var other => WrongValue<bool>(other, $"\"{name}\" is {other.Kind}; expected true, false or null"),
    };

    public long? Integer(string name, long least, long most)
    {
        var value = Any(name);
        if (value is null)
        {
            return null;
        }

        if (value is JsonNumber number && number.TryGetInt64(out var integer) && integer >= least && integer <= most)
        {
            return integer;
        }

        var found = value is JsonNumber given ? MessageText.Clip(given.Text) : value.Kind;
        return WrongValue<long>(value, FormattableString.Invariant($"\"{name}\" is {found}; expected a whole number from {least} to {most}, or null"));
    }

    public decimal? Number(string name, decimal least, decimal most) => Any(name) is { } value ? Number(name, value, least, most) : null;

    /// <summary>A price; a negative one is inconsistent rather than malformed.</summary>
    public decimal? Price(string name) => Any(name) is { } value ? Price(name, value) : null;

    public decimal? Price(string name, JsonValue value)
    {
        if (value is JsonNumber number && number.TryGetDecimal(out var price) && price < 0)
        {
            problems.Add(new RegistryProblem(
                ProblemKind.InconsistentPrice, value.Span, $"\"{name}\" is {MessageText.Clip(number.Text)}: a price cannot be negative; write null where it is not known"));
            return null;
        }

        return Number(name, value, 0, HighestPrice);
    }

    public DateTime? Date(string name)
    {
        switch (Any(name))
        {
            case null:
                return null;
            case JsonString text:
                if (DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    return date;
                }

                return WrongValue<DateTime>(text, $"\"{name}\" is not a date: expected yyyy-MM-dd, such as \"2026-07-02\"");
            case var other:
                return WrongValue<DateTime>(other, $"\"{name}\" is {other.Kind}; expected a date such as \"2026-07-02\", or null");
        }
    }

    /// <summary>One of a set of words; the words are the names of <typeparamref name="T"/> in lower case.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
        => Any(name) is { } value ? Word<T>(name, value) : null;

    public T? Word<T>(string name, JsonValue value)
        where T : struct, Enum
    {
        var text = (value as JsonString)?.Value;
        if (text is not null && WordsOf<T>.Names.IndexOf(text) is >= 0 and var index)
        {
            return WordsOf<T>.Values[index];
        }

        var expected = string.Join(", ", WordsOf<T>.Names.Select(word => $"\"{word}\""));
        var given = text is null ? value.Kind : $"\"{MessageText.Clip(text)}\"";
        var meant = text is null ? null : NearestName.Find(text, WordsOf<T>.Names);
        var hint = meant is null ? string.Empty : $": did you mean \"{meant}\"?";
        return WrongValue<T>(value, $"\"{MessageText.Clip(name)}\" is {given}; expected one of {expected}{hint}");
    }

    /// <summary>A list of texts; an item that is none is noted and left out.</summary>
    public EquatableArray<string>? Texts(string name)
    {
        if (Array(name, "strings") is not { } array)
        {
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<string>(array.Items.Length);
        foreach (var item in array.Items)
        {
            if (item is JsonString { Value: var text } && text.Trim().Length > 0)
            {
                texts.Add(text);
            }
            else if (item is not JsonInvalid)
            {
                Wrong<string>(item, $"an item of \"{name}\" is {(item is JsonString ? "empty" : item.Kind)}; expected a string");
            }
        }

        return (texts.Count == texts.Capacity ? texts.MoveToImmutable() : texts.ToImmutable()).ToEquatableArray();
    }

    /// <summary>A nested object.</summary>
    public FieldReader? Object(string name) => Any(name) is { } value ? Object(name, value) : null;

    public FieldReader? Object(string name, JsonValue value)
    {
        if (value is JsonObject child)
        {
            return new FieldReader(child, problems);
        }

        return Wrong<FieldReader>(value, $"\"{name}\" is {value.Kind}; expected an object or null");
    }

    /// <summary>The items of a nested array; none where it is not given.</summary>
    public ImmutableArray<JsonValue> Items(string name, string ofWhat) => Array(name, ofWhat)?.Items ?? ImmutableArray<JsonValue>.Empty;

    /// <summary>
    /// Notes every property that was not asked for, but for those that begin with <c>$</c> or <c>x-</c>. It comes once, when all are read.
    /// </summary>
    /// <param name="advice">What to do about a name that is near to none.</param>
    public void ReportUnknown(string advice = "a name of your own begins with \"x-\"")
    {
        if (_asked is not { } asked)
        {
            return;
        }

        foreach (var property in Node.Properties)
        {
            if (problems.Count >= MaxProblems)
            {
                break;
            }

            if (asked.Contains(property.Name) || IsFree(property.Name))
            {
                continue;
            }

            var meant = NearestName.Find(property.Name, asked);
            var hint = meant is null ? advice : $"did you mean \"{meant}\"?";
            Report(property.NameSpan, $"unknown property \"{MessageText.Clip(property.Name)}\": {hint}");
        }

        _asked = null;
        AskedNames.GiveBack(asked);
    }

    /// <summary>Whether a property's name is left to the team: those that begin with <c>$</c> or <c>x-</c>.</summary>
    public static bool IsFree(string name)
        => name.StartsWith("$", StringComparison.Ordinal) || name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Notes a property that has to be there and is not, at the object's opening brace.</summary>
    public void Require(string name, string expected)
    {
        if (!IsGiven(name))
        {
            Report(Pointer.SpanOf(Node), $"\"{name}\" is missing: expected {expected}");
        }
    }

    public void Report(TextRange span, string message) => Note(ProblemKind.InvalidProperty, span, message);

    /// <summary>Notes a name that may be free, and is likely to be a misspelled one.</summary>
    public void Suspect(TextRange span, string message) => Note(ProblemKind.SuspectName, span, message);

    private void Note(ProblemKind kind, TextRange span, string message)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(new RegistryProblem(kind, span, message));
        }
    }

    private bool Has(string name, bool isNull)
    {
        foreach (var property in Node.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal) && property.Value is JsonNull == isNull)
            {
                return true;
            }
        }

        return false;
    }

    private JsonArray? Array(string name, string ofWhat)
    {
        var value = Any(name);
        return value is null or JsonArray ? (JsonArray?)value : Wrong<JsonArray>(value, $"\"{name}\" is {value.Kind}; expected an array of {ofWhat}");
    }

    private decimal? Number(string name, JsonValue value, decimal least, decimal most)
    {
        if (value is not JsonNumber number)
        {
            return WrongValue<decimal>(value, $"\"{name}\" is {value.Kind}; expected a number or null");
        }

        if (!number.TryGetDecimal(out var exact))
        {
            return WrongValue<decimal>(value, $"\"{name}\" cannot be held exactly: expected at most 28 digits");
        }

        if (exact < least || exact > most)
        {
            return WrongValue<decimal>(
                value, FormattableString.Invariant($"\"{name}\" is {MessageText.Clip(number.Text)}; expected a number from {least} to {most}, or null"));
        }

        return exact;
    }

    private T? Wrong<T>(JsonValue value, string message)
        where T : class
    {
        Report(Pointer.SpanOf(value), message);
        return null;
    }

    private T? WrongValue<T>(JsonValue value, string message)
        where T : struct
    {
        Report(Pointer.SpanOf(value), message);
        return null;
    }
}
