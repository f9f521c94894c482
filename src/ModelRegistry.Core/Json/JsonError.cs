using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>What is wrong at one place of a JSON text.</summary>
/// <param name="Span">The exact place; empty where something is missing.</param>
/// <param name="Message">What was expected and what stands there instead: one sentence without a full stop.</param>
/// <param name="FirstSpan">For a duplicate key, where the key stood first; otherwise null.</param>
internal readonly record struct JsonError(TextRange Span, string Message, TextRange? FirstSpan = null)
{
    public bool IsDuplicateKey => FirstSpan is not null;
}
