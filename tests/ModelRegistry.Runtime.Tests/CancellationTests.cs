namespace ModelRegistry.Runtime.Tests;

/// <summary>The caller cancels: the run ends at once, whatever it is doing.</summary>
public class CancellationTests
{
    private readonly CancellationTokenSource _caller = new();

    [Fact]
    public async Task Before_the_first_attempt()
    {
        var script = new Script();
        await _caller.CancelAsync();

        await AssertCancelledAsync(script.RunAsync(Tiers.Timed, _caller.Token));

        Assert.Empty(script.Told);
    }

    [Theory]
    [InlineData("watches", true)]
    [InlineData("watches", false)]
    [InlineData("ignores", true)]
    [InlineData("ignores", false)]
    [InlineData("watches the caller's own token", true)]
    [InlineData("throws something else", true)]
    [InlineData("returns", false)]
    public async Task During_an_attempt(string call, bool isTimed)
    {
        var script = new Script(token => call switch
        {
            "watches" => Script.Waits(token),
            "ignores" => Script.Hangs(token),
            "watches the caller's own token" => Script.Waits(_caller.Token),
            "throws something else" => OnCancelAsync(token, ended => ended.SetException(new HttpRequestException("aborted"))),
            _ => OnCancelAsync(token, ended => ended.SetResult("half an answer")),
        });

        var run = script.RunAsync(isTimed ? Tiers.Timed : Tiers.Retrying, _caller.Token);
        Assert.False(run.IsCompleted);
        await _caller.CancelAsync();

        await AssertCancelledAsync(run);
        Assert.Equal("one:Cancelled", script.Outcomes);
        Assert.IsType<OperationCanceledException>(script.Told[0].Error);
        Assert.Equal("timed: one cancelled after 0 s: the caller cancelled", script.Told[0].ToString().Replace("retrying", "timed", StringComparison.Ordinal));
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task During_a_wait()
    {
        var script = new Script(Script.Throws(503));
        script.Options.RetryDelay = _ => TimeSpan.FromSeconds(5);

        var run = script.RunAsync(Tiers.Retrying, _caller.Token);
        await script.Clock.StartedAsync();
        await _caller.CancelAsync();

        await AssertCancelledAsync(run);
        Assert.Equal("one:Failed", script.Outcomes);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task Between_two_models()
    {
        var script = new Script(Script.Throws(404));
        script.Options.OnAttempt = attempt =>
        {
            script.Told.Add(attempt);
            _caller.Cancel();
        };

        await AssertCancelledAsync(script.RunAsync(Tiers.Plain, _caller.Token));
        Assert.Equal("one:Failed", script.Outcomes);
    }

    [Fact]
    public async Task After_the_timeout_of_an_attempt_it_is_still_heard()
    {
        var script = new Script(Script.Hangs, Script.Hangs);

        var run = script.RunAsync(Tiers.Timed, _caller.Token);
        await script.Clock.StartedAsync();
        script.Clock.Advance(TimeSpan.FromSeconds(60));
        await script.Clock.StartedAsync();
        await _caller.CancelAsync();

        await AssertCancelledAsync(run);
        Assert.Equal("one:TimedOut two:Cancelled", script.Outcomes);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_callers_is_an_error_of_the_network()
    {
        using var other = new CancellationTokenSource();
        await other.CancelAsync();
        var script = new Script(Script.Throws(new OperationCanceledException(other.Token)), Script.Returns("good"));

        Assert.Same(Models.Two, (await script.RunAsync(Tiers.Plain, _caller.Token)).Model);
    }

    [Fact]
    public async Task A_result_that_came_before_the_cancellation_counts()
    {
        var script = new Script(Script.Returns("good"));

        var result = await script.RunAsync(Tiers.Timed, _caller.Token);
        await _caller.CancelAsync();

        Assert.Equal("good", result.Value);
        Assert.False(script.Tokens[0].IsCancellationRequested);
    }

    /// <summary>It is what the caller's own catch and the awaited task say: cancelled, by the caller's token.</summary>
    private async Task AssertCancelledAsync(Task run)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(_caller.Token, error.CancellationToken);
        Assert.True(run.IsCanceled);
    }

    private static async Task<string> OnCancelAsync(CancellationToken token, Action<TaskCompletionSource<string>> end)
    {
        var ended = new TaskCompletionSource<string>();
        using var registration = token.Register(() => end(ended));
        return await ended.Task;
    }
}
