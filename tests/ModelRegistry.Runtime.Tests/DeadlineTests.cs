namespace ModelRegistry.Runtime.Tests;

/// <summary>How long a whole run may take.</summary>
public class DeadlineTests
{
    [Fact]
    public async Task An_attempt_is_given_what_the_deadline_leaves()
    {
        var script = new Script(Script.Hangs, Script.Hangs);
        script.Options.RetryDelay = _ => TimeSpan.FromSeconds(1);

        var run = script.RunAsync(Tiers.Bounded);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(60));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(29));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => run);
        Assert.True(error.IsOutOfTime);
        Assert.StartsWith("No model of the tier \"bounded\" could serve the call within 90 s, its deadline.", error.Message, StringComparison.Ordinal);
        Assert.Equal("one:TimedOut one:TimedOut", script.Outcomes);
        Assert.Contains("90 s, the deadline of the tier \"bounded\"", error.Attempts[1].Reason, StringComparison.Ordinal);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_wait_that_is_longer_than_the_deadline_leaves_is_not_waited_for()
    {
        var script = new Script(Script.Hangs, Script.Throws(503), Script.Returns("good"));
        script.Options.MaxRetryDelay = TimeSpan.FromHours(1);
        script.Options.RetryDelay = retry => TimeSpan.FromSeconds(retry == 1 ? 1 : 29);

        var run = script.RunAsync(Tiers.Bounded);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(60));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(1));

        var result = await run;
        Assert.Same(Models.Two, result.Model);
        Assert.EndsWith("(to wait 29 s is more than the deadline leaves)", result.Attempts[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_answers_in_time_is_not_bothered()
    {
        var script = new Script(Script.Returns("good"));

        Assert.Same(Models.One, (await script.RunAsync(Tiers.Bounded)).Model);
        Assert.Equal(0, script.Clock.TimersLeft);
    }
}
