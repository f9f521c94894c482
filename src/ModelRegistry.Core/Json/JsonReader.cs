namespace ModelRegistry.Core.Json;

/// <summary>
/// Reads JSON with comments and trailing commas into a tree that knows where everything stands. An error does not end the
/// reading: it is reported once, at its place, and what is around it stays usable.
/// </summary>
internal static class JsonReader
{
    /// <summary>How deep objects and arrays may nest; what lies deeper is reported and left out.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads any text whatsoever, in linear time.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled; there is no other exception.</exception>
    public static JsonDocument Parse(string text, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new JsonParser(text, cancellationToken).Parse();
    }
}
