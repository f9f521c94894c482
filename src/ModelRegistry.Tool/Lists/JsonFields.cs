using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>Values of another's JSON, of which nobody here says what it has to look like: what is not as expected is not there.</summary>
internal static class JsonFields
{
    /// <summary>More tokens than that no registry can hold.</summary>
    public const int MostTokens = int.MaxValue;

    private const int IsoLength = 10;

    /// <summary>The beginning of the year 10000.</summary>
    private const decimal LastUnixSecond = 253_402_300_800m;

    private const decimal HighestPrice = 1_000_000_000m;

    public static JsonValue? Field(this JsonObject node, string name) => node.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    public static string? Text(this JsonObject node, string name) => (node.Field(name) as JsonString)?.Value;

    public static IEnumerable<JsonObject> Objects(this JsonValue? list) => list is JsonArray array ? array.Items.OfType<JsonObject>() : [];

    /// <summary>Whether a value is more than nothing: no null, no zero, no empty list and no object of these.</summary>
    public static bool SaysSomething(this JsonValue? value) => value switch
    {
        null or JsonNull or JsonInvalid or JsonBoolean { Value: false } or JsonString { Value: "" } => false,
        JsonNumber number => !number.TryGetDecimal(out var exact) || exact != 0,
        JsonArray array => array.Items.Any(SaysSomething),
        JsonObject node => node.Properties.Any(property => property.Value.SaysSomething()),
        _ => true,
    };

    /// <summary>A price; null where it is none that anybody asks for.</summary>
    public static decimal? Price(this JsonValue? value) => value.Number() is >= 0 and <= HighestPrice and var price ? price : null;

    /// <summary>Null where it is none of a model: nought is how a list says that it knows none.</summary>
    public static long? Tokens(this JsonValue? value)
        => value.Number() is > 0 and <= MostTokens and var number && number == decimal.Truncate(number) ? (long)number : null;

    /// <summary>A whole number that is not negative; null where it is none.</summary>
    public static long? Integer(this JsonValue? value)
        => value.Number() is >= 0 and <= MostTokens and var number ? (long)decimal.Round(number) : null;

    /// <summary>A day, alone or at the beginning of a point in time.</summary>
    public static DateTime? Date(this JsonObject node, string name)
        => node.Text(name) is { Length: >= IsoLength } text && (text.Length == IsoLength || text[IsoLength] is 'T' or ' ')
            && DateTime.TryParseExact(
                text.AsSpan(0, IsoLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;

    /// <summary>The day of a point in time that is given in seconds since 1970.</summary>
    public static DateTime? UnixDate(this JsonObject node, string name)
        => node.Field(name).Number() is > 0 and < LastUnixSecond and var seconds
            ? DateTime.UnixEpoch.AddSeconds((double)seconds).Date
            : null;

    private static decimal? Number(this JsonValue? value) => value is JsonNumber number && number.TryGetDecimal(out var exact) ? exact : null;
}
