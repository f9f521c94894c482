using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>A thousand callers at once over a first choice that is down: each is served, and each asks as often as it alone would.</summary>
public class ConcurrencyTests : ScenarioTests
{
    private const int Callers = 1000;

    [Fact]
    public async Task A_missing_model_costs_each_caller_one_request()
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);

        var answers = await Scenario.Through(AskAllAsync(Way.Chat, Tiers.Balanced));

        AssertAllServed(answers, (Callers, Callers), attemptsEach: 2);
        Assert.Equal(TimeSpan.Zero, Scenario.Clock.Passed);
    }

    [Fact]
    public async Task A_failing_model_costs_each_caller_its_retries()
    {
        Scenario.First(LoopbackAnswer.ServerError).Second(Answer);

        var asking = AskAllAsync(Way.Chat, Tiers.Balanced);
        await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(1), Callers);
        await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(2), Callers);
        var answers = await Scenario.Through(asking);

        AssertAllServed(answers, (3 * Callers, Callers), attemptsEach: 4);
        Assert.Equal(TimeSpan.FromSeconds(3), Scenario.Clock.Passed);
    }

    [Fact]
    public async Task A_hanging_model_costs_each_caller_its_time()
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Answer);

        var asking = AskAllAsync(Way.ChatStream, Tiers.Once);
        await Scenario.Api.Arrival(ModelIds.Gpt5_6Terra, Callers).WaitAsync(Patience.Limit);
        await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(60), Callers);
        var answers = await Scenario.Through(asking);

        AssertAllServed(answers, (Callers, Callers), attemptsEach: 2);
        var ends = await Task.WhenAll(Scenario.Api.RequestsTo(ModelIds.Gpt5_6Terra).Select(request => request.End)).WaitAsync(Patience.Limit);
        Assert.All(ends, end => Assert.Equal(LoopbackEnd.ClientWentAway, end));
    }

    private Task<string[]> AskAllAsync(Way way, ModelTier tier)
        => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Scenario.App.AskAsync(way, tier)));

    private void AssertAllServed(string[] answers, (int, int) requests, int attemptsEach)
    {
        Assert.Equal(Enumerable.Repeat(Answer.Text, Callers), answers);
        Assert.Equal(requests, Scenario.Requests);
        Assert.Equal(Callers * attemptsEach, Scenario.App.Attempts.Count);
        Assert.Equal(Callers, Scenario.App.Attempts.Count(attempt => attempt.Outcome == ModelAttemptOutcome.Served));
    }
}
