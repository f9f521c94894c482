using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Assigning;

/// <summary>The value of a property as sentences show it, alike for equal values: 2.5 and 2.50 are one price.</summary>
internal static class PlainValue
{
    /// <summary>How a sentence shows null.</summary>
    public const string Unknown = "not known";

    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>Null for what is null or absent, which mean the same.</summary>
    public static string? Of(JsonValue? value) => value switch
    {
        null or JsonNull => null,
        JsonString text => text.Value,
        JsonNumber number => number.TryGetDecimal(out var exact) ? Of(exact) : number.Text,
        JsonArray array when array.Items.All(item => item is JsonString) => Of(array.Items.Cast<JsonString>().Select(item => item.Value)),
        JsonObject { Properties: [{ Value: JsonNumber } only] } => $"{only.Name} {Of(only.Value)}",
        _ => value.Kind,
    };

    /// <summary>Whether a value is the one that is to be set.</summary>
    public static bool IsSame(JsonValue? value, Assignment assignment)
        => Of(value) == assignment.Plain && value is not (JsonObject or JsonInvalid)
            && (value is null or JsonNull || value is JsonString == (assignment.Property.Kind is ValueKind.Text or ValueKind.Date));
}
