using Anthropic;
using Anthropic.Exceptions;
using Microsoft.Extensions.AI;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>Anthropic's own SDK, through the chat client that it brings.</summary>
public class AnthropicTests : ScenarioTests
{
    private static readonly LoopbackAnswer Counted = LoopbackAnswer.Ok("Click on the link.", promptTokens: 100, outputTokens: 20, cachedTokens: 60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_does_not_exist_is_passed_over(bool streamed)
    {
        Scenario.Api.Answers(ModelIds.ClaudeSonnet4_5, Counted);

        Assert.Equal(Counted.Text, await Scenario.Through(AskAsync(streamed)));

        AssertRequests(1, 1);
        Assert.Equal(404, ModelErrors.StatusOf(Scenario.App.Attempts[0].Error!));
        Assert.Equal((100, 20), (Scenario.App.Attempts[1].Usage!.PromptTokens, Scenario.App.Attempts[1].Usage!.OutputTokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_overloaded_model_is_asked_again_and_then_passed_over(bool streamed)
    {
        Scenario.Api.Answers(ModelIds.ClaudeOpus4_6, LoopbackAnswer.Error(529, null, "Overloaded", "overloaded_error")).Answers(ModelIds.ClaudeSonnet4_5, Counted);

        Assert.Equal(Counted.Text, await Scenario.Through(AskAsync(streamed), 1));

        AssertRequests(2, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bad_key_stops_with_the_exception_of_the_sdk(bool streamed)
    {
        Scenario.Api.Answers(ModelIds.ClaudeOpus4_6, LoopbackAnswer.BadKey).Answers(ModelIds.ClaudeSonnet4_5, Counted);

        await Assert.ThrowsAnyAsync<AnthropicUnauthorizedException>(() => Scenario.Through(AskAsync(streamed)));

        AssertRequests(1, 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_model_that_hangs_is_given_up_after_the_tiers_time(bool streamed)
    {
        Scenario.Api.Answers(ModelIds.ClaudeOpus4_6, LoopbackAnswer.Hang).Answers(ModelIds.ClaudeSonnet4_5, Counted);

        var asking = AskAsync(streamed);
        for (var request = 1; request <= 2; request++)
        {
            var arrived = await Scenario.Api.Arrival(ModelIds.ClaudeOpus4_6, request).WaitAsync(Patience.Limit);
            await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(LoopbackEnd.ClientWentAway, await arrived.End.WaitAsync(Patience.Limit));
            if (request == 1)
                await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(Counted.Text, await Scenario.Through(asking));
        AssertRequests(2, 1);
        Assert.Equal(TimeSpan.FromSeconds(121), Scenario.Clock.Passed);
    }

    /// <summary>What LLM3003 counts with.</summary>
    [Fact]
    public async Task The_client_makes_three_requests_unless_told_otherwise()
    {
        Scenario.Api.Answers(ModelIds.ClaudeOpus4_6, LoopbackAnswer.ServerError);
        var anthropic = new AnthropicClient { ApiKey = "sk-test", BaseUrl = Scenario.Api.Address.ToString() };

        await Assert.ThrowsAnyAsync<AnthropicApiException>(() => anthropic.AsIChatClient(ModelIds.ClaudeOpus4_6, 100).GetResponseAsync("How?"))
            .WaitAsync(Patience.Limit);

        AssertRequests(3, 0);
    }

    private async Task<string> AskAsync(bool streamed)
    {
        var options = Scenario.App.Options;
        options.Usage = null;
        var anthropic = new AnthropicClient { ApiKey = "sk-test", BaseUrl = Scenario.Api.Address.ToString(), MaxRetries = 0 };
        using var client = Tiers.Drafting.AsChatClient(model => anthropic.AsIChatClient(model.Id, 100), options);
        return streamed
            ? string.Concat((await client.GetStreamingResponseAsync("How do I reset my password?").ToListAsync()).Select(update => update.Text))
            : (await client.GetResponseAsync("How do I reset my password?")).Text;
    }

    private void AssertRequests(int first, int second)
        => Assert.Equal((first, second), (Scenario.Api.RequestsTo(ModelIds.ClaudeOpus4_6).Count, Scenario.Api.RequestsTo(ModelIds.ClaudeSonnet4_5).Count));
}
