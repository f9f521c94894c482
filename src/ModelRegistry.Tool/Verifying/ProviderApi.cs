using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying;

/// <summary>How a provider's API is asked for the models of an account, and how its answer is read.</summary>
internal abstract class ProviderApi
{
    /// <summary>The provider, by the name that registries give it.</summary>
    public abstract string Provider { get; }

    /// <summary>Where the API is; null where each account has an address of its own.</summary>
    public virtual string? Address => null;

    /// <summary>The environment variable that names another address, as the provider's SDKs read it; null where there is none.</summary>
    public virtual string? AddressVariable => null;

    /// <summary>The environment variables that can hold the key; the first one that is set counts.</summary>
    public abstract IReadOnlyList<string> KeyVariables { get; }

    public virtual bool NeedsKey => true;

    /// <summary>Whether the account may call what is listed. Elsewhere the list is one of all models that there are.</summary>
    public virtual bool ListsAccess => true;

    /// <summary>The path of the list behind the API's address.</summary>
    public virtual string Path => "/models";

    /// <summary>The query of the first page.</summary>
    public virtual string Query => string.Empty;

    /// <summary>The property that holds the models.</summary>
    protected virtual string Items => "data";

    /// <summary>The path behind the API's address that takes requests in the form of OpenAI's API.</summary>
    public virtual string ChatPath => string.Empty;

    /// <summary>The headers of each chat request.</summary>
    public virtual IEnumerable<(string Name, string Value)> ChatHeaders(WebKey? key, ToolHost host) => Headers(key, host);

    /// <summary>The headers of each request.</summary>
    /// <param name="key">The key; null where none is set.</param>
    /// <param name="host">Knows the environment variables.</param>
    public virtual IEnumerable<(string Name, string Value)> Headers(WebKey? key, ToolHost host)
        => key is null ? [] : [("Authorization", "Bearer " + key.Value)];

    /// <summary>The models of a page; null where the answer is not a list of models.</summary>
    public IReadOnlyList<ListedModel>? Models(JsonValue page)
        => (page as JsonArray ?? (page as JsonObject)?.Field(Items)) is JsonArray items
            ? [.. items.Items.OfType<JsonObject>().Select(Model).OfType<ListedModel>()]
            : null;

    /// <summary>The address of the next page; null where there is none.</summary>
    /// <param name="first">The address of the first page.</param>
    /// <param name="page">The page.</param>
    public virtual Uri? Next(Uri first, JsonObject page) => null;

    /// <summary>The path of one model, where the API knows ids that its list does not have; else null.</summary>
    public virtual string? PathOf(string id) => null;

    /// <summary>One model; null where the object has no id.</summary>
    public abstract ListedModel? Model(JsonObject node);

    /// <summary>The address with more in its query.</summary>
    protected static Uri With(Uri address, string name, string value)
        => new(address, $"{(address.Query.Length > 0 ? address.Query + "&" : "?")}{name}={Uri.EscapeDataString(value)}");

    protected ListedModel Listed(string id, ListedLimits limits, Func<string, bool>? isFor = null)
        => new(id, Provider, id, isFor ?? (_ => false), new Dictionary<string, decimal>(StringComparer.Ordinal)) { Limits = limits };
}
