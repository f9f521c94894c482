using System.Diagnostics;
using System.Net;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Verifying;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>
/// Sends the requests of chat clients. It puts in the key, so that no client ever has it, tries again what a busy server refuses,
/// and turns every failure into a sentence.
/// </summary>
internal sealed class ChatHandler : DelegatingHandler
{
    private const int Overloaded = 529;

    private static readonly string?[] ContentFilterCodes = ["content_filter", "content_policy_violation"];

    private readonly ProviderAccount _account;
    private readonly IReadOnlyList<(string Name, string Value)> _headers;
    private readonly TimeSpan _limit;
    private readonly RetryLimits _retries;

    private ChatHandler(ProviderAccount account, ToolHost host, int limitSeconds, RetryLimits retries)
        : base(new SocketsHttpHandler
        {
            // A header with a key must not follow to another host.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            Proxy = new LocalBypassProxy(),
        })
    {
        (_account, _retries, _limit) = (account, retries, TimeSpan.FromSeconds(limitSeconds));
        _headers = [.. account.Api.ChatHeaders(account.Key, host)];
    }

    /// <param name="endpoint">Where to send requests.</param>
    /// <param name="host">Knows the environment variables.</param>
    /// <param name="limitSeconds">How long an answer may take.</param>
    /// <param name="retries">How long a busy server is asked again.</param>
    public static HttpClient CreateClient(ChatEndpoint endpoint, ToolHost host, int limitSeconds, RetryLimits retries)
        => new(new ChatHandler(endpoint.Account, host, limitSeconds, retries)) { Timeout = Timeout.InfiniteTimeSpan };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = WebAddress.Of(request.RequestUri!.AbsoluteUri, "The address");
        Clean(request);
        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync().ConfigureAwait(false);
        }

        for (var attempt = 1; ; attempt++)
        {
            var response = await AttemptAsync(request, address, cancellationToken).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var location = (int)response.StatusCode is >= 300 and < 400 ? response.Headers.Location : null;
            var answer = new WebAnswer(address, response.StatusCode, bytes, RetryAfter.In(response), location);
            if (ResponseRecorder.Current is { } recorder)
            {
                recorder.Last = RecordedResponse.Of(answer, response);
            }

            if (response.IsSuccessStatusCode)
            {
                RequireJson(answer);
                return response;
            }

            response.Dispose();
            var pause = answer.Wait ?? TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
            if (answer.Status == HttpStatusCode.BadRequest && ContentFilterCodes.Contains(CodeOf(answer)))
            {
                throw new ContentFilterException();
            }

            if (!IsPassing(answer) || attempt >= _retries.MostAttempts || pause > _retries.LongestPause)
            {
                throw FailureOf(answer);
            }

            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>An SDK says what machine it runs on. The provider gets what other commands send too.</summary>
    private static void Clean(HttpRequestMessage request)
    {
        foreach (var name in request.Headers.Select(header => header.Key).Where(name => name != "Accept").ToList())
        {
            request.Headers.Remove(name);
        }

        request.Headers.UserAgent.ParseAdd(WebFetcher.UserAgent);
    }

    private async Task<HttpResponseMessage> AttemptAsync(
        HttpRequestMessage request, WebAddress address, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_limit);
        var time = Stopwatch.StartNew();
        if (ResponseRecorder.Current is { } recorder)
        {
            recorder.Last = null;
        }

        try
        {
            var response = await base.SendAsync(request, limited.Token).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(WebFetcher.MostMegabytes * 1024L * 1024L)
                .WaitAsync(limited.Token).ConfigureAwait(false);
            if (AttemptTimer.Current is { } timer)
            {
                timer.Elapsed = time.Elapsed;
            }

            return response;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw WebFailure.OfTime(address, _limit);
        }
        catch (HttpRequestException exception)
        {
            throw WebFailure.Of(address, exception);
        }
    }

    /// <summary>A proxy and a sign-in page answer with 200 and a web page.</summary>
    private static void RequireJson(WebAnswer answer)
    {
        if (answer.Json is not JsonObject)
        {
            throw new ToolException($"{answer.Address.Shown} answered JSON that is not an answer of a model: check the address.");
        }
    }

    /// <summary>Whether the same request can succeed later. A quota that is used up is not back in a minute.</summary>
    private static bool IsPassing(WebAnswer answer)
        => (int)answer.Status switch
        {
            429 => CodeOf(answer) != "insufficient_quota",
            500 or 502 or 503 or 504 or Overloaded => true,
            _ => false,
        };

    private static string? CodeOf(WebAnswer answer)
    {
        var root = JsonReader.Parse(System.Text.Encoding.UTF8.GetString(answer.Content)).Root as JsonObject;
        return (root?.Field("error") as JsonObject)?.Text("code");
    }

    private ToolException FailureOf(WebAnswer answer)
        => answer.Status == HttpStatusCode.NotFound && WebFailure.WordsOf(answer, _account.Key) is { } words
            ? new ToolException($"{answer.Address.Shown} does not have the model (404): check the id and your access. It says: {words}")
            : WebFailure.Of(answer, _account.Key);
}
