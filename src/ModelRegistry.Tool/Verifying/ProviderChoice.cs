using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Verifying.Apis;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying;

/// <summary>Which providers are to be asked.</summary>
/// <param name="Provider">The one that an option names; null for each provider of the registry.</param>
/// <param name="Url">Its address; null for the usual one.</param>
/// <param name="KeyVariable">The environment variable of its key; null for the usual one.</param>
internal sealed record ProviderChoice(string? Provider, string? Url, string? KeyVariable)
{
    /// <param name="set">The registry.</param>
    /// <param name="host">Knows the environment variables.</param>
    /// <param name="skipped">Takes the providers that are not asked, with the reason.</param>
    public IReadOnlyList<ProviderAccount> Accounts(RegistrySet set, ToolHost host, List<(string Provider, string Reason)> skipped)
    {
        if (Provider is { } named)
        {
            var api = ProviderApis.Of(named) ?? (Url is not null
                ? new CompatibleApi(named)
                : throw new ToolException(
                    $"verify does not know the address of \"{Shown.Plain(named)}\": "
                    + $"name it with --url, or use one of {ProviderApis.Names}."));
            var address = Url is null ? null : WebAddress.Of(Url, "--url");
            return ProviderAccount.Of(api, address, KeyVariable, host, out var missing) is { } account
                ? [account]
                : throw new ToolException($"{api.Provider} cannot be asked: {missing}.");
        }

        if (Url is not null || KeyVariable is not null)
        {
            throw new ToolException("--url and --key-variable require --provider: name the provider that they belong to.");
        }

        var accounts = new List<ProviderAccount>();
        var providers = set.Models().Where(model => model.Model.Id is not null).Select(model => model.Model.Provider);
        foreach (var provider in providers.DistinctBy(name => ProviderApis.Of(name)?.Provider ?? name))
        {
            string? reason = $"name its address with --provider {provider} --url URL";
            if (ProviderApis.Of(provider) is { } api && ProviderAccount.Of(api, null, null, host, out reason) is { } account)
            {
                accounts.Add(account);
            }
            else
            {
                skipped.Add((ProviderApis.Of(provider)?.Provider ?? provider, reason!));
            }
        }

        return accounts.Count > 0
            ? accounts
            : throw new ToolException(skipped.Count == 0
                ? "The registry has no model with an id: there is nothing to verify."
                : $"No provider can be asked. {string.Join("; ", skipped.Select(one => Shown.Plain($"{one.Provider}: {one.Reason}")))}.");
    }
}
