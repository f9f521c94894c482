using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>Values of another's JSON, of which nobody here says what it has to look like: what is not as expected is not there.</summary>
internal static class JsonFields
{
    /// <summary>More tokens than that no registry can hold.</summary>
    public const int MostTokens = int.MaxValue;

    private const decimal HighestPrice = 1_000_000_000m;

    public static JsonValue? Field(this JsonObject node, string name) => node.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    public static string? Text(this JsonObject node, string name) => (node.Field(name) as JsonString)?.Value;

    public static IEnumerable<JsonObject> Objects(this JsonValue? list) => list is JsonArray array ? array.Items.OfType<JsonObject>() : [];

    /// <summary>A price; null where it is none that anybody asks for.</summary>
    public static decimal? Price(this JsonValue? value) => value.Number() is >= 0 and <= HighestPrice and var price ? price : null;

    /// <summary>Null where it is none of a model: nought is how a list says that it knows none.</summary>
    public static long? Tokens(this JsonValue? value)
        => value.Number() is > 0 and <= MostTokens and var number && number == decimal.Truncate(number) ? (long)number : null;

    public static DateTime? Date(this JsonObject node, string name)
        => DateTime.TryParseExact(
            node.Text(name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;

    private static decimal? Number(this JsonValue? value) => value is JsonNumber number && number.TryGetDecimal(out var exact) ? exact : null;
}
