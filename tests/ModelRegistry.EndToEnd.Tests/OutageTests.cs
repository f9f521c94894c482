using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The outages of a first choice that its tier bridges, in every way in which an app may ask.</summary>
public class OutageTests : ScenarioTests
{
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_serves_is_the_only_one_that_is_asked(Way way)
    {
        Scenario.First(Answer).Second(LoopbackAnswer.ServerError);

        await AssertAnswered(way, Tiers.Balanced);

        AssertCourse((1, 0), [(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Served, 0, null)]);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_does_not_exist_is_passed_over(Way way)
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(Answer);

        await AssertAnswered(way, Tiers.Balanced);

        AssertCourse((1, 1), [Failed(), Stood()]);
        Assert.Equal(404, ModelErrors.StatusOf(Scenario.App.Attempts[0].Error!));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_the_project_may_not_use_is_passed_over(Way way)
    {
        Scenario.First(LoopbackAnswer.NoAccess).Second(Answer);

        await AssertAnswered(way, Tiers.Balanced);

        AssertCourse((1, 1), [Failed(), Stood()]);
        Assert.Equal(403, ModelErrors.StatusOf(Scenario.App.Attempts[0].Error!));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_short_rate_limit_is_waited_for(Way way)
    {
        Scenario.First(LoopbackAnswer.RateLimited(7), Answer);

        await AssertAnswered(way, Tiers.Balanced, 7);

        AssertCourse((2, 0), [Failed(0, 7), (ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Served, 1, null)], seconds: 7);
        Assert.Equal([0, 7], Scenario.Times);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_long_rate_limit_is_not_waited_for(Way way)
    {
        Scenario.First(LoopbackAnswer.RateLimited(21)).Second(Answer);

        await AssertAnswered(way, Tiers.Balanced);

        AssertCourse((1, 1), [Failed(), Stood()]);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_server_that_fails_is_asked_until_the_retries_are_spent(Way way)
    {
        Scenario.First(LoopbackAnswer.ServerError).Second(Answer);

        await AssertAnswered(way, Tiers.Balanced, 1, 2);

        AssertCourse((3, 1), [Failed(0, 1), Failed(1, 2), Failed(2), Stood()], seconds: 3);
        Assert.Equal([0, 1, 3], Scenario.Times);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_server_that_fails_once_serves_the_retry(Way way)
    {
        Scenario.First(LoopbackAnswer.ServerError, Answer);

        await AssertAnswered(way, Tiers.Balanced, 1);

        AssertCourse((2, 0), [Failed(0, 1), (ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Served, 1, null)], seconds: 1);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_hangs_is_given_up_after_the_tiers_time(Way way)
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Answer);

        var asking = Scenario.App.AskAsync(way, Tiers.Once);
        var request = await Scenario.PassTimeoutAsync();
        Assert.Equal(Answer.Text, await Scenario.Through(asking));

        AssertCourse((1, 1), [(ModelIds.Gpt5_6Terra, ModelAttemptOutcome.TimedOut, 0, null), Stood()], seconds: 60);
        Assert.IsType<TimeoutException>(Scenario.App.Attempts[0].Error);
        Assert.Equal(TimeSpan.FromSeconds(60), Scenario.App.Attempts[0].Duration);
        Assert.Equal(LoopbackEnd.ClientWentAway, await request.End.WaitAsync(Patience.Limit));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_goes_on_hanging_costs_its_time_for_each_retry(Way way)
    {
        Scenario.First(LoopbackAnswer.Hang).Second(Answer);

        var asking = Scenario.App.AskAsync(way, Tiers.Balanced);
        await Scenario.PassTimeoutAsync(1);
        await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await Scenario.PassTimeoutAsync(2);
        await Scenario.Clock.PassAsync(TimeSpan.FromSeconds(2));
        await Scenario.PassTimeoutAsync(3);
        Assert.Equal(Answer.Text, await Scenario.Through(asking));

        Assert.Equal((3, 1), Scenario.Requests);
        Assert.Equal(TimeSpan.FromSeconds(183), Scenario.Clock.Passed);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_answer_that_breaks_off_before_it_says_anything_is_asked_for_again(Way way)
    {
        Scenario.First(Answer.CutAfter(0)).Second(Answer);

        await AssertAnswered(way, Tiers.Balanced, 1, 2);

        AssertCourse((3, 1), [Failed(0, 1), Failed(1, 2), Failed(2), Stood()], seconds: 3);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_provider_that_cannot_be_reached_is_asked_again(Way way)
    {
        await Scenario.Api.DisposeAsync();

        var error = await Assert.ThrowsAsync<ModelTierException>(() => Scenario.Through(Scenario.App.AskAsync(way, Tiers.Balanced), 1, 2, 1, 2));

        Assert.Equal(6, error.Attempts.Count);
        Assert.All(error.Attempts, attempt => Assert.Equal(ModelAttemptOutcome.Failed, attempt.Outcome));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_nobody_verified_is_not_even_asked(Way way)
    {
        Scenario.Api.Answers(ModelIds.Gpt5_6Luna, Answer);
        Scenario.First(Answer);

        await AssertAnswered(way, Tiers.Cautious);

        AssertCourse((1, 0), [(ModelIds.Gpt5_6Luna, ModelAttemptOutcome.Skipped, 0, null), (ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Served, 0, null)]);
        Assert.Empty(Scenario.Api.RequestsTo(ModelIds.Gpt5_6Luna));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task When_all_are_down_one_exception_says_so_of_each(Way way)
    {
        Scenario.First(LoopbackAnswer.ModelNotFound).Second(LoopbackAnswer.ServerError);

        var error = await Assert.ThrowsAsync<ModelTierException>(() => Scenario.Through(Scenario.App.AskAsync(way, Tiers.Balanced), 1, 2));

        Assert.Same(Tiers.Balanced, error.Tier);
        Assert.Equal(Scenario.App.Attempts, error.Attempts);
        Assert.Equal((1, 3), Scenario.Requests);
        Assert.Equal(500, ModelErrors.StatusOf(error.InnerException!));
        Assert.Contains(ModelIds.Gpt5_6Terra, error.Message, StringComparison.Ordinal);
        Assert.Contains(ModelIds.Gpt5_5, error.Message, StringComparison.Ordinal);
    }

    private static (string, ModelAttemptOutcome, int, double?) Failed(int retry = 0, double? wait = null) => (ModelIds.Gpt5_6Terra, ModelAttemptOutcome.Failed, retry, wait);

    private static (string, ModelAttemptOutcome, int, double?) Stood() => (ModelIds.Gpt5_5, ModelAttemptOutcome.Served, 0, null);

    private async Task AssertAnswered(Way way, ModelTier tier, params double[] waits)
        => Assert.Equal(Answer.Text, await Scenario.Through(Scenario.App.AskAsync(way, tier), waits));

    private void AssertCourse((int, int) requests, (string, ModelAttemptOutcome, int, double?)[] log, double seconds = 0)
    {
        Assert.Equal(requests, Scenario.Requests);
        Assert.Equal(log, Scenario.Log);
        Assert.Equal(TimeSpan.FromSeconds(seconds), Scenario.Clock.Passed);
    }
}
