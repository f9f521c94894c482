using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>Mistral. A model that goes away has the day in <c>deprecation</c>, and the id that takes its place.</summary>
internal sealed class MistralApi : ProviderApi
{
    public override string Provider => "mistral";

    public override string Address => "https://api.mistral.ai/v1";

    public override IReadOnlyList<string> KeyVariables => ["MISTRAL_API_KEY"];

    public override ListedModel? Model(JsonObject node)
    {
        if (node.Text("id") is not { Length: > 0 } id)
        {
            return null;
        }

        var limits = new ListedLimits(node.Field("max_context_length").Tokens(), null, null);
        var aliases = (node.Field("aliases") as JsonArray)?.Items.OfType<JsonString>().Select(alias => alias.Value).ToList() ?? [];
        return Listed(id, limits, aliases.Contains) with
        {
            Shutdown = node.Date("deprecation"),
            Replacement = node.Text("deprecation_replacement_model"),
        };
    }
}
