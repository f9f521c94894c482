using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.Testing.Tests.Loopback;

public class LoopbackApiTests
{
    private const string Chat = "/v1/chat/completions";
    private const string Responses = "/v1/responses";
    private const string Messages = "/v1/messages";

    [Theory]
    [InlineData(Chat, "choices/0/message/content", "usage/prompt_tokens", "usage/prompt_tokens_details/cached_tokens", 10)]
    [InlineData(Responses, "output/0/content/0/text", "usage/input_tokens", "usage/input_tokens_details/cached_tokens", 10)]
    [InlineData(Messages, "content/0/text", "usage/input_tokens", "usage/cache_read_input_tokens", 6)]
    public async Task A_plain_answer_has_the_form_of_its_api(string path, string text, string input, string cached, int expectedInput)
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("häppy day", 10, 5, cachedTokens: 4));

        var body = await Client.GetBodyAsync(api, path);

        Assert.Equal("häppy day", At(body, text).GetString());
        Assert.Equal(expectedInput, At(body, input).GetInt32());
        Assert.Equal(4, At(body, cached).GetInt32());
    }

    [Theory]
    [InlineData(Chat, "choices/0/delta/content", null)]
    [InlineData(Responses, "delta", "response.output_text.delta")]
    [InlineData(Messages, "delta/text", "content_block_delta")]
    public async Task A_stream_sends_the_text_word_by_word(string path, string text, string? name)
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("one two three"));

        var events = await Client.GetEventsAsync(api, path);

        var pieces = events.Where(e => e.Name == name && e.Data.StartsWith('{')).Select(e => At(JsonSerializer.Deserialize<JsonElement>(e.Data), text, orNull: true))
            .Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()).Where(piece => piece != "");
        Assert.Equal(["one", " two", " three"], pieces);
        Assert.Equal(path == Chat, events[^1].Data == "[DONE]");
        Assert.Equal(LoopbackEnd.Answered, await Assert.Single(api.Requests).End.WaitAsync(Patience.Limit));
    }

    [Theory]
    [InlineData(Chat, "error/code", "model_not_found")]
    [InlineData(Responses, "error/code", "model_not_found")]
    [InlineData(Messages, "error/type", "not_found_error")]
    public async Task A_model_without_a_script_does_not_exist(string path, string pointer, string expected)
    {
        await using var api = new LoopbackApi().Answers("other", LoopbackAnswer.Ok("hi"));

        using var answer = await Client.PostAsync(api, path, streaming: true);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(expected, At(await answer.Content.ReadFromJsonAsync<JsonElement>(), pointer).GetString());
    }

    [Fact]
    public async Task An_error_has_the_status_and_the_headers_of_its_script()
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.RateLimited(7).WithHeader("x-request-id", "r"));

        using var answer = await Client.PostAsync(api, Chat);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
        Assert.Equal(["r"], answer.Headers.GetValues("x-request-id"));
        Assert.Equal("rate_limit_exceeded", At(await answer.Content.ReadFromJsonAsync<JsonElement>(), "error/code").GetString());
    }

    [Fact]
    public async Task Answers_come_in_order_and_the_last_one_stays()
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.ServerError, LoopbackAnswer.BadKey, LoopbackAnswer.Ok("hi"));

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await Client.PostAsync(api, Chat);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([500, 401, 200, 200], statuses);
    }

    [Fact]
    public async Task Every_request_is_kept_with_its_time_and_its_body()
    {
        await using var api = new LoopbackApi(new StoppedClock()).Answers("m", LoopbackAnswer.Ok("hi"));

        using var plain = await Client.PostAsync(api, Chat);
        using var unknown = await Client.PostAsync(api, Responses, model: "n");
        await Client.GetEventsAsync(api, Messages);

        Assert.Equal([(Chat, "m", false), (Responses, "n", false), (Messages, "m", true)], api.Requests.Select(r => (r.Path, r.Model, r.IsStreaming)));
        Assert.All(api.Requests, request => Assert.Equal(StoppedClock.Now, request.ReceivedAt));
        Assert.Equal("täxt", At(api.Requests[0].Body, "input").GetString());
        Assert.Equal("k", api.Requests[0].Headers["x-key"]);
        Assert.Equal(2, api.RequestsTo("m").Count);
    }

    [Fact]
    public async Task A_request_that_hangs_ends_when_its_client_goes_away()
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Hang);
        using var leave = new CancellationTokenSource();

        var answer = Client.PostAsync(api, Chat, cancellationToken: leave.Token);
        var request = await api.Arrival("m").WaitAsync(Patience.Limit);
        Assert.False(request.End.IsCompleted);
        Assert.False(answer.IsCompleted);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal(LoopbackEnd.ClientWentAway, await request.End.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_request_that_hangs_ends_with_the_api()
    {
        var api = new LoopbackApi().Answers("m", LoopbackAnswer.Hang);
        var answer = Client.PostAsync(api, Chat);
        var request = await api.Arrival("m").WaitAsync(Patience.Limit);

        await api.DisposeAsync().AsTask().WaitAsync(Patience.Limit);

        Assert.Equal(LoopbackEnd.ApiStopped, await request.End.WaitAsync(Patience.Limit));
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_stream_that_is_cut_breaks_after_that_many_events(int count)
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("one two three").CutAfter(count));

        var events = new List<(string?, string)>();
        await Assert.ThrowsAnyAsync<IOException>(() => Client.ReadEventsAsync(api, Chat, events));

        Assert.Equal(count, events.Count);
        Assert.Equal(LoopbackEnd.Cut, await Assert.Single(api.Requests).End.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_plain_answer_that_is_cut_breaks_after_its_headers()
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("hi").CutAfter(0));

        using var answer = await Client.PostAsync(api, Chat);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAsync<HttpIOException>(() => answer.Content.ReadAsStreamAsync().Result.ReadExactlyAsync(new byte[1]).AsTask());
    }

    [Fact]
    public async Task A_stream_that_falls_silent_has_sent_what_came_before()
    {
        await using var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("one two").HangAfter(2));

        using (var answer = await Client.PostAsync(api, Chat, streaming: true))
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            for (var line = 0; line < 4; line++)
            {
                Assert.NotNull(await reader.ReadLineAsync().WaitAsync(Patience.Limit));
            }

            Assert.False(Assert.Single(api.Requests).End.IsCompleted);
        }

        Assert.Equal(LoopbackEnd.ClientWentAway, await Assert.Single(api.Requests).End.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_thousand_concurrent_requests_get_an_answer_each()
    {
        await using var api = new LoopbackApi().Answers("m", [.. Enumerable.Range(0, 1000).Select(i => LoopbackAnswer.Ok($"{i}"))]);
        var last = api.Arrival("m", 1000);

        var texts = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async _ => At(await Client.GetBodyAsync(api, Chat), "choices/0/message/content").GetString()));

        Assert.Equal(1000, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1000, api.Requests.Count);
        Assert.Same(api.Requests[^1], await last.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_path_that_the_api_does_not_have_fails_the_test()
    {
        var api = new LoopbackApi().Answers("m", LoopbackAnswer.Ok("hi"));

        await Assert.ThrowsAsync<HttpRequestException>(() => Client.PostAsync(api, "/v1/embeddings"));

        var error = await Assert.ThrowsAsync<AggregateException>(() => api.DisposeAsync().AsTask());
        Assert.Contains("/v1/embeddings", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Follows a path such as <c>choices/0/message</c>.</summary>
    private static JsonElement At(JsonElement element, string pointer, bool orNull = false)
    {
        foreach (var step in pointer.Split('/'))
        {
            if (element.ValueKind == JsonValueKind.Array)
                element = element.EnumerateArray().ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture));
            else if (!orNull)
                element = element.GetProperty(step);
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element))
                return default;
        }

        return element;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2026, 7, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A client as plain as the protocol.</summary>
    private static class Client
    {
        private static readonly HttpClient Http = new() { Timeout = Patience.Limit };

        public static async Task<HttpResponseMessage> PostAsync(
            LoopbackApi api, string path, string model = "m", bool streaming = false, CancellationToken cancellationToken = default)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, path)) { Content = JsonContent.Create(new { model, input = "täxt", stream = streaming }) };
            request.Headers.Add("x-key", "k");
            return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }

        public static async Task<JsonElement> GetBodyAsync(LoopbackApi api, string path)
        {
            using var answer = await PostAsync(api, path);
            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }

        public static async Task<IReadOnlyList<(string? Name, string Data)>> GetEventsAsync(LoopbackApi api, string path)
        {
            var events = new List<(string?, string)>();
            await ReadEventsAsync(api, path, events);
            return events;
        }

        public static async Task ReadEventsAsync(LoopbackApi api, string path, List<(string? Name, string Data)> events)
        {
            using var answer = await PostAsync(api, path, streaming: true);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            string? name = null;
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    name = line["event: ".Length..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    events.Add((name, line["data: ".Length..]));
            }
        }
    }
}
