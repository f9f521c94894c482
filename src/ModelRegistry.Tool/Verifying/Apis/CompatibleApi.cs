using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying.Apis;

/// <summary>An address that answers like OpenAI's API: a local server, a gateway, another provider.</summary>
/// <param name="provider">The provider, by the name that the registry gives it.</param>
internal class CompatibleApi(string provider) : ProviderApi
{
    /// <summary>The names that servers give to the context window: Groq, vLLM, Mistral and OpenRouter.</summary>
    private static readonly string[] Windows = ["context_window", "max_model_len", "max_context_length", "context_length"];

    public override string Provider => provider;

    /// <summary>As most SDKs name it: GROQ_API_KEY.</summary>
    public override IReadOnlyList<string> KeyVariables { get; }
        = [string.Concat(provider.ToUpperInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_')) + "_API_KEY"];

    public override bool NeedsKey => false;

    public override Uri? Next(Uri first, JsonObject page)
        => page.Field("has_more") is JsonBoolean { Value: true } && page.Text("last_id") is { } last ? With(first, "after", last) : null;

    public override ListedModel? Model(JsonObject node)
        => node.Text("id") is { Length: > 0 } id ? Listed(id, LimitsOf(node)) : null;

    private static ListedLimits LimitsOf(JsonObject node)
        => new(
            Windows.Select(name => node.Field(name).Tokens()).FirstOrDefault(tokens => tokens is not null),
            null,
            node.Field("max_completion_tokens").Tokens());
}
