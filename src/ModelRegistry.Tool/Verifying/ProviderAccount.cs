using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying;

/// <summary>An account of a provider: where its API is, and the key for it.</summary>
/// <param name="Api">The provider's API.</param>
/// <param name="Address">The address of the API.</param>
/// <param name="Key">The key; null where the API needs none and none is set.</param>
internal sealed record ProviderAccount(ProviderApi Api, WebAddress Address, WebKey? Key)
{
    public string Provider => Api.Provider;

    /// <summary>The address of the list, without its query: the source of what is verified there.</summary>
    public string Source => Address.At(Api.Path).Shown;

    /// <summary>The account that the options and the environment describe.</summary>
    /// <param name="api">The provider's API.</param>
    /// <param name="named">The address that an option names; null where none does.</param>
    /// <param name="keyVariable">The environment variable that an option names; null where none does.</param>
    /// <param name="host">Knows the environment variables.</param>
    /// <param name="missing">What is not set, as a sentence; null where the account is complete.</param>
    public static ProviderAccount? Of(ProviderApi api, WebAddress? named, string? keyVariable, ToolHost host, out string? missing)
    {
        var address = named ?? AddressOf(api, host);
        var key = keyVariable is null
            ? api.KeyVariables.Select(name => WebKey.In(name, host)).FirstOrDefault(found => found is not null)
            : KeyIn(keyVariable, host);
        missing = address is null ? $"set {api.AddressVariable} to the address of the resource"
            : key is null && api.NeedsKey ? $"set {string.Join(" or ", api.KeyVariables)} to a key"
            : null;
        return missing is null ? new ProviderAccount(api, address!, key) : null;
    }

    private static WebAddress? AddressOf(ProviderApi api, ToolHost host)
        => api.AddressVariable is { } variable && host.Variable(variable)?.Trim() is { Length: > 0 } named ? WebAddress.Of(named, variable)
            : api.Address is { } usual ? WebAddress.Of(usual, api.Provider)
            : null;

    /// <summary>Somebody who passes the key itself must not find it in a message.</summary>
    private static WebKey KeyIn(string variable, ToolHost host)
        => variable.Length > 0 && variable.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? WebKey.In(variable, host) ?? throw new ToolException("The environment variable that --key-variable names is not set.")
            : throw new ToolException(
                "--key-variable is not the name of an environment variable. Keys are read from the environment only.");
}
