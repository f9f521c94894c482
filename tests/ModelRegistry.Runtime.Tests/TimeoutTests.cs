using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>What a run does with a call that takes too long.</summary>
public class TimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_attempt_ends_exactly_at_its_timeout_whether_the_call_watches_its_token_or_not(bool watches)
    {
        var script = new Script(watches ? Script.Waits : Script.Hangs, Script.Returns("good"));

        var run = script.RunAsync(Tiers.Timed);
        Assert.Equal(Limit, await script.Clock.StartedAsync());
        script.Clock.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(script.Tokens[0].IsCancellationRequested);
        script.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(script.Tokens[0].IsCancellationRequested);

        var result = await run;
        Assert.Equal("one:TimedOut two:Served", script.Outcomes);
        Assert.Equal(Limit, result.Attempts[0].Duration);
        Assert.Equal("one did not answer within 60 s, the timeout of the tier \"timed\".", Assert.IsType<TimeoutException>(result.Attempts[0].Error).Message);
        Assert.False(script.Tokens[1].IsCancellationRequested);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task Each_attempt_has_the_whole_timeout()
    {
        var script = new Script(Script.Hangs, Script.Hangs, Script.Hangs, Script.Returns("good"));

        var run = script.RunAsync(Tiers.Both);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(Limit, await script.Clock.StartedAsync());
            script.Clock.Advance(Limit);
        }

        await run;
        Assert.Equal("one:TimedOut one:TimedOut two:TimedOut two:Served", script.Outcomes);
    }

    [Fact]
    public async Task The_timeout_does_not_run_while_the_run_waits_to_try_again()
    {
        var script = new Script(Script.Throws(503), Script.Returns("good"));
        script.Options.MaxRetryDelay = TimeSpan.FromHours(1);
        script.Options.RetryDelay = _ => TimeSpan.FromMinutes(10);

        var run = script.RunAsync(Tiers.Both);
        Assert.Equal(Limit, await script.Clock.StartedAsync());
        Assert.Equal(TimeSpan.FromMinutes(10), await script.Clock.StartedAsync());
        script.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Same(Models.One, (await run).Model);
    }

    [Fact]
    public async Task What_a_call_throws_because_its_token_was_cancelled_is_a_timeout()
    {
        var own = new HttpRequestException("the socket was closed");
        var script = new Script(
            async token =>
            {
                var closed = new TaskCompletionSource<string>();
                using var registration = token.Register(() => closed.SetException(own));
                return await closed.Task;
            },
            Script.Returns("good"));

        var run = script.RunAsync(Tiers.Timed);
        await script.Clock.StartedAsync();
        script.Clock.Advance(Limit);

        var result = await run;
        Assert.Equal(ModelAttemptOutcome.TimedOut, result.Attempts[0].Outcome);
        Assert.IsType<TimeoutException>(result.Attempts[0].Error);
    }

    [Fact]
    public async Task The_options_may_say_that_a_timeout_ends_the_run()
    {
        var script = new Script(Script.Hangs);
        script.Options.IsTransient = _ => false;

        var run = script.RunAsync(Tiers.Timed);
        await script.Clock.StartedAsync();
        script.Clock.Advance(Limit);

        await Assert.ThrowsAsync<TimeoutException>(() => run);
        Assert.Equal("one:TimedOut", script.Outcomes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_call_returns_late_is_disposed_of(bool asynchronously)
    {
        var late = new TaskCompletionSource<object>();
        var clock = new VirtualClock();
        var run = Tiers.Timed.RunAsync((model, _) => model == Models.One ? late.Task : Task.FromResult<object>("good"), new ModelTierOptions { TimeProvider = clock });
        await clock.StartedAsync();
        clock.Advance(Limit);
        Assert.Equal("good", (await run).Value);

        var disposed = new TaskCompletionSource();
        late.SetResult(asynchronously ? new AsyncDisposable(disposed) : new Disposable(disposed));

        await disposed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_callback_of_the_call_that_throws_does_no_harm()
    {
        var script = new Script(
            token =>
            {
                token.Register(() => throw new InvalidOperationException("a callback"));
                return new TaskCompletionSource<string>().Task;
            },
            Script.Returns("good"));

        var run = script.RunAsync(Tiers.Timed);
        await script.Clock.StartedAsync();
        script.Clock.Advance(Limit);

        Assert.Same(Models.Two, (await run).Model);
    }

    [Fact]
    public async Task Without_a_timeout_and_a_token_nothing_is_started_for_a_call()
    {
        var script = new Script(Script.Returns("good"));

        await script.RunAsync(Tiers.Plain);

        Assert.False(script.Tokens[0].CanBeCanceled);
        Assert.False(script.Clock.StartedAsync().IsCompleted);
    }

    [Fact]
    public async Task The_real_clock_ends_a_call_too()
    {
        var result = await Tiers.Hasty.RunAsync((model, token) => model == Models.One ? Script.Waits(token) : Task.FromResult("good"));

        Assert.Same(Models.Two, result.Model);
        Assert.InRange(result.Attempts[0].Duration, TimeSpan.FromMilliseconds(45), TimeSpan.FromSeconds(30));
    }

    private sealed class Disposable(TaskCompletionSource disposed) : IDisposable
    {
        public void Dispose() => disposed.SetResult();
    }

    private sealed class AsyncDisposable(TaskCompletionSource disposed) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            disposed.SetResult();
            return default;
        }
    }
}
