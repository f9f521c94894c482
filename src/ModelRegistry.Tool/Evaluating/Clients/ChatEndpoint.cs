using ModelRegistry.Tool.Verifying;
using ModelRegistry.Tool.Verifying.Apis;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>Where the models of a provider are called.</summary>
/// <param name="Account">The account, with its key.</param>
/// <param name="Address">The address that the path of a request is put behind.</param>
internal sealed record ChatEndpoint(ProviderAccount Account, WebAddress Address)
{
    /// <summary>Whether requests have the form of Anthropic's API. All others have that of OpenAI's.</summary>
    public bool IsAnthropic => Account.Api is AnthropicApi;

    /// <summary>
    /// Whether the limit of an answer is called <c>max_completion_tokens</c>. OpenAI's newer models refuse the older name, and other
    /// servers may not know the newer one.
    /// </summary>
    public bool HasMaxCompletionTokens => Account.Api is OpenAiApi or AzureApi;

    /// <summary>The endpoint that the options and the environment describe.</summary>
    /// <param name="provider">The provider, by the name that the registry gives it.</param>
    /// <param name="address">The address that an option names; null where none does.</param>
    /// <param name="keyVariable">The environment variable that an option names; null where none does.</param>
    /// <param name="host">Knows the environment variables.</param>
    public static ChatEndpoint Of(string provider, WebAddress? address, string? keyVariable, ToolHost host)
    {
        var api = ProviderApis.Of(provider) ?? (address is not null
            ? new CompatibleApi(provider)
            : throw new ToolException(
                $"eval does not know the address of \"{Shown.Plain(provider)}\": name it with --endpoint {Shown.Plain(provider)}=URL."));
        var account = ProviderAccount.Of(api, address, keyVariable, host, out var missing)
            ?? throw new ToolException($"{api.Provider} cannot be called: {missing}.");
        return new ChatEndpoint(account, address ?? account.Address.At(api.ChatPath));
    }
}
