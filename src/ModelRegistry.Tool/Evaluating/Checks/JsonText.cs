using System.Text.Json;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The JSON of an answer: the whole answer, or the one code block that it consists of.</summary>
internal static class JsonText
{
    private const string Fence = "```";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Null where the text is no JSON.</summary>
    public static JsonElement? Parse(string text) => Parse(text, Options);

    /// <summary>Null where the answer is no JSON. Comments and trailing commas are errors there.</summary>
    public static JsonElement? OfAnswer(string answer) => Parse(WithoutFence(answer.Trim()), default);

    private static JsonElement? Parse(string text, JsonDocumentOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text, options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WithoutFence(string text)
    {
        var firstLine = text.IndexOf('\n', StringComparison.Ordinal);
        return text.StartsWith(Fence, StringComparison.Ordinal) && text.EndsWith(Fence, StringComparison.Ordinal)
            && firstLine > 0 && firstLine < text.Length - Fence.Length
                ? text[firstLine..^Fence.Length]
                : text;
    }
}
