using Microsoft.Extensions.AI;
using ModelRegistry.Testing.Loopback;
using OpenAI.Chat;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>A tier as a chat client in the hands of code that knows no tiers.</summary>
public class ChatClientTests : ScenarioTests
{
    [Fact]
    public async Task The_response_names_the_model_that_served()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);
        using var client = Scenario.App.ChatClientOf(Tiers.Balanced);

        var response = await Scenario.Through(client.GetResponseAsync("How?"));

        Assert.Equal(ModelIds.Gpt5_5, response.ModelId);
    }

    [Fact]
    public async Task Each_model_has_one_client_which_goes_with_the_tiers()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);
        var made = new List<(Model Model, OpenAIChatClient Client)>();
        var client = Tiers.Balanced.AsChatClient(
            model =>
            {
                made.Add((model, new OpenAIChatClient(Scenario.App.Calls.ClientOf(model))));
                return made[^1].Client;
            },
            Scenario.App.Options);
        Assert.Empty(made);

        await Scenario.Through(Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetResponseAsync("How?"))));
        Assert.Equal([Models.Gpt5_6Terra, Models.Gpt5_5], made.Select(one => one.Model));
        Assert.All(made, one => Assert.False(one.Client.IsDisposed));

        client.Dispose();
        Assert.All(made, one => Assert.True(one.Client.IsDisposed));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetResponseAsync("How?"));
    }

    [Fact]
    public async Task Each_models_client_is_disposed_of_once()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);
        var made = new List<CountingClient>();
        var client = Tiers.Balanced.AsChatClient(
            model =>
            {
                made.Add(new CountingClient(new OpenAIChatClient(Scenario.App.Calls.ClientOf(model))));
                return made[^1];
            },
            Scenario.App.Options);
        await Scenario.Through(client.GetResponseAsync("How?"));

        client.Dispose();
        client.Dispose();

        Assert.Equal([1, 1], made.Select(one => one.Disposals));
    }

    [Fact]
    public void Its_services_are_the_tier_and_those_of_the_first_usable_model()
    {
        using var client = Scenario.App.ChatClientOf(Tiers.Cautious);

        Assert.Same(Tiers.Cautious, client.GetService<ModelTier>());
        Assert.Same(client, client.GetService<IChatClient>());
        Assert.Equal(ModelIds.Gpt5_6Terra, client.GetService<ChatClientMetadata>()!.DefaultModelId);
        Assert.Equal(ModelIds.Gpt5_6Terra, client.GetService<ChatClient>()!.Model);
        Assert.Null(client.GetService<ModelTier>("key"));
        Assert.Null(client.GetService<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Options_that_name_a_model_get_the_attempted_one(bool streamed)
    {
        var asked = new List<(string Id, string? Asked)>();
        using var client = Tiers.Balanced.AsChatClient(
            model => new Recorder(options => asked.Add((model.Id, options?.ModelId)), fails: model == Models.Gpt5_6Terra), Scenario.App.Options);

        foreach (var options in new[] { null, new ChatOptions { Temperature = 1 }, new ChatOptions { ModelId = ModelIds.Gpt5_6Terra } })
        {
            if (streamed)
                await client.GetStreamingResponseAsync("How?", options).ToListAsync();
            else
                await client.GetResponseAsync("How?", options);

            Assert.Equal(options?.ModelId is null ? null : ModelIds.Gpt5_6Terra, options?.ModelId);
        }

        Assert.Equal(
            [
                (ModelIds.Gpt5_6Terra, null), (ModelIds.Gpt5_5, null), (ModelIds.Gpt5_6Terra, null), (ModelIds.Gpt5_5, null),
                (ModelIds.Gpt5_6Terra, ModelIds.Gpt5_6Terra), (ModelIds.Gpt5_5, ModelIds.Gpt5_5),
            ],
            asked);
    }

    [Fact]
    public async Task Messages_that_can_be_read_once_reach_every_attempt()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);
        using var client = Scenario.App.ChatClientOf(Tiers.Balanced);
        var reads = 0;

        await Scenario.Through(client.GetResponseAsync(Messages()));

        Assert.Equal(1, reads);
        Assert.All(Scenario.Api.Requests, request => Assert.Equal("How?", request.Body.GetProperty("messages")[0].GetProperty("content").GetString()));

        IEnumerable<Microsoft.Extensions.AI.ChatMessage> Messages()
        {
            reads++;
            yield return new(ChatRole.User, "How?");
        }
    }

    [Fact]
    public void What_is_missing_is_said_at_once()
    {
        Assert.Throws<ArgumentNullException>("createClient", () => Tiers.Balanced.AsChatClient(null!));
        using var client = Scenario.App.ChatClientOf(Tiers.Balanced);
        Assert.Throws<ArgumentNullException>("serviceType", () => client.GetService(null!));
        Assert.Throws<ArgumentNullException>("messages", () => { client.GetStreamingResponseAsync(null!); });
    }

    [Fact]
    public async Task Usage_that_a_stream_tells_in_parts_adds_up()
    {
        var parts = new[]
        {
            new UsageDetails { InputTokenCount = 100, CachedInputTokenCount = 60, OutputTokenCount = 1 },
            new UsageDetails { TotalTokenCount = 7 },
            new UsageDetails { OutputTokenCount = 19 },
        };

        var served = await ServedAsync(new Recorder(updates: [.. parts.Select(part => new ChatResponseUpdate(ChatRole.Assistant, [new TextContent("yes"), new UsageContent(part)]))]), streamed: true);

        Assert.Equal((40, 60, 20), (served.Usage!.InputTokens, served.Usage.CacheReadTokens, served.Usage.OutputTokens));
    }

    [Fact]
    public async Task Usage_is_unknown_where_nobody_tells_it()
    {
        Assert.Null((await ServedAsync(new Recorder(response: Say()), streamed: false)).Usage);
        Assert.Null((await ServedAsync(new Recorder(response: Say(new UsageDetails { TotalTokenCount = 7 })), streamed: false)).Usage);
        Assert.Null((await ServedAsync(new Recorder(updates: [new ChatResponseUpdate(ChatRole.Assistant, "yes")]), streamed: true)).Usage);
    }

    [Fact]
    public async Task More_cached_tokens_than_there_are_are_all_of_them()
    {
        var usage = new UsageDetails { InputTokenCount = 100, CachedInputTokenCount = 101, OutputTokenCount = 1 };

        var served = await ServedAsync(new Recorder(response: Say(usage)), streamed: false);

        Assert.Equal((0, 100), (served.Usage!.InputTokens, served.Usage.CacheReadTokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_reader_of_the_options_goes_before_that_of_the_client(bool streamed)
    {
        var usage = new UsageDetails { InputTokenCount = 100, OutputTokenCount = 1 };
        var recorder = new Recorder(
            response: Say(usage), updates: [new ChatResponseUpdate(ChatRole.Assistant, [new TextContent("yes"), new UsageContent(usage)])]);

        var served = await ServedAsync(recorder, streamed, result => result is ChatResponse or ChatResponseUpdate ? new ModelUsage(7, 8) : null);

        Assert.Equal((7, 8), (served.Usage!.InputTokens, served.Usage.OutputTokens));
    }

    [Fact]
    public async Task A_client_that_cannot_be_made_is_asked_for_again()
    {
        Scenario.First(Answer);
        var calls = 0;
        using var client = Tiers.Balanced.AsChatClient(
            model => ++calls switch
            {
                1 => null!,
                2 => throw new NotSupportedException("no client"),
                _ => new OpenAIChatClient(Scenario.App.Calls.ClientOf(model)),
            },
            Scenario.App.Options);

        var none = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponseAsync("How?"));
        Assert.Contains("createClient returned null", none.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync("How?"));
        Assert.Equal(Answer.Text, (await Scenario.Through(client.GetResponseAsync("How?"))).Text);
    }

    private static ChatResponse Say(UsageDetails? usage = null)
        => new(new Microsoft.Extensions.AI.ChatMessage(ChatRole.Assistant, "yes")) { Usage = usage };

    private async Task<ModelAttempt> ServedAsync(IChatClient client, bool streamed, Func<object, ModelUsage?>? usage = null)
    {
        var options = Scenario.App.Options;
        options.Usage = usage;
        using var tier = Tiers.Balanced.AsChatClient(_ => client, options);
        if (streamed)
            await tier.GetStreamingResponseAsync("How?").ToListAsync();
        else
            await tier.GetResponseAsync("How?");

        return Scenario.App.Attempts[^1];
    }

    /// <summary>Notes the options of each request, and fails as for a missing model, or answers.</summary>
    private sealed class Recorder(
        Action<ChatOptions?>? note = null, bool fails = false, ChatResponse? response = null, IReadOnlyList<ChatResponseUpdate>? updates = null) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            note?.Invoke(options);
            return fails ? throw Missing() : Task.FromResult(response ?? Say());
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            note?.Invoke(options);
            return fails ? throw Missing() : (updates ?? [new ChatResponseUpdate(ChatRole.Assistant, "yes")]).ToAsyncEnumerable();
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private static HttpRequestException Missing() => new("There is no such model.", null, System.Net.HttpStatusCode.NotFound);
    }

    private sealed class CountingClient(IChatClient inner) : DelegatingChatClient(inner)
    {
        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
