namespace ModelRegistry.Runtime.Tests.Streaming;

/// <summary>A stream has begun with its first content; what comes before is held back.</summary>
public class ContentTests
{
    [Fact]
    public async Task What_fails_before_the_first_content_goes_to_the_next_model()
    {
        var script = Script(new ScriptedStream(ScriptedStream.Sends(""), ScriptedStream.Throws(404)), ScriptedStream.Of("", "a", "b"));

        Assert.Equal("ab", await script.ReadAsync(Tiers.Plain));
        Assert.Equal("one:Failed two:Served", script.Outcomes);
    }

    [Fact]
    public async Task An_error_that_says_nothing_goes_on_once_the_model_has_begun_to_answer()
    {
        var script = Script(
            new ScriptedStream(ScriptedStream.Sends(""), ScriptedStream.Throws(new InvalidOperationException("an event of the stream"))),
            ScriptedStream.Of("a"));

        Assert.Equal("a", await script.ReadAsync(Tiers.Plain));
    }

    [Fact]
    public async Task Every_element_is_passed_on_in_its_order()
    {
        var script = Script(ScriptedStream.Of("", " ", "a", "", "b"));

        var elements = await script.Run(Tiers.Plain).ToListAsync();

        Assert.Equal(["", " ", "a", "", "b"], elements);
    }

    [Fact]
    public async Task A_stream_without_content_goes_to_the_next_model()
    {
        var script = Script(ScriptedStream.Of("", ""), ScriptedStream.Of("a"));

        Assert.Equal("a", await script.ReadAsync(Tiers.Plain));
        Assert.Equal("one:Rejected two:Served", script.Outcomes);
        Assert.Equal("the stream ended without content", script.Told[0].Reason);
    }

    [Fact]
    public async Task The_timeout_runs_until_the_first_content()
    {
        var script = Script(new ScriptedStream(ScriptedStream.Sends(""), () => new TaskCompletionSource<string?>().Task), ScriptedStream.Of("a"));

        var read = script.ReadAsync(Tiers.Timed);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("a", await read);
        Assert.Equal("one:TimedOut two:Served", script.Outcomes);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_stream_that_falls_silent_before_its_content_goes_to_the_next_model()
    {
        var script = Script(new ScriptedStream(ScriptedStream.Sends(""), () => new TaskCompletionSource<string?>().Task), ScriptedStream.Of("a"));

        var read = script.ReadAsync(Tiers.Idle);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("a", await read);
        Assert.Equal("one:TimedOut two:Served", script.Outcomes);
        Assert.Contains("one sent nothing for 10 s, the idle time of the tier \"idle\"", script.Told[0].Reason, StringComparison.Ordinal);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_stream_that_falls_silent_after_its_content_ends_with_an_error()
    {
        var script = Script(new ScriptedStream(ScriptedStream.Sends("a"), () => new TaskCompletionSource<string?>().Task));

        var read = script.ReadAsync(Tiers.Idle);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(10));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => read);
        Assert.Equal("one:TimedOut", script.Outcomes);
        Assert.Single(ModelErrors.AttemptsOf(error));
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task The_idle_time_does_not_limit_the_wait_for_the_first_part()
    {
        var first = new TaskCompletionSource<string?>();
        var script = Script(new ScriptedStream(() => first.Task, ScriptedStream.Sends(null)));

        var read = script.ReadAsync(new ModelTier("own", [Models.One], idleTimeout: TimeSpan.FromSeconds(10)));
        script.Clock.Advance(TimeSpan.FromMinutes(5));
        first.SetResult("a");

        Assert.Equal("a", await read);
    }

    [Fact]
    public async Task A_call_that_falls_silent_is_told_to_stop()
    {
        var silent = new ScriptedStream(ScriptedStream.Sends("a"), () => new TaskCompletionSource<string?>().Task);
        var script = Script(silent);

        var read = script.ReadAsync(new ModelTier("own", [Models.One], idleTimeout: TimeSpan.FromSeconds(10)));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TimeoutException>(() => read);
        Assert.True(silent.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task What_the_callers_own_functions_throw_is_not_the_streams_failure()
    {
        var mistake = new FormatException();
        var tier = new ModelTier("own", [Models.Early, Models.One], cooldown: TimeSpan.FromSeconds(60));
        for (var run = 0; run < 3; run++)
        {
            var script = Script(ScriptedStream.Of("a", "b"));
            script.Options.Usage = element => element is "b" ? throw mistake : null;
            Assert.Same(mistake, await Assert.ThrowsAsync<FormatException>(() => script.ReadAsync(tier)));
        }

        Assert.Empty(tier.Cooldowns);
    }

    private static StreamScript Script(params ScriptedStream[] streams)
    {
        var script = new StreamScript(streams);
        script.Options.HasContent = element => element is string text && text.Trim().Length > 0;
        return script;
    }
}
