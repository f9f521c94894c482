using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>A resource of Azure OpenAI. It lists the models that can be deployed; which of them are, its deployments say.</summary>
internal sealed class AzureApi : ProviderApi
{
    public override string Provider => "azure";

    public override string AddressVariable => "AZURE_OPENAI_ENDPOINT";

    public override IReadOnlyList<string> KeyVariables => ["AZURE_OPENAI_API_KEY"];

    public override bool ListsAccess => false;

    public override string Path => "/openai/models";

    public override string Query => "api-version=2024-10-21";

    public override string ChatPath => "/openai/v1";

    public override IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => key is null ? [] : [("api-key", key.Value)];

    public override ListedModel? Model(JsonObject node)
        => node.Text("id") is { Length: > 0 } id
            ? Listed(id, ListedLimits.Unknown) with
            {
                Shutdown = (node.Field("deprecation") as JsonObject)?.UnixDate("inference"),
                Lifecycle = node.Text("lifecycle_status") switch
                {
                    "preview" => Lifecycle.Preview,
                    "generally-available" => Lifecycle.Available,
                    _ => null,
                },
            }
            : null;
}
