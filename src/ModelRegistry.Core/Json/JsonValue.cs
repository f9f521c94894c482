using System.Collections.Immutable;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>A JSON value and the place where it stands in its text.</summary>
internal abstract class JsonValue(TextRange span)
{
    /// <summary>From the first character of the value to the one after its last.</summary>
    public TextRange Span { get; } = span;

    /// <summary>What it is, as a message names it: "a string", "an object", "null".</summary>
    public abstract string Kind { get; }
}

/// <summary>An object with its properties in the order of the text; of a duplicate key, every property is kept.</summary>
internal sealed class JsonObject(TextRange span, ImmutableArray<JsonProperty> properties) : JsonValue(span)
{
    public ImmutableArray<JsonProperty> Properties { get; } = properties;

    public override string Kind => "an object";
}

internal sealed class JsonArray(TextRange span, ImmutableArray<JsonValue> items) : JsonValue(span)
{
    public ImmutableArray<JsonValue> Items { get; } = items;

    public override string Kind => "an array";
}

internal sealed class JsonString(TextRange span, string value) : JsonValue(span)
{
    /// <summary>The text between the quotes with its escapes undone.</summary>
    public string Value { get; } = value;

    public override string Kind => "a string";
}

internal sealed class JsonBoolean(TextRange span, bool value) : JsonValue(span)
{
    public bool Value { get; } = value;

    public override string Kind => Value ? "true" : "false";
}

internal sealed class JsonNull(TextRange span) : JsonValue(span)
{
    public override string Kind => "null";
}

/// <summary>Stands where a value should and none is, or one that cannot be read; the document's errors already say so.</summary>
internal sealed class JsonInvalid(TextRange span) : JsonValue(span)
{
    public override string Kind => "no valid value";
}
