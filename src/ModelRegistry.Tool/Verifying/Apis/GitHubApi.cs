using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>GitHub Models. Its catalogue is the same for every account; an id has the publisher before it, such as openai/gpt-4.1.</summary>
internal sealed class GitHubApi : ProviderApi
{
    public override string Provider => "github";

    public override string Address => "https://models.github.ai";

    public override IReadOnlyList<string> KeyVariables => ["GITHUB_TOKEN"];

    public override bool ListsAccess => false;

    public override string Path => "/catalog/models";

    public override string ChatPath => "/inference";

    public override IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => [("Accept", "application/vnd.github+json"), ("X-GitHub-Api-Version", "2026-03-10"), .. ChatHeaders(key, host)];

    public override IEnumerable<(string Name, string Value)> ChatHeaders(WebKey? key, ToolHost host)
        => key is null ? [] : [("Authorization", "Bearer " + key.Value)];

    public override ListedModel? Model(JsonObject node)
    {
        if (node.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var limits = node.Field("limits") as JsonObject;
        return Listed(
            id,
            new ListedLimits(null, limits?.Field("max_input_tokens").Tokens(), limits?.Field("max_output_tokens").Tokens()),
            other => id.EndsWith("/" + other, StringComparison.Ordinal));
    }
}
