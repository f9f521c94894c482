using System.Text;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Web;

/// <summary>What a provider says of a request that failed, in each of the forms that providers have. The key is not in it.</summary>
/// <param name="Message">The provider's own words, on one line; null where there are none.</param>
/// <param name="Code">The code of the error, or its type; null where there is none.</param>
/// <param name="RequestId">The id of the request, where the body has it.</param>
internal sealed record ProviderError(string? Message, string? Code, string? RequestId)
{
    private const int LongestText = 4_000;

    /// <param name="answer">The answer.</param>
    /// <param name="key">The key that was sent; null where none was.</param>
    public static ProviderError Of(WebAnswer answer, WebKey? key)
    {
        var root = JsonReader.Parse(Encoding.UTF8.GetString(answer.Content)).Root;
        var body = (root is JsonArray { Items: [var first, ..] } ? first : root) as JsonObject;
        var error = body?.Field("error") as JsonObject ?? body;
        return new ProviderError(
            Clean(body?.Text("error") ?? error?.Text("message") ?? body?.Text("message") ?? body?.Text("detail") ?? Details(body), key),
            Clean(error?.Text("code") ?? error?.Text("type") ?? error?.Text("status"), key),
            Clean(body?.Text("request_id"), key));
    }

    /// <summary>A text of a response that can be shown and stored; null where it is empty.</summary>
    public static string? Clean(string? text, WebKey? key, int longest = LongestText)
    {
        var plain = text is null ? string.Empty : Shown.Plain(key is null ? text : key.Mask(text)).Trim();
        return plain.Length == 0 ? null : plain.Length > longest ? plain[..longest] + "…" : plain;
    }

    /// <summary>The form of servers that validate with FastAPI: a list of places, each with what is wrong there.</summary>
    private static string? Details(JsonObject? body)
    {
        var details = (body?.Field("detail") as JsonArray)?.Objects().Select(detail => $"{Place(detail)}{detail.Text("msg")}").ToList();
        return details is { Count: > 0 } ? string.Join("; ", details) : null;
    }

    private static string Place(JsonObject detail)
        => detail.Field("loc") is JsonArray { Items: var parts }
            ? string.Join('.', parts.OfType<JsonString>().Select(part => part.Value)) + ": "
            : string.Empty;
}
