namespace ModelRegistry.Core.Json;

/// <summary>
/// Reads JSON with comments and trailing commas into a tree that knows where everything stands. An error does not end the
/// reading: it is reported once, at its place, and what is around it stays usable.
/// </summary>
internal static class JsonReader
{
    /// <summary>How deep objects and arrays may nest; what lies deeper is reported and left out.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Reads any text whatsoever, in linear time. A text with errors is read once more, by its layout: in a file that is being written,
    /// line breaks and indentation tell where the entry ends that is not closed yet. What draws fewer errors is right.
    /// </summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled; there is no other exception.</exception>
    public static JsonDocument Parse(string text, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var strict = new JsonParser(text, trustsLayout: false, cancellationToken).Parse();
        if (strict.Errors.IsEmpty)
            return strict;

        var byLayout = new JsonParser(text, trustsLayout: true, cancellationToken).Parse();
        return byLayout.Errors.Length <= strict.Errors.Length ? byLayout : strict;
    }
}
