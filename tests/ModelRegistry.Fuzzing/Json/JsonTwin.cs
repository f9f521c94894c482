using System.Text;
using System.Text.Json;
using ModelRegistry.Core.Json;

using Document = ModelRegistry.Core.Json.JsonDocument;

namespace ModelRegistry.Fuzzing.Json;

/// <summary>Holds the reader to another one, that of the platform: both take a text for JSON or neither does, and both read the same.</summary>
internal static class JsonTwin
{
    private const int LongestText = 1 << 20;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = JsonReader.MaxDepth,
    };

    public static void Verify(Document document, string text)
    {
        // The other one refuses these two in a comment, and half a character anywhere; ours are texts of an editor.
        if (text.Length > LongestText || text.AsSpan().IndexOfAny('\u2028', '\u2029') >= 0)
        {
            return;
        }

        // A text that was made of a string may begin with the mark that a file's decoder takes away.
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var bytes = Encoding.UTF8.GetBytes(text);
        var errors = document.Errors.Where(error => !error.IsDuplicateKey).ToList();
        try
        {
            using var twin = System.Text.Json.JsonDocument.Parse(bytes, Options);
            BrokenPromiseException.Unless(errors.Count == 0, "what is JSON has no error", () => $"{errors[0].Message} at {errors[0].Span}");
            if (Encoding.UTF8.GetString(bytes) == text)
            {
                Compare(document.Root, twin.RootElement);
            }
        }
        catch (JsonException refusal) when (refusal.Message.StartsWith("'/' is invalid after a property name", StringComparison.Ordinal))
        {
            // It knows no comment there.
        }
        catch (JsonException refusal)
        {
            BrokenPromiseException.Unless(errors.Count > 0, "what is no JSON has an error", () => refusal.Message);
        }
    }

    private static void Compare(JsonValue value, JsonElement twin)
    {
        switch (value)
        {
            case JsonObject node:
                Same(node.Properties.Length, twin.EnumerateObject().Count());
                foreach (var (property, other) in node.Properties.Zip(twin.EnumerateObject()))
                {
                    Same(property.Name, Text(() => other.Name) ?? property.Name);
                    Compare(property.Value, other.Value);
                }

                break;
            case JsonArray node:
                Same(node.Items.Length, twin.GetArrayLength());
                foreach (var (item, other) in node.Items.Zip(twin.EnumerateArray()))
                {
                    Compare(item, other);
                }

                break;
            case JsonString node:
                Same(JsonValueKind.String, twin.ValueKind);
                Same(node.Value, Text(twin.GetString) ?? node.Value);
                break;
            case JsonNumber node:
                Same(node.Text, twin.GetRawText());
                Compare(node, twin);
                break;
            default:
                Same(twin.GetRawText(), value.Kind);
                break;
        }
    }

    /// <summary>Where the other one reads a whole number, ours is the same; where ours reads a decimal, the other one does, to its last digit.</summary>
    private static void Compare(JsonNumber node, JsonElement twin)
    {
        if (twin.TryGetInt64(out var whole))
        {
            Same(node.TryGetInt64(out var own) ? own : null, (long?)whole);
        }

        if (node.TryGetDecimal(out var exact))
        {
            Same((decimal?)exact, twin.TryGetDecimal(out var other) ? other : null);
        }
    }

    /// <summary>Null for half a character, which the other one cannot hold.</summary>
    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Same<T>(T own, T twin)
        => BrokenPromiseException.Unless(EqualityComparer<T>.Default.Equals(own, twin), "both read the same", () => $"{own} is {twin} to the other");
}
