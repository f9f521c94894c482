using System.Collections.Immutable;

namespace ModelRegistry.Core.Json;

/// <summary>What a JSON text holds, as far as it can be read, and what is wrong with the rest.</summary>
internal sealed class JsonDocument(JsonValue root, ImmutableArray<JsonError> errors)
{
    public JsonValue Root { get; } = root;

    /// <summary>In the order of the text; empty for a valid one.</summary>
    public ImmutableArray<JsonError> Errors { get; } = errors;
}
