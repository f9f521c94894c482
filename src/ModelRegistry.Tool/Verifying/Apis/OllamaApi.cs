using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>Ollama, which lists the models that have been pulled.</summary>
internal sealed class OllamaApi : ProviderApi
{
    private const string DefaultTag = ":latest";

    public override string Provider => "ollama";

    public override string Address => "http://localhost:11434";

    public override IReadOnlyList<string> KeyVariables => ["OLLAMA_API_KEY"];

    public override bool NeedsKey => false;

    public override string Path => "/api/tags";

    public override string ChatPath => "/v1";

    protected override string Items => "models";

    public override ListedModel? Model(JsonObject node)
        => (node.Text("model") ?? node.Text("name")) is { Length: > 0 } id
            ? Listed(id, ListedLimits.Unknown, other => other + DefaultTag == id)
            : null;
}
