using System.Globalization;
using System.Text.Json;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The references of a JSON schema. A schema of a check has to be whole: nothing is fetched.</summary>
internal static class SchemaReferences
{
    private const string Reference = "$ref";

    /// <summary>The first reference that leads nowhere; null where there is none.</summary>
    public static string? LostIn(JsonElement schema)
    {
        var names = Texts(schema, "$id").Concat(Texts(schema, "$anchor").Select(anchor => "#" + anchor)).ToHashSet(StringComparer.Ordinal);
        return Texts(schema, Reference).FirstOrDefault(reference
            => !names.Contains(reference) && !(reference.StartsWith('#') && (reference.Length == 1 || Leads(schema, reference))));
    }

    /// <summary>Whether a JSON pointer leads to something.</summary>
    private static bool Leads(JsonElement schema, string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return false;
        }

        var current = schema;
        foreach (var step in Uri.UnescapeDataString(reference[2..]).Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (current.ValueKind == JsonValueKind.Array && IndexOf(name, current.GetArrayLength()) is { } index)
            {
                current = current[index];
            }
            else if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return false;
            }
        }

        return true;
    }

    private static int? IndexOf(string step, int length)
        => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < length ? index : null;

    private static IEnumerable<string> Texts(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            property => property.Name == name && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString()!]
                : Texts(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Texts(item, name)),
        _ => [],
    };
}
