using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>A property of an object.</summary>
internal sealed class JsonProperty(string name, TextRange nameSpan, JsonValue value)
{
    /// <summary>The name with its escapes undone.</summary>
    public string Name { get; } = name;

    /// <summary>The name in the text, quotes included.</summary>
    public TextRange NameSpan { get; } = nameSpan;

    public JsonValue Value { get; } = value;

    /// <summary>From the name to the end of the value.</summary>
    public TextRange Span => TextRange.FromBounds(NameSpan.Start, Math.Max(NameSpan.End, Value.Span.End));
}
