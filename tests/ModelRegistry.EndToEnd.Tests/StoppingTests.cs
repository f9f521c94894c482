using System.ClientModel;
using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>What no other model would make better comes out of a tier as it is, at once.</summary>
public class StoppingTests : ScenarioTests
{
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_bad_key_stops_with_the_exception_of_the_sdk(Way way) => await AssertStops(way, LoopbackAnswer.BadKey);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_bad_request_stops_with_the_exception_of_the_sdk(Way way) => await AssertStops(way, LoopbackAnswer.BadRequest);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_refusal_that_is_not_about_the_model_stops_with_the_exception_of_the_sdk(Way way)
        => await AssertStops(way, LoopbackAnswer.Error(403, "unsupported_country_region_territory", "Country, region, or territory not supported."));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_caller_that_goes_away_takes_the_request_along(Way way)
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Answer);
        using var leave = new CancellationTokenSource();

        var asking = Scenario.App.AskAsync(way, Tiers.Balanced, leave.Token);
        var request = await Scenario.Api.Arrival(ModelIds.Gpt5_6Terra).WaitAsync(Patience.Limit);
        await leave.CancelAsync();

        await AssertCancelled(asking, leave.Token);
        Assert.Equal(LoopbackEnd.ClientWentAway, await request.End.WaitAsync(Patience.Limit));
        Assert.Equal((1, 0), Scenario.Requests);
        Assert.Equal([(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Cancelled, 0, null)], Scenario.Log);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_caller_that_goes_away_ends_the_wait_for_a_retry(Way way)
    {
        Scenario.First(LoopbackAnswer.RateLimited(10)).Second(Answer);
        using var leave = new CancellationTokenSource();

        var asking = Scenario.App.AskAsync(way, Tiers.Balanced, leave.Token);
        await Scenario.Clock.WaitedForAsync(TimeSpan.FromSeconds(10));
        await leave.CancelAsync();

        await AssertCancelled(asking, leave.Token);
        Assert.Equal((1, 0), Scenario.Requests);
        Assert.Equal([(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Failed, 0, 10)], Scenario.Log);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_caller_that_had_gone_before_asks_nobody(Way way)
    {
        Scenario.First(Answer);
        using var leave = new CancellationTokenSource();
        await leave.CancelAsync();

        await AssertCancelled(Scenario.App.AskAsync(way, Tiers.Balanced, leave.Token), leave.Token);

        Assert.Equal((0, 0), Scenario.Requests);
    }

    private static async Task AssertCancelled(Task asking, CancellationToken expected)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(Patience.Limit));
        Assert.Equal(expected, error.CancellationToken);
    }

    private async Task AssertStops(Way way, LoopbackAnswer answer)
    {
        Scenario.First(answer).Second(Answer);

        var error = await Assert.ThrowsAsync<ClientResultException>(() => Scenario.Through(Scenario.App.AskAsync(way, Tiers.Balanced)));

        Assert.Equal(answer.Status, error.Status);
        Assert.Equal((1, 0), Scenario.Requests);
        Assert.Equal([(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Failed, 0, null)], Scenario.Log);
        Assert.Equal(TimeSpan.Zero, Scenario.Clock.Passed);
    }
}
