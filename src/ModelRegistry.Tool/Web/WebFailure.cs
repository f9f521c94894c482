using System.Globalization;
using System.Net;

namespace ModelRegistry.Tool.Web;

/// <summary>What went wrong with a request, in one sentence.</summary>
internal static class WebFailure
{
    private const int LongestWords = 200;
    private const string Says = " It says: ";

    /// <summary>There is no answer at all.</summary>
    public static ToolException Of(WebAddress address, HttpRequestException exception) => new(exception.HttpRequestError switch
    {
        HttpRequestError.ConfigurationLimitExceeded
            => $"{address.Shown} answered with more than {WebFetcher.MostMegabytes} MiB, which is too large.",
        HttpRequestError.NameResolutionError => $"{address.Shown} cannot be reached: the host is unknown, or there is no network. {Proxy}",
        HttpRequestError.ProxyTunnelError
            => $"{address.Shown} cannot be reached: the proxy refused the connection{Status(exception)}. {Proxy}",
        HttpRequestError.SecureConnectionError => $"{address.Shown} cannot be reached over TLS: {Reason(exception)}. {Proxy}",
        HttpRequestError.ConnectionError => $"{address.Shown} cannot be reached: {Reason(exception)}. {Proxy}",
        _ => $"{address.Shown} did not answer as expected: {Reason(exception)}.",
    });

    /// <summary>The answer says that the request failed.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="key">The key that was sent; null where none was.</param>
    public static ToolException Of(WebAnswer answer, WebKey? key)
    {
        var status = answer.Status;
        var shown = answer.Address.Shown;
        var says = WordsOf(answer, key) is { } words ? Says + words : string.Empty;
        return new ToolException((int)status switch
        {
            401 when key is not null
                => $"{shown} refused the key in {key.Variable} (401): check that the key is valid and belongs to this provider.",
            401 => $"{shown} requires a key (401).",
            403 => $"{shown} denied access (403).{says}",
            404 => $"{shown} was not found (404): check the address.",
            407 => $"{shown} cannot be reached: the proxy requires a sign-in (407). {Proxy}",
            429 => $"{shown} limits requests (429){Later(answer)}.{says}",
            >= 300 and < 400 => $"{shown} redirects to another address{Target(answer)}: use that address.",
            >= 500 => $"{shown} failed ({Number(status)}){Later(answer)}.{says}",
            _ => $"{shown} refused the request ({Number(status)}).{says}",
        });
    }

    /// <summary>A sentence of this class, for those who show the provider's words themselves.</summary>
    public static string WithoutWords(string message) => message.Split(Says)[0];

    public static ToolException OfTime(WebAddress address, TimeSpan limit)
        => new($"{address.Shown} did not answer within {Shown.Count((int)limit.TotalSeconds, "second")}: "
            + "try again, or allow more with --timeout.");

    private const string Proxy = "Check the network, and HTTPS_PROXY and NO_PROXY where a proxy is used.";

    private static string Later(WebAnswer answer)
        => answer.Wait is { } wait
            ? FormattableString.Invariant($" and asks to wait {Math.Ceiling(wait.TotalSeconds):0} seconds: run the command again later")
            : ": run the command again later";

    private static string Target(WebAnswer answer)
        => answer.Location is { } location && Uri.TryCreate(answer.Address.Uri, location, out var target)
            ? $", {Shown.Plain(target.GetLeftPart(UriPartial.Path))}"
            : string.Empty;

    private static string Status(HttpRequestException exception)
        => exception.StatusCode is { } status ? $" ({Number(status)})" : string.Empty;

    private static string Number(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string Reason(HttpRequestException exception) => Shown.Plain(exception.GetBaseException().Message).TrimEnd('.', ' ');

    /// <summary>The provider's own words, in each of the forms that providers have; null where there are none.</summary>
    public static string? WordsOf(WebAnswer answer, WebKey? key)
        => ProviderError.Of(answer, key).Message is not { } words ? null
            : words.Length > LongestWords ? words[..LongestWords] + "…"
            : words;
}
