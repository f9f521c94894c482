using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>A JSON value as text, so that equal values have equal texts.</summary>
internal static class CanonicalText
{
    public static string Of(JsonValue value) => value switch
    {
        JsonString text => $"\"{text.Value}\"",
        JsonNumber number => number.Text,
        JsonArray array => $"[{string.Join(',', array.Items.Select(Of))}]",
        JsonObject node => $"{{{string.Join(',', node.Properties.Select(Of).Order(StringComparer.Ordinal))}}}",
        _ => value.Kind,
    };

    private static string Of(JsonProperty property) => $"{property.Name}:{Of(property.Value)}";
}
