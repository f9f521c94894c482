using System.Net;

namespace ModelRegistry.Tool.Web;

/// <summary>Asks addresses. Each request has a time limit and each answer a size limit; a busy server is asked again.</summary>
internal sealed class WebFetcher : IDisposable
{
    public const int MostMegabytes = 32;

    private const int MostAttempts = 3;
    private const int MostRedirects = 5;

    /// <summary>Providers that are overloaded and not only busy.</summary>
    private const int Overloaded = 529;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly TimeSpan _limit;

    /// <summary>How the tool names itself.</summary>
    public static string UserAgent { get; } = $"model-registry/{typeof(WebFetcher).Assembly.GetName().Version?.ToString(3)}";

    /// <param name="limitSeconds">How long one request may take.</param>
    public WebFetcher(int limitSeconds)
    {
        _limit = TimeSpan.FromSeconds(limitSeconds);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // A header with a key must not follow to another host.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            Proxy = new LocalBypassProxy(),
        })
        {
            Timeout = _limit,
            MaxResponseContentBufferSize = MostMegabytes * 1024L * 1024L,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>A public file, wherever its address redirects to.</summary>
    public WebAnswer Download(WebAddress address)
    {
        var answer = Ask(address, []);
        for (var redirects = 0; answer.Location is { } location && redirects < MostRedirects; redirects++)
        {
            answer = Ask(answer.Address.Redirected(location), []);
        }

        return answer.Status == HttpStatusCode.OK ? answer : throw WebFailure.Of(answer, null);
    }

    /// <summary>The answer of a provider's API, whatever its status.</summary>
    public WebAnswer Ask(WebAddress address, IReadOnlyList<(string Name, string Value)> headers)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = Send(address, headers);
            var pause = answer.Wait ?? TimeSpan.FromSeconds(attempt);
            if ((int)answer.Status is not (429 or 503 or Overloaded) || attempt == MostAttempts || pause > LongestPause)
            {
                return answer;
            }

            Thread.Sleep(pause);
        }
    }

    private WebAnswer Send(WebAddress address, IReadOnlyList<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = _client.Send(request, HttpCompletionOption.ResponseContentRead);
            using var content = new MemoryStream();
            response.Content.ReadAsStream().CopyTo(content);
            var location = (int)response.StatusCode is >= 300 and < 400 ? response.Headers.Location : null;
            return new WebAnswer(address, response.StatusCode, content.ToArray(), RetryAfter.In(response), location);
        }
        catch (OperationCanceledException)
        {
            throw WebFailure.OfTime(address, _limit);
        }
        catch (HttpRequestException exception)
        {
            throw WebFailure.Of(address, exception);
        }
    }
}
