namespace ModelRegistry.Runtime.Tests;

/// <summary>What a process remembers of a model that keeps failing.</summary>
public class CooldownTests
{
    private readonly ModelTier _tier = new("own", [Models.Early, Models.One], cooldown: TimeSpan.FromSeconds(60));

    [Fact]
    public async Task A_model_that_fails_three_times_in_a_row_is_skipped_until_the_time_is_over()
    {
        var script = new Script();
        await FailAsync(script, runs: 3);

        var cooling = Assert.Single(_tier.Cooldowns);
        Assert.Equal((Models.Early, 3, script.Clock.GetUtcNow().AddSeconds(60)), (cooling.Model, cooling.Failures, cooling.Until));
        Assert.Equal("early: 3 failures, skipped until 2026-06-30 12:01:00Z", cooling.ToString());

        var skipped = await AskAsync(script, _ => throw new InvalidOperationException("called"));
        Assert.Equal("own: early skipped: it is cooling down for another 60 s", skipped.Attempts[0].ToString());

        script.Clock.Advance(TimeSpan.FromSeconds(60));
        var probe = await AskAsync(script, _ => Task.FromResult("back"));
        Assert.Same(Models.Early, probe.Model);
        Assert.Empty(_tier.Cooldowns);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        var script = new Script();
        await FailAsync(script, runs: 2);
        await AskAsync(script, _ => Task.FromResult("good"));
        await FailAsync(script, runs: 2);

        Assert.Empty(_tier.Cooldowns);
    }

    [Fact]
    public async Task An_unknown_model_is_skipped_after_one_failure()
    {
        var script = new Script();
        await AskAsync(script, _ => throw new StatusException(404, "model_not_found"));

        Assert.Equal(1, Assert.Single(_tier.Cooldowns).Failures);
    }

    [Fact]
    public async Task Something_else_that_is_not_found_is_a_failure_like_any_other()
    {
        var script = new Script();
        await AskAsync(script, _ => throw new StatusException(404, "No such File object: file-abc"));

        Assert.Empty(_tier.Cooldowns);
    }

    [Fact]
    public async Task A_probe_that_never_ends_is_given_up_after_another_cool_down()
    {
        var script = new Script();
        await FailAsync(script, runs: 3);
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        var hanging = AskAsync(script, _ => new TaskCompletionSource<string>().Task);
        Assert.Same(Models.One, (await AskAsync(script, _ => throw new InvalidOperationException("called"))).Model);

        script.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Same(Models.Early, (await AskAsync(script, _ => Task.FromResult("back"))).Model);
        Assert.False(hanging.IsCompleted);
    }

    [Fact]
    public async Task Time_that_others_used_up_is_not_the_models_failure()
    {
        var tier = new ModelTier(
            "own", [Models.Early, Models.One], timeout: TimeSpan.FromSeconds(60), deadline: TimeSpan.FromSeconds(10), cooldown: TimeSpan.FromSeconds(60));
        for (var run = 0; run < 3; run++)
        {
            var script = new Script(Script.Hangs);
            var running = script.RunAsync(tier);
            await script.Clock.PassAsync(TimeSpan.FromSeconds(10));
            Assert.True((await Assert.ThrowsAsync<ModelTierException>(() => running)).IsOutOfTime);
        }

        Assert.Empty(tier.Cooldowns);
    }

    [Fact]
    public async Task A_probe_that_fails_begins_another_cool_down()
    {
        var script = new Script();
        await FailAsync(script, runs: 3);
        script.Clock.Advance(TimeSpan.FromSeconds(60));

        await FailAsync(script, runs: 1);

        var cooling = Assert.Single(_tier.Cooldowns);
        Assert.Equal(script.Clock.GetUtcNow().AddSeconds(60), cooling.Until);
        Assert.Equal(4, cooling.Failures);
    }

    [Fact]
    public async Task Of_a_thousand_runs_after_a_cool_down_one_tries_the_model()
    {
        var script = new Script();
        await FailAsync(script, runs: 3);
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        var calls = 0;
        var isAnswered = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        var runs = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => AskAsync(script, _ =>
        {
            Interlocked.Increment(ref calls);
            return isAnswered.Task;
        }))).ToList();
        while (runs.Count(run => run.IsCompleted) < 999)
        {
            await Task.Delay(1);
        }

        isAnswered.SetResult("back");
        var results = await Task.WhenAll(runs);

        Assert.Equal(1, calls);
        Assert.Equal(1, results.Count(result => result.Model == Models.Early));
        Assert.All(
            results.Where(result => result.Model != Models.Early),
            result => Assert.Equal("it is cooling down, and another run is trying it", result.Attempts[0].Reason));
        Assert.Empty(_tier.Cooldowns);
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("bad request")]
    public async Task A_probe_that_says_nothing_of_the_model_leaves_it_to_the_next_run(string end)
    {
        var script = new Script();
        await FailAsync(script, runs: 3);
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        using var caller = new CancellationTokenSource();
        if (end == "cancelled")
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(
                script,
                async token =>
                {
                    await caller.CancelAsync();
                    token.ThrowIfCancellationRequested();
                    return "never";
                },
                caller.Token));
        }
        else
        {
            await Assert.ThrowsAsync<StatusException>(() => AskAsync(script, _ => throw new StatusException(400)));
        }

        Assert.Same(Models.Early, (await AskAsync(script, _ => Task.FromResult("back"))).Model);
    }

    [Fact]
    public async Task The_net_is_tried_however_often_it_failed()
    {
        var script = new Script();
        for (var run = 0; run < 10; run++)
        {
            await Assert.ThrowsAsync<ModelTierException>(
                () => _tier.RunAsync<string>((_, _) => throw new StatusException(503), script.Options));
        }

        var called = new List<Model>();
        await _tier.RunAsync(
            (model, _) =>
            {
                called.Add(model);
                return Task.FromResult("good");
            },
            script.Options);
        Assert.Equal([Models.One], called);
        Assert.Equal([Models.Early], _tier.Cooldowns.Select(cooling => cooling.Model));
    }

    [Fact]
    public async Task What_is_remembered_can_be_forgotten()
    {
        var script = new Script();
        await FailAsync(script, runs: 3);

        _tier.EndCooldowns();

        Assert.Empty(_tier.Cooldowns);
        Assert.Same(Models.Early, (await AskAsync(script, _ => Task.FromResult("good"))).Model);
    }

    [Fact]
    public async Task A_tier_without_a_cool_down_remembers_nothing()
    {
        var script = new Script();
        for (var run = 0; run < 5; run++)
        {
            await Tiers.Gated.RunAsync((model, _) => model == Models.Early ? throw new StatusException(503) : Task.FromResult("good"), script.Options);
        }

        Assert.Empty(Tiers.Gated.Cooldowns);
        Assert.Equal(10, script.Told.Count);
    }

    private async Task FailAsync(Script script, int runs)
    {
        for (var run = 0; run < runs; run++)
        {
            Assert.Same(Models.One, (await AskAsync(script, _ => throw new StatusException(503))).Model);
        }
    }

    /// <summary>A run whose net serves, and whose candidate does what is given.</summary>
    private Task<ModelTierResult<string>> AskAsync(Script script, Func<CancellationToken, Task<string>> candidate, CancellationToken token = default)
        => _tier.RunAsync((model, inner) => model == Models.Early ? candidate(inner) : Task.FromResult("net"), script.Options, token);
}
