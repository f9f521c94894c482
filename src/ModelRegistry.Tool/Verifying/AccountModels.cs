using System.Net;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Verifying;

/// <summary>The models that an account has, as its provider answers.</summary>
/// <param name="Account">The account.</param>
/// <param name="List">The models.</param>
internal sealed record AccountModels(ProviderAccount Account, PriceList List)
{
    /// <summary>Whether the provider has a list. Without one, only a call shows whether it serves a model.</summary>
    public bool HasList { get; init; } = true;

    private const int MostPages = 100;
    private const int MostSingleModels = 100;

    /// <param name="account">Whom to ask.</param>
    /// <param name="registered">The ids that the registry has of the provider.</param>
    /// <param name="client">Asks.</param>
    /// <param name="host">Knows the day and the environment variables.</param>
    /// <param name="needsList">Whether a provider without a list is an error.</param>
    public static AccountModels Ask(
        ProviderAccount account, IEnumerable<string> registered, WebFetcher client, ToolHost host, bool needsList)
    {
        var headers = account.Api.Headers(account.Key, host).ToList();
        var models = Pages(account, headers, client, needsList);
        if (models is null)
        {
            return new AccountModels(account, List([])) { HasList = false };
        }

        var list = List(models);
        var missing = registered.Where(id => list.Find(account.Provider, id) is null).Take(MostSingleModels).ToList();
        var single = missing.Select(id => Single(account, id, headers, client)).OfType<ListedModel>().ToList();
        return new AccountModels(account, single.Count > 0 ? List([.. models, .. single]) : list);

        PriceList List(IReadOnlyList<ListedModel> listed) => new($"{account.Provider}'s list", host.Today, listed);
    }

    /// <summary>The models of all pages; null where there is no list and none is needed.</summary>
    private static List<ListedModel>? Pages(
        ProviderAccount account, IReadOnlyList<(string Name, string Value)> headers, WebFetcher client, bool needsList)
    {
        var models = new List<ListedModel>();
        var first = account.Address.At(account.Api.Path, account.Api.Query);
        var asked = new HashSet<Uri>();
        for (var page = first; page is not null;)
        {
            if (!asked.Add(page.Uri) || asked.Count > MostPages)
            {
                throw new ToolException(
                    FormattableString.Invariant($"{first.Shown} has pages without an end: the list was given up after {asked.Count}."));
            }

            var answer = client.Ask(page, headers);
            if (!needsList && (int)answer.Status is (404 or 405 or 501))
            {
                return null;
            }

            if (answer.Status != HttpStatusCode.OK)
            {
                throw WebFailure.Of(answer, account.Key);
            }

            var json = answer.Json;
            models.AddRange(account.Api.Models(json) ?? throw new ToolException(
                $"{first.Shown} answered JSON that is not a list of models in the form of {account.Provider}: check the address."));
            page = json is JsonObject root && account.Api.Next(first.Uri, root) is { } next ? SameHost(first, next) : null;
        }

        return models;
    }

    /// <summary>A key must not follow to another host.</summary>
    private static WebAddress SameHost(WebAddress first, Uri next)
        => next.Scheme == first.Uri.Scheme && next.Authority == first.Uri.Authority
            ? first.Redirected(next)
            : throw new ToolException(
                $"{first.Shown} names a next page on another host, {Shown.Plain(next.Authority)}, which is not asked.");

    /// <summary>What the API says of an id that its list does not have; null where it does not know it either.</summary>
    private static ListedModel? Single(
        ProviderAccount account, string id, IReadOnlyList<(string Name, string Value)> headers, WebFetcher client)
    {
        if (account.Api.PathOf(id) is not { } path)
        {
            return null;
        }

        var answer = client.Ask(account.Address.At(path), headers);
        return answer.Status switch
        {
            HttpStatusCode.OK => answer.Json is JsonObject node && account.Api.Model(node) is { } model
                ? model with { IsFor = other => other == id }
                : null,
            HttpStatusCode.NotFound => null,
            _ => throw WebFailure.Of(answer, account.Key),
        };
    }
}
