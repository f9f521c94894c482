using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>The Gemini API of Google. Its list says nothing of the end of a model.</summary>
internal sealed class GoogleApi : ProviderApi
{
    private const string Prefix = "models/";

    public override string Provider => "google";

    public override string Address => "https://generativelanguage.googleapis.com/v1beta";

    public override IReadOnlyList<string> KeyVariables => ["GEMINI_API_KEY", "GOOGLE_API_KEY"];

    public override string Query => "pageSize=1000";

    protected override string Items => "models";

    /// <summary>In a header: a query with a key ends up in logs.</summary>
    public override IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => key is null ? [] : [("x-goog-api-key", key.Value)];

    public override string ChatPath => "/openai";

    public override IEnumerable<(string Name, string Value)> ChatHeaders(WebKey? key, ToolHost host)
        => key is null ? [] : [("Authorization", "Bearer " + key.Value)];

    public override Uri? Next(Uri first, JsonObject page)
        => page.Text("nextPageToken") is { Length: > 0 } token ? With(first, "pageToken", token) : null;

    public override ListedModel? Model(JsonObject node)
    {
        if (node.Text("name") is not { Length: > 0 } name)
        {
            return null;
        }

        var id = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        return Listed(
            id,
            new ListedLimits(null, node.Field("inputTokenLimit").Tokens(), node.Field("outputTokenLimit").Tokens()),
            other => other == Prefix + id);
    }
}
