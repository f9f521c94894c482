using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>Anthropic. The list has the lifecycle of each model, its limits, and the day on which it retires.</summary>
internal sealed class AnthropicApi : ProviderApi
{
    private const string Version = "2026-10-21";

    public override string Provider => "anthropic";

    public override string Address => "https://api.anthropic.com";

    public override string AddressVariable => "ANTHROPIC_BASE_URL";

    public override IReadOnlyList<string> KeyVariables => ["ANTHROPIC_API_KEY"];

    public override string Path => "/v1/models";

    /// <summary>Without the filter, retired models are left out and would look like unknown ones.</summary>
    public override string Query => "limit=1000&lifecycle%5B%5D=active&lifecycle%5B%5D=deprecated&lifecycle%5B%5D=retired";

    public override IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => [("anthropic-version", Version), .. key is null ? Array.Empty<(string, string)>() : [("x-api-key", key.Value)]];

    public override Uri? Next(Uri first, JsonObject page)
        => page.Field("has_more") is JsonBoolean { Value: true } && page.Text("last_id") is { } last ? With(first, "after_id", last) : null;

    /// <summary>An alias such as claude-sonnet-4-5 is answered with the model that it stands for, and is not in the list.</summary>
    public override string PathOf(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    public override ListedModel? Model(JsonObject node)
        => node.Text("id") is { Length: > 0 } id
            ? Listed(id, new ListedLimits(null, node.Field("max_input_tokens").Tokens(), node.Field("max_tokens").Tokens())) with
            {
                Shutdown = node.Date("retires_at"),
                Lifecycle = node.Text("lifecycle") switch
                {
                    "deprecated" => Lifecycle.Deprecated,
                    "retired" => Lifecycle.Retired,
                    _ => null,
                },
            }
            : null;
}
