using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Verifying.Apis;

namespace ModelRegistry.Tool.Verifying;

/// <summary>The providers whose list of models can be asked for.</summary>
internal static class ProviderApis
{
    private static readonly ProviderApi[] All =
    [
        new OpenAiApi(), new AnthropicApi(), new GoogleApi(), new MistralApi(), new OllamaApi(), new OpenRouterApi(), new AzureApi(),
        new BedrockApi(), new GitHubApi(),
    ];

    public static string Names => string.Join(", ", All.Select(api => api.Provider));

    /// <summary>The API of a provider, under any of its names; null where none is known.</summary>
    public static ProviderApi? Of(string provider) => Array.Find(All, api => Providers.AreSame(api.Provider, provider));
}
