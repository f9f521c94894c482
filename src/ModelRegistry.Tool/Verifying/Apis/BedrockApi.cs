using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>Amazon Bedrock in one region, by an API key of Bedrock. It lists the models that there are; access is granted elsewhere.</summary>
internal sealed class BedrockApi : ProviderApi
{
    /// <summary>The longest is "global": a cross-region inference profile is the model's id behind it.</summary>
    private const int LongestRegion = 6;

    public override string Provider => "bedrock";

    public override string AddressVariable => "AWS_ENDPOINT_URL_BEDROCK";

    public override IReadOnlyList<string> KeyVariables => ["AWS_BEARER_TOKEN_BEDROCK"];

    public override bool ListsAccess => false;

    public override string Path => "/foundation-models";

    protected override string Items => "modelSummaries";

    public override ListedModel? Model(JsonObject node)
    {
        if (node.Text("modelId") is not { Length: > 0 } id)
        {
            return null;
        }

        var life = node.Field("modelLifecycle") as JsonObject;
        return Listed(id, ListedLimits.Unknown, other => IsOfRegion(other, id)) with
        {
            Shutdown = life?.Date("endOfLifeTime"),
            Lifecycle = life?.Text("status") == "LEGACY" ? Lifecycle.Deprecated : null,
        };
    }

    private static bool IsOfRegion(string other, string id)
        => other.Length - id.Length - 1 is > 0 and <= LongestRegion && other.EndsWith("." + id, StringComparison.Ordinal);
}
