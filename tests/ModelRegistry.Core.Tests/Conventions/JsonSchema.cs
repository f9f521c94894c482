using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ModelRegistry.Core.Tests.Conventions;

/// <summary>
/// As much of JSON Schema (draft-07) as models.schema.json uses, so that the tests can ask it what it makes of a document. A keyword
/// that this does not know is an exception: none goes unasked.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private const string Root = "#/";

    private static readonly string[] Annotations =
    [
        "$schema", "title", "description", "default", "examples", "definitions", "defaultSnippets", "enumDescriptions", "patternErrorMessage",
        "allowComments", "allowTrailingCommas",
    ];

    private static readonly JsonDocumentOptions AsTheReader = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonElement Parse(string json) => JsonDocument.Parse(json, AsTheReader).RootElement;

    /// <summary>What is wrong, each with its path; nothing if the document is valid.</summary>
    public IReadOnlyList<string> Errors(string json) => Errors(Parse(json), root, "$").ToList();

    /// <summary>What a reference leads to, or the schema itself.</summary>
    public JsonElement Resolve(JsonElement schema)
        => schema.TryGetProperty("$ref", out var reference)
            ? reference.GetString()![Root.Length..].Split('/').Aggregate(root, (found, name) => found.GetProperty(name))
            : schema;

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string path)
        => schema.ValueKind == JsonValueKind.False ? [$"{path} is not allowed"]
            : schema.TryGetProperty("$ref", out _) ? Errors(value, Resolve(schema), path)
            : schema.EnumerateObject().SelectMany(keyword => Errors(value, schema, keyword.Name, keyword.Value, path));

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string keyword, JsonElement argument, string path)
    {
        switch (keyword)
        {
            case "properties":
                return Members(value).Where(member => argument.TryGetProperty(member.Name, out _))
                    .SelectMany(member => Errors(member.Value, argument.GetProperty(member.Name), $"{path}.{member.Name}"));
            case "patternProperties":
                return Members(value).SelectMany(member => argument.EnumerateObject().Where(pattern => Regex.IsMatch(member.Name, pattern.Name))
                    .SelectMany(pattern => Errors(member.Value, pattern.Value, $"{path}.{member.Name}")));
            case "additionalProperties":
                return Members(value).Where(member => !IsNamed(member.Name, schema)).SelectMany(member => argument.ValueKind == JsonValueKind.False
                    ? [$"{path}.{member.Name} is unknown"]
                    : Errors(member.Value, argument, $"{path}.{member.Name}"));
            case "items":
                return Items(value).SelectMany((item, index) => Errors(item, argument, $"{path}[{index}]"));
            case "anyOf":
                return argument.EnumerateArray().Any(alternative => !Errors(value, alternative, path).Any()) ? [] : [$"{path} fits no alternative"];
            case "if":
                var branch = Errors(value, argument, path).Any() ? "else" : "then";
                return schema.TryGetProperty(branch, out var chosen) ? Errors(value, chosen, path) : [];
            case "then" or "else":
                return [];
            case "oneOf":
                return argument.EnumerateArray().Count(alternative => !Errors(value, alternative, path).Any()) == 1
                    ? []
                    : [$"{path} does not fit exactly one alternative"];
            case "required":
                return value.ValueKind != JsonValueKind.Object
                    ? []
                    : argument.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name} is missing");
            default:
                return Annotations.Contains(keyword) || Holds(value, keyword, argument) ? [] : [$"{path} breaks {keyword} {argument}"];
        }
    }

    private static bool Holds(JsonElement value, string keyword, JsonElement argument) => keyword switch
    {
        "type" => argument.ValueKind == JsonValueKind.Array ? argument.EnumerateArray().Any(type => IsOf(value, type)) : IsOf(value, argument),
        "const" => JsonElement.DeepEquals(argument, value),
        "enum" => argument.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
        "minLength" => value.ValueKind != JsonValueKind.String || LengthOf(value) >= argument.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || LengthOf(value) <= argument.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= argument.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= argument.GetInt32(),
        "uniqueItems" => Items(value).Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == Items(value).Count(),
        _ => throw new NotSupportedException(keyword),
    };

    private static bool IsOf(JsonElement value, JsonElement type) => (type.GetString(), value.ValueKind) switch
    {
        ("null", JsonValueKind.Null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value.GetDouble()),
        _ => false,
    };

    private static bool IsNamed(string name, JsonElement schema)
        => (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _))
            || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(name, pattern.Name)));

    private static int LengthOf(JsonElement text) => new StringInfo(text.GetString()!).LengthInTextElements;

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
