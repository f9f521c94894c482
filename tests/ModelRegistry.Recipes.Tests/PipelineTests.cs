using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ModelRegistry.Testing.Loopback;
using OpenAI;

namespace ModelRegistry.Recipes.Tests;

/// <summary>A tier in a pipeline of Microsoft.Extensions.AI: what is counted, logged and charged, with OpenAI's client.</summary>
[Collection("the meter of the process")]
public sealed class PipelineTests : IAsyncDisposable
{
    private const string Ours = "ModelRegistry";

    private static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("Click on the link.", promptTokens: 100, outputTokens: 20);

    private readonly LoopbackApi _api = new LoopbackApi().Answers(ModelIds.Gpt5_5, Answer);

    [Theory]
    [InlineData("nowhere", 120)]
    [InlineData("inside", 0)]
    [InlineData("around", 0)]
    public async Task Tokens_are_counted_by_one_layer(string instrumented, long byTier)
    {
        // A name of its own, because the tests of a class share the process with others.
        var source = $"SupportDesk.{instrumented}";
        using var traces = new Traces(source);
        using var tokens = new Tokens(source);
        var tier = new ModelTier($"counted {instrumented}", [Models.Gpt5_5]);
        using var client = tier.AsChatClient(model => Instrumented(Chat(model), instrumented == "inside", source));
        using var pipeline = Instrumented(client, instrumented == "around", source);

        await pipeline.GetResponseAsync("How?");

        Assert.Equal(byTier, tokens.Of(tier));
        Assert.Equal(instrumented == "nowhere" ? 0 : 120, tokens.OfSource);
        var attempt = Assert.Single(traces.Of(tier));
        Assert.Equal(byTier > 0 ? "chat gpt-5.5" : "attempt gpt-5.5", attempt.DisplayName);
        Assert.Equal(byTier > 0 ? "chat" : null, attempt.GetTagItem("gen_ai.operation.name"));
        Assert.Equal(byTier > 0 ? 100L : null, attempt.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(ModelIds.Gpt5_5, attempt.GetTagItem("gen_ai.response.model"));
        Assert.NotNull(attempt.GetTagItem("model_registry.cost"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cache_writes_that_the_adapter_leaves_out_are_read_from_the_answer_of_the_SDK(bool streamed)
    {
        _api.Answers(ModelIds.Gpt5_5, Answer with { CacheWriteTokens = 60 });
        var attempts = new List<ModelAttempt>();
        using var client = Tiers.Balanced.AsChatClient(Chat, new ModelTierOptions { OnAttempt = attempts.Add });

        if (streamed)
            await client.GetStreamingResponseAsync("How?").ToListAsync();
        else
            await client.GetResponseAsync("How?");

        Assert.Equal((40, 60, 20), (attempts[^1].Usage!.InputTokens, attempts[^1].Usage!.CacheWriteTokens, attempts[^1].Usage!.OutputTokens));
    }

    [Fact]
    public async Task A_run_that_did_not_get_its_first_choice_is_one_line_of_log()
    {
        var logger = new Lines();
        var options = new ModelTierOptions { Logger = logger };
        using var client = Tiers.Balanced.AsChatClient(Chat, options);

        await client.GetResponseAsync("How?");
        await Tiers.Balanced.RunAsync((_, _) => Task.FromResult("first choice"), options);
        await Assert.ThrowsAnyAsync<Exception>(() => Tiers.Balanced.RunAsync<string>((_, _) => throw new InvalidOperationException("a bug"), options));

        Assert.Collection(
            logger.Written,
            line => Assert.Matches(@"^Warning: balanced: gpt-5\.6-terra failed after .* status 404, .* \| balanced: gpt-5\.5 served in .*, 100 tokens in, 20 out", line),
            line => Assert.Matches(@"^Error: balanced: gpt-5\.6-terra failed after [0-9.]+ s: InvalidOperationException: a bug$", line));
    }

    /// <summary>Gateways answer 200 with a page of HTML, with an error, or with nothing that the SDK expects.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("{\"error\":{\"message\":\"overloaded\"}}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"choices\":[]}")]
    [InlineData("{\"choices\":[{\"index\":0,\"mess")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("")]
    public async Task An_answer_that_is_none_goes_to_the_next_model(string body)
    {
        using var http = new HttpClient(new Raw(body));
        using var client = Tiers.Balanced.AsChatClient(model => model == Models.Gpt5_6Terra ? Chat(model, http) : Chat(model));

        Assert.Equal(Answer.Text, (await client.GetResponseAsync("How?")).Text);
    }

    [Fact]
    public async Task A_failed_request_has_the_id_of_the_provider()
    {
        _api.Answers(ModelIds.Gpt5_5, LoopbackAnswer.BadKey.WithHeader("x-request-id", "req_42"));
        var attempts = new List<ModelAttempt>();

        await Assert.ThrowsAsync<ClientResultException>(
            () => Tiers.Balanced.AsChatClient(Chat, new ModelTierOptions { OnAttempt = attempts.Add }).GetResponseAsync("How?"));

        Assert.Equal("req_42", attempts[^1].RequestId);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private IChatClient Chat(Model model) => Chat(model, http: null);

    private IChatClient Chat(Model model, HttpClient? http)
    {
        var options = new OpenAIClientOptions { Endpoint = new Uri(_api.Address, "v1"), RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        options.Transport = http is null ? options.Transport : new HttpClientPipelineTransport(http);
        return new OpenAIClient(new ApiKeyCredential("key"), options).GetChatClient(model.Id).AsIChatClient();
    }

    private static IChatClient Instrumented(IChatClient client, bool isInstrumented, string source)
        => isInstrumented ? client.AsBuilder().UseOpenTelemetry(sourceName: source).Build() : client;

    private sealed class Traces : IDisposable
    {
        private readonly List<Activity> _stopped = [];
        private readonly ActivityListener _listener;

        public Traces(string source)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = candidate => candidate.Name is Ours || candidate.Name == source,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    lock (_stopped)
                        _stopped.Add(activity);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyList<Activity> Of(ModelTier tier)
        {
            lock (_stopped)
                return [.. _stopped.Where(activity => activity.GetTagItem("model_registry.tier") as string == tier.Name)];
        }

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Tokens : IDisposable
    {
        private readonly List<(string? Tier, string Meter, long Count)> _measured = [];
        private readonly MeterListener _listener = new();
        private readonly string _source;

        public Tokens(string source)
        {
            _source = source;
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "gen_ai.client.token.usage")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public long OfSource => Sum(one => one.Meter == _source);

        public long Of(ModelTier tier) => Sum(one => one.Meter == Ours && one.Tier == tier.Name);

        public void Dispose() => _listener.Dispose();

        private long Sum(Func<(string? Tier, string Meter, long Count), bool> isMeant)
        {
            lock (_measured)
                return _measured.Where(isMeant).Sum(one => one.Count);
        }

        private void Add(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var tier = tags.ToArray().FirstOrDefault(tag => tag.Key == "model_registry.tier").Value as string;
            lock (_measured)
                _measured.Add((tier, instrument.Meter.Name, value));
        }
    }

    private sealed class Raw(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") });
    }

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Written.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
