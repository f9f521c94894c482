using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Tests.Json;

/// <summary>Prints what the reader makes of a text, so that a failing test shows the line to paste.</summary>
internal static class JsonText
{
    public static JsonDocument Parse(string text) => JsonReader.Parse(text);

    /// <summary>The errors as <c>line:column+length message</c>, counted from one as editors do.</summary>
    public static string[] Errors(string text)
    {
        var lines = LineMap.Of(text);
        return JsonReader.Parse(text).Errors.Select(error => Print(lines, error)).ToArray();
    }

    /// <summary>The tree in strict JSON without white space; what could not be read is <c>?</c>.</summary>
    public static string Print(JsonValue value) => value switch
    {
        JsonObject node => "{" + string.Join(",", node.Properties.Select(property => $"{Quote(property.Name)}:{Print(property.Value)}")) + "}",
        JsonArray node => "[" + string.Join(",", node.Items.Select(Print)) + "]",
        JsonString node => Quote(node.Value),
        JsonNumber node => node.Text,
        JsonBoolean node => node.Value ? "true" : "false",
        JsonNull => "null",
        _ => "?",
    };

    private static string Quote(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Print(LineMap lines, JsonError error)
    {
        var start = lines.PositionOf(error.Span.Start);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start.Line + 1}:{start.Column + 1}+{error.Span.Length} {error.Message}");
    }
}
