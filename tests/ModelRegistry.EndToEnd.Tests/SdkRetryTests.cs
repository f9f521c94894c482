using System.ClientModel;
using System.ClientModel.Primitives;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;
using OpenAI;
using OpenAI.Chat;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The SDK's own retries and timeout beneath those of a tier.</summary>
public sealed class SdkRetryTests
{
    private static readonly LoopbackAnswer Answer = LoopbackAnswer.Ok("Click on the link.");

    [Theory]
    [InlineData(Way.Chat)]
    [InlineData(Way.ChatBlocking)]
    [InlineData(Way.ChatStream)]
    public async Task The_sdks_retries_are_within_one_attempt_of_the_tier(Way way)
    {
        await using var scenario = new Scenario(sdkRetries: 3).First(LoopbackAnswer.ServerError).Second(Answer);

        Assert.Equal(Answer.Text, await scenario.Through(scenario.App.AskAsync(way, Tiers.Once)));

        Assert.Equal((4, 1), scenario.Requests);
        Assert.Equal([ModelAttemptOutcome.Failed, ModelAttemptOutcome.Served], scenario.App.Attempts.Select(attempt => attempt.Outcome));
    }

    /// <summary>What LLM3003 counts with.</summary>
    [Fact]
    public async Task OpenAIs_client_makes_four_requests_unless_told_otherwise()
    {
        await using var scenario = new Scenario().First(LoopbackAnswer.ServerError);
        var client = new ChatClient(
            ModelIds.Gpt5_6Terra, new ApiKeyCredential("sk-test"), new OpenAIClientOptions { Endpoint = new Uri(scenario.Api.Address, "/v1") });

        await Assert.ThrowsAsync<ClientResultException>(() => client.CompleteChatAsync(OpenAICalls.Messages)).WaitAsync(Patience.Limit);

        Assert.Equal((4, 0), scenario.Requests);
    }

    [Fact]
    public async Task Both_together_multiply()
    {
        await using var scenario = new Scenario(sdkRetries: 1).First(LoopbackAnswer.ServerError).Second(Answer);

        var asking = scenario.App.AskAsync(Way.Chat, Tiers.Balanced);
        await scenario.Through(asking, 1, 2);

        Assert.Equal((6, 1), scenario.Requests);
    }

    [Fact]
    public async Task The_sdks_own_timeout_is_an_error_that_passes()
    {
        await using var scenario = new Scenario().First(LoopbackAnswer.Hang).Second(Answer);
        var impatient = new ChatClient(
            ModelIds.Gpt5_6Terra,
            new ApiKeyCredential("sk-test"),
            new OpenAIClientOptions { Endpoint = new Uri(scenario.Api.Address, "/v1"), RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = TimeSpan.FromMilliseconds(50) });

        var run = Tiers.Once.RunAsync(
            async (model, cancellationToken) => model == Models.Gpt5_6Terra
                ? (await impatient.CompleteChatAsync(OpenAICalls.Messages, null, cancellationToken)).Value.Content[0].Text
                : (await scenario.App.Calls.ChatAsync(model, cancellationToken)).Text,
            scenario.App.Options);

        var result = await scenario.Through(run);
        Assert.Equal(Answer.Text, result.Value);
        Assert.Same(Models.Gpt5_5, result.Model);
        Assert.Equal(scenario.App.Attempts, result.Attempts);
        Assert.Equal(ModelAttemptOutcome.Failed, result.Attempts[0].Outcome);
        Assert.Equal(TimeSpan.Zero, scenario.Clock.Passed);
    }
}
