using System.ClientModel;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The same outages without a tier: an app that asks one model goes down with it.</summary>
public class NoFallbackTests : ScenarioTests
{
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_the_model_refuses_is_an_error_of_the_app(Way way)
    {
        foreach (var answer in new[] { LoopbackAnswer.ModelNotFound, LoopbackAnswer.NoAccess, LoopbackAnswer.RateLimited(7), LoopbackAnswer.ServerError })
        {
            Scenario.First(answer).Second(Answer);

            var error = await Assert.ThrowsAsync<ClientResultException>(() => Scenario.Through(Ask(way)));

            Assert.Equal(answer.Status, error.Status);
        }

        Assert.Equal((4, 0), Scenario.Requests);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_hangs_takes_the_app_along(Way way)
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Answer);
        using var leave = new CancellationTokenSource();

        var asking = Ask(way, leave.Token);
        await Scenario.Api.Arrival(ModelIds.Gpt5_6Terra).WaitAsync(Patience.Limit);
        Scenario.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(asking.IsCompleted);

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(Patience.Limit));
        Assert.Equal((1, 0), Scenario.Requests);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_answer_that_breaks_off_is_an_error_of_the_app(Way way)
    {
        Scenario.First(Answer.CutAfter(0)).Second(Answer);

        await Assert.ThrowsAnyAsync<Exception>(() => Scenario.Through(Ask(way)));

        Assert.Equal((1, 0), Scenario.Requests);
    }

    private Task<string> Ask(Way way, CancellationToken cancellationToken = default) => Scenario.App.AskDirectlyAsync(way, Models.Gpt5_6Terra, cancellationToken);
}
