using ModelRegistry.Analyzers.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>Values of another's JSON, of which nobody here says what it has to look like: what is not as expected is not there.</summary>
internal static class JsonFields
{
    public static JsonValue? Field(this JsonObject node, string name) => node.Properties.FirstOrDefault(property => property.Name == name)?.Value;

    public static string? Text(this JsonObject node, string name) => (node.Field(name) as JsonString)?.Value;

    public static IEnumerable<JsonObject> Objects(this JsonValue? list) => list is JsonArray array ? array.Items.OfType<JsonObject>() : [];

    public static decimal? Number(this JsonValue? value) => value is JsonNumber number && number.TryGetDecimal(out var exact) ? exact : null;

    /// <summary>A number of tokens; nought is how a list says that it knows none.</summary>
    public static long? Tokens(this JsonObject node, string name)
        => node.Field(name).Number() is { } number && number > 0 && number <= int.MaxValue && number == decimal.Truncate(number) ? (long)number : null;

    public static DateTime? Date(this JsonObject node, string name)
        => DateTime.TryParseExact(
            node.Text(name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) ? date : null;
}
