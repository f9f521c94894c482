namespace ModelRegistry.Runtime.Tests;

/// <summary>Tokens and what they cost.</summary>
public class UsageTests
{
    [Fact]
    public async Task The_cost_is_that_of_the_model_that_served()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = result => result is "good" ? new ModelUsage(1_000_000, 100_000, 200_000, 50_000) : null;

        var attempt = (await script.RunAsync(Tiers.Plain)).Attempts.Single();

        Assert.Equal(1m + 1m + 0.1m + 0.1m, attempt.Cost);
        Assert.Equal("USD", attempt.Currency);
        Assert.Equal(1_250_000, attempt.Usage!.PromptTokens);
        Assert.Equal("plain: one served in 0 s, 1250000 tokens in, 100000 out, 2.2 USD", attempt.ToString());
    }

    [Theory]
    [InlineData(1_000, 0, 0.006915)]
    [InlineData(0, 1_000, 0.009165)]
    [InlineData(400, 600, 0.008265)]
    [InlineData(300_000, 0, 2.256255)]
    [InlineData(0, 300_000, 3.606255)]
    public async Task A_run_costs_what_each_life_of_the_cache_costs(long fiveMinutes, long hour, double expected)
    {
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(
            1_000, 10, 50, [new ModelCacheWrite(lifeSeconds: 300, fiveMinutes), new ModelCacheWrite(lifeSeconds: 3600, hour)]);

        var attempt = (await script.RunAsync(Tiers.Lasting)).Attempts.Single();

        Assert.Equal((decimal)expected, attempt.Cost);
        Assert.Equal(fiveMinutes + hour, attempt.Usage!.CacheWriteTokens);
        Assert.Equal(1_050 + fiveMinutes + hour, attempt.Usage.PromptTokens);
    }

    [Fact]
    public async Task Tokens_of_a_life_without_a_price_have_no_cost()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(1, 1, 1, [new ModelCacheWrite(300, 1), new ModelCacheWrite(86_400, 1)]);
        Assert.Null((await script.RunAsync(Tiers.Lasting)).Attempts.Single().Cost);

    }

    [Fact]
    public async Task Tokens_whose_life_is_not_known_cost_at_least_the_cheapest_life()
    {
        var script = new Script(Script.Returns("good"));
        script.Options.Usage = _ => new ModelUsage(1, 1, 1, cacheWriteTokens: 1);

        var attempt = (await script.RunAsync(Tiers.Lasting)).Attempts.Single();

        Assert.Equal((3m + 15m + 0.3m + 3.75m) / 1_000_000, attempt.Cost);
        Assert.True(attempt.IsCostLowerBound);
        Assert.Contains(", at least 0.00002205 USD", attempt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_null_and_never_zero()
    {
        var script = new Script(Script.Returns("good"), Script.Throws(404), Script.Returns("good"));
        Assert.Null((await script.RunAsync(Tiers.Plain)).Attempts[0].Usage);

        script.Options.Usage = _ => new ModelUsage(1, 1);
        var attempts = (await script.RunAsync(Tiers.Plain)).Attempts;

        Assert.Null(attempts[0].Usage);
        Assert.NotNull(attempts[1].Usage);
        Assert.Null(attempts[1].Cost);
        Assert.Null(attempts[1].Currency);
    }

    [Fact]
    public async Task A_call_without_a_result_has_no_usage_to_read()
    {
        var options = new ModelTierOptions { Usage = _ => throw new InvalidOperationException("asked") };

        Assert.Null((await Tiers.Plain.RunAsync((_, _) => Task.CompletedTask, options)).Attempts[0].Usage);
        Assert.Null(Tiers.Plain.Run((_, _) => { }, options).Attempts[0].Usage);
    }

    [Fact]
    public void The_whole_prompt_is_what_is_left_and_what_is_cached()
    {
        var usage = ModelUsage.OfWholePrompt(1_000, 50, 600, 100);

        Assert.Equal((300, 50, 600, 100, 1_000), (usage.InputTokens, usage.OutputTokens, usage.CacheReadTokens, usage.CacheWriteTokens, usage.PromptTokens));
    }

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("inputTokens", () => new ModelUsage(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("outputTokens", () => new ModelUsage(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("cacheReadTokens", () => new ModelUsage(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("cacheWriteTokens", () => new ModelUsage(0, 0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("promptTokens", () => ModelUsage.OfWholePrompt(10, 0, 6, 5));
        Assert.Throws<ArgumentOutOfRangeException>("promptTokens", () => ModelUsage.OfWholePrompt(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("promptTokens", () => ModelUsage.OfWholePrompt(0, 0, long.MaxValue, long.MaxValue));
    }

    [Theory]
    [InlineData("Failed", "plain: one (retry 2) failed after 1.25 s: status 503; tried again in 0.5 s")]
    [InlineData("TimedOut", "plain: one (retry 2) timed out after 1.25 s: status 503; tried again in 0.5 s")]
    public void An_attempt_is_a_line_for_a_log(string outcome, string line)
    {
        var facts = new ModelAttempt.Facts
        {
            Error = new StatusException(503),
            Reason = "status 503",
            RetryDelay = TimeSpan.FromSeconds(0.5),
        };
        var attempt = new ModelAttempt(
            Tiers.Plain, Models.One, Enum.Parse<ModelAttemptOutcome>(outcome), 2, DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(1.25), facts);

        Assert.Equal(line, attempt.ToString());
    }

    [Fact]
    public async Task A_result_is_the_lines_of_its_attempts_and_not_what_the_call_returned()
    {
        var script = new Script(Script.Throws(404), Script.Returns("secret"));

        var result = await script.RunAsync(Tiers.Plain);

        Assert.Equal(2, result.Attempts.Count);
        Assert.Equal(string.Join('\n', result.Attempts), result.ToString());
        Assert.DoesNotContain("secret", result.ToString(), StringComparison.Ordinal);
    }
}
