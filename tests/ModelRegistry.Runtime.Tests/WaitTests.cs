namespace ModelRegistry.Runtime.Tests;

/// <summary>How long a run waits before it tries a model again.</summary>
public class WaitTests
{
    [Fact]
    public async Task The_wait_is_exact()
    {
        var script = new Script(Script.Throws(503), Script.Throws(503), Script.Returns("good"));
        script.Options.RetryDelay = retry => TimeSpan.FromSeconds(retry * 3);

        var run = script.RunAsync(Tiers.Retrying);
        Assert.Equal(TimeSpan.FromSeconds(3), await script.Clock.StartedAsync());
        script.Clock.Advance(TimeSpan.FromSeconds(2.999));
        Assert.Single(script.Called);
        script.Clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal(TimeSpan.FromSeconds(6), await script.Clock.StartedAsync());
        Assert.Equal(2, script.Called.Count);
        script.Clock.Advance(TimeSpan.FromSeconds(6));

        var result = await run;
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6), null], result.Attempts.Select(attempt => attempt.RetryDelay));
        Assert.All(result.Attempts, attempt => Assert.Equal(TimeSpan.Zero, attempt.Duration));
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task What_the_provider_asks_for_goes_before_the_delay()
    {
        var error = new StatusException(429);
        error.Data["Retry-After"] = "7";
        var script = new Script(Script.Throws(error), Script.Returns("good"));
        script.Options.RetryDelay = _ => TimeSpan.FromSeconds(1);

        var run = script.RunAsync(Tiers.Retrying);
        Assert.Equal(TimeSpan.FromSeconds(7), await script.Clock.StartedAsync());
        script.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Same(Models.One, (await run).Model);
    }

    [Fact]
    public async Task A_date_is_held_against_the_clock_of_the_run()
    {
        var error = new StatusException(429);
        error.Data["Retry-After"] = "Tue, 30 Jun 2026 12:00:05 GMT";
        var script = new Script(Script.Throws(error), Script.Returns("good"));

        var run = script.RunAsync(Tiers.Retrying);
        Assert.Equal(TimeSpan.FromSeconds(5), await script.Clock.StartedAsync());
        script.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Same(Models.One, (await run).Model);
    }

    [Theory]
    [InlineData(20, "one:Failed one:Served")]
    [InlineData(20.001, "one:Failed two:Served")]
    [InlineData(86400, "one:Failed two:Served")]
    public async Task A_wait_that_is_too_long_is_not_waited_for(double seconds, string outcomes)
    {
        var script = new Script(Script.Throws(429), Script.Returns("good"));
        script.Options.RetryAfter = _ => TimeSpan.FromSeconds(seconds);

        var run = script.RunAsync(Tiers.Retrying);
        if (outcomes.EndsWith("one:Served", StringComparison.Ordinal))
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await script.Clock.StartedAsync());
            script.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        var result = await run;
        Assert.Equal(outcomes, script.Outcomes);
        Assert.Equal(seconds > 20, result.Attempts[0].Reason!.EndsWith(" s is more than MaxRetryDelay)", StringComparison.Ordinal));
        Assert.Equal(seconds > 20, result.Attempts[0].RetryDelay is null);
    }

    [Fact]
    public async Task A_negative_delay_is_none()
    {
        var script = new Script(Script.Throws(503), Script.Returns("good"));
        script.Options.RetryDelay = _ => TimeSpan.FromSeconds(-1);

        var result = await script.RunAsync(Tiers.Retrying);

        Assert.Equal(TimeSpan.Zero, result.Attempts[0].RetryDelay);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(6, 8)]
    [InlineData(5_000, 8)]
    public void The_default_delay_doubles_up_to_8_seconds_and_is_random(int retry, double longest)
    {
        var delays = Enumerable.Range(0, 200).Select(_ => ModelTierOptions.Backoff(retry).TotalSeconds).ToList();

        Assert.All(delays, delay => Assert.InRange(delay, longest / 2, longest));
        Assert.True(delays.Distinct().Count() > 100);
        Assert.True(delays.Max() - delays.Min() > longest / 4);
    }

    [Fact]
    public void Options_refuse_what_makes_no_sense()
    {
        var options = new ModelTierOptions();

        Assert.Equal(TimeSpan.FromSeconds(20), options.MaxRetryDelay);
        Assert.Equal("chat", options.OperationName);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetryDelay = TimeSpan.FromTicks(-1));
        Assert.Throws<ArgumentNullException>(() => options.OperationName = null!);
        Assert.Throws<ArgumentNullException>(() => options.TimeProvider = null!);
    }
}
