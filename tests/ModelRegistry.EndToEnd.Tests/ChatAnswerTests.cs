using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>Which answers a tier's chat client accepts, and what it reads from them.</summary>
public class ChatAnswerTests
{
    private static readonly ModelTier Tier = new("own", [Models.Gpt5_6Terra, Models.Gpt5_5]);

    public static TheoryData<string, string> Answers() => new()
    {
        { "text", "first" },
        { "blank text", "second" },
        { "white space", "second" },
        { "no message", "second" },
        { "reasoning only", "second" },
        { "usage only", "second" },
        { "error only", "second" },
        { "tool call", "first" },
        { "data", "first" },
        { "content filter", "first" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_blank_answer_goes_to_the_next_model(string answer, string server)
    {
        var attempts = new List<ModelAttempt>();
        using var client = Tier.AsChatClient(
            model => new Fake(model == Models.Gpt5_6Terra ? ResponseOf(answer) : ResponseOf("text")),
            new ModelTierOptions { OnAttempt = attempts.Add });

        await client.GetResponseAsync("How?");

        Assert.Equal(server == "first" ? Models.Gpt5_6Terra : Models.Gpt5_5, attempts[^1].Model);
        if (server == "second")
        {
            Assert.Equal(ModelAttemptOutcome.Rejected, attempts[0].Outcome);
            Assert.StartsWith("the answer is blank", attempts[0].Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_blank_stream_goes_to_the_next_model(string answer, string server)
    {
        var attempts = new List<ModelAttempt>();
        using var client = Tier.AsChatClient(
            model => new Fake(model == Models.Gpt5_6Terra ? ResponseOf(answer) : ResponseOf("text")),
            new ModelTierOptions { OnAttempt = attempts.Add });

        await client.GetStreamingResponseAsync("How?").ToListAsync();

        // Reasoning is shown while it streams, and so is content.
        Assert.Equal(server == "first" || answer == "reasoning only" ? Models.Gpt5_6Terra : Models.Gpt5_5, attempts[^1].Model);
    }

    [Fact]
    public async Task A_model_may_have_nothing_to_add_to_the_result_of_a_tool()
    {
        using var client = Tier.AsChatClient(model => new Fake(ResponseOf(model == Models.Gpt5_6Terra ? "blank text" : "text")));

        var response = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.User, "How?"), new ChatMessage(ChatRole.Tool, [new FunctionResultContent("1", "done")])]);

        Assert.Equal("", response.Text);
    }

    [Fact]
    public async Task Accept_decides_instead()
    {
        using var blanks = Tier.AsChatClient(
            model => new Fake(ResponseOf(model == Models.Gpt5_6Terra ? "blank text" : "text")), new ModelTierOptions { Accept = _ => true });
        Assert.Equal("", (await blanks.GetResponseAsync("How?")).Text);

        using var filtered = Tier.AsChatClient(
            model => new Fake(ResponseOf(model == Models.Gpt5_6Terra ? "content filter" : "text")),
            new ModelTierOptions { Accept = answer => answer is ChatResponse response && response.FinishReason != ChatFinishReason.ContentFilter });
        Assert.Equal("yes", (await filtered.GetResponseAsync("How?")).Text);
        Assert.Equal("yes", string.Concat(await filtered.GetStreamingResponseAsync("How?").Select(update => update.Text).ToListAsync()));
    }

    [Fact]
    public async Task Where_every_answer_is_blank_one_exception_says_so()
    {
        using var client = Tier.AsChatClient(_ => new Fake(ResponseOf("error only")));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => client.GetResponseAsync("How?"));

        Assert.Contains("the answer is blank: overloaded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_cap_above_what_the_model_gives_is_lowered()
    {
        var asked = new List<int?>();
        var model = new Model("small", "p", "Small", ModelLifecycle.Available, ModelAccess.Granted, idVerifiedOn: new DateTime(2026, 1, 1), maxOutputTokens: 1_000);
        using var client = new ModelTier("own", [model]).AsChatClient(_ => new Fake(ResponseOf("text"), options => asked.Add(options?.MaxOutputTokens)));
        var options = new ChatOptions { MaxOutputTokens = 4_000 };

        await client.GetResponseAsync("How?", options);
        await client.GetResponseAsync("How?", new ChatOptions { MaxOutputTokens = 500 });
        await client.GetResponseAsync("How?");

        Assert.Equal([1_000, 500, null], asked);
        Assert.Equal(4_000, options.MaxOutputTokens);
    }

    [Theory]
    [InlineData(null, 5L)]
    [InlineData(5L, null)]
    [InlineData(-1L, 5L)]
    [InlineData(5L, -1L)]
    public async Task A_count_that_is_not_told_or_cannot_be_leaves_the_cost_unknown_and_serves_the_answer(long? input, long? output)
    {
        var attempt = await ServedAsync(new UsageDetails { InputTokenCount = input, OutputTokenCount = output }, Priced());

        Assert.Null(attempt.Usage);
        Assert.Null(attempt.Cost);
    }

    [Fact]
    public async Task Cache_writes_that_an_adapter_tells_beside_the_usage_have_their_price()
    {
        var usage = new UsageDetails { InputTokenCount = 1_000_000, OutputTokenCount = 0, AdditionalCounts = new() { ["CacheCreationInputTokens"] = 400_000 } };

        var attempt = await ServedAsync(usage, Priced(cacheWrite: 2m));

        Assert.Equal((0.6m + 0.8m, false), (attempt.Cost, attempt.IsCostLowerBound));
        Assert.Equal(400_000, attempt.Usage!.CacheWriteTokens);
    }

    [Theory]
    [InlineData(2.0, true)]
    [InlineData(1.0, false)]
    public async Task Where_cache_writes_are_dearer_and_not_told_the_cost_is_a_lower_bound(double cacheWrite, bool isLowerBound)
    {
        var attempt = await ServedAsync(new UsageDetails { InputTokenCount = 1_000_000, OutputTokenCount = 0 }, Priced((decimal)cacheWrite));

        Assert.Equal((1m, isLowerBound), (attempt.Cost, attempt.IsCostLowerBound));
    }

    private static Model Priced(decimal? cacheWrite = null)
        => new(
            "priced", "p", "Priced", ModelLifecycle.Available, ModelAccess.Granted, idVerifiedOn: new DateTime(2026, 1, 1),
            price: new ModelPrice(input: 1m, output: 10m, cacheWrite: cacheWrite));

    private static async Task<ModelAttempt> ServedAsync(UsageDetails usage, Model model)
    {
        var attempts = new List<ModelAttempt>();
        using var client = new ModelTier("own", [model]).AsChatClient(
            _ => new Fake(new ChatResponse(new ChatMessage(ChatRole.Assistant, "yes")) { Usage = usage }), new ModelTierOptions { OnAttempt = attempts.Add });
        Assert.Equal("yes", (await client.GetResponseAsync("How?")).Text);
        return Assert.Single(attempts);
    }

    private static ChatResponse ResponseOf(string answer) => answer switch
    {
        "text" => Say(new TextContent("yes")),
        "blank text" => Say(new TextContent("")),
        "white space" => Say(new TextContent(" \n")),
        "no message" => new ChatResponse([]),
        "reasoning only" => Say(new TextReasoningContent("hm")),
        "usage only" => Say(new UsageContent(new UsageDetails { InputTokenCount = 1, OutputTokenCount = 1 })),
        "error only" => Say(new ErrorContent("overloaded")),
        "tool call" => Say(new FunctionCallContent("1", "weather")),
        "data" => Say(new DataContent(new byte[] { 1 }, "image/png")),
        "content filter" => new ChatResponse(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.ContentFilter },
        _ => throw new JsonException(answer),
    };

    private static ChatResponse Say(AIContent content) => new(new ChatMessage(ChatRole.Assistant, [content])) { FinishReason = ChatFinishReason.Stop };

    private sealed class Fake(ChatResponse response, Action<ChatOptions?>? note = null) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            note?.Invoke(options);
            return Task.FromResult(response);
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            => response.ToChatResponseUpdates().ToAsyncEnumerable();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
