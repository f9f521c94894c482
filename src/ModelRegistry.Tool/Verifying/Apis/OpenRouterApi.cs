using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>OpenRouter. Its list is public and the same for every account; it has prices, limits and the day of the end.</summary>
internal sealed class OpenRouterApi : ProviderApi
{
    public override string Provider => OpenRouterList.Provider;

    public override string Address => "https://openrouter.ai/api/v1";

    public override IReadOnlyList<string> KeyVariables => ["OPENROUTER_API_KEY"];

    public override bool NeedsKey => false;

    public override bool ListsAccess => false;

    /// <summary>Relative to the first page or whole.</summary>
    public override Uri? Next(Uri first, JsonObject page)
        => (page.Field("links") as JsonObject)?.Text("next") is { Length: > 0 } next && Uri.TryCreate(first, next, out var address)
            ? address
            : null;

    public override ListedModel? Model(JsonObject node) => OpenRouterList.Model(node);
}
