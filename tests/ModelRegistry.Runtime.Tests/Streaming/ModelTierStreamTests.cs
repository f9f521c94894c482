using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Streaming;

/// <summary>Until its first element a streamed run decides as any other; from then on it only hands on.</summary>
public class ModelTierStreamTests
{
    [Fact]
    public async Task Nobody_is_called_before_the_first_element_is_asked_for()
    {
        var script = new StreamScript(ScriptedStream.Of("a"));

        var stream = script.Run(Tiers.Plain);
        await using var reader = stream.GetAsyncEnumerator();

        Assert.Empty(script.Called);
        Assert.Empty(stream.Attempts);
        Assert.Null(stream.Model);
        Assert.Same(Tiers.Plain, stream.Tier);
    }

    [Fact]
    public void Before_it_is_enumerated_it_has_no_attempts_and_no_model()
    {
        var stream = new StreamScript(ScriptedStream.Of("a")).Run(Tiers.Plain);

        Assert.Empty(stream.Attempts);
        Assert.Null(stream.Model);
    }

    [Fact]
    public async Task The_elements_are_those_of_the_model_that_began()
    {
        var script = new StreamScript(ScriptedStream.Of("a", "b"));
        var stream = script.Run(Tiers.Both);
        await using var reader = stream.GetAsyncEnumerator();

        Assert.True(await reader.MoveNextAsync());
        Assert.Equal("a", reader.Current);
        Assert.Same(Models.One, stream.Model);
        Assert.Empty(stream.Attempts);
        script.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal("b", reader.Current);
        Assert.False(await reader.MoveNextAsync());
        Assert.False(await reader.MoveNextAsync());

        Assert.Equal("one:Served", script.Outcomes);
        Assert.Equal(script.Told, stream.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(90), script.Told[0].Duration);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_stream_without_elements_has_served()
    {
        var script = new StreamScript(ScriptedStream.Of());
        var stream = script.Run(Tiers.Both);

        Assert.Empty(await stream.ToListAsync());

        Assert.Equal("one:Served", script.Outcomes);
        Assert.Same(Models.One, stream.Model);
    }

    [Fact]
    public async Task An_error_before_the_first_element_is_waited_out_and_then_passed_over()
    {
        var streams = new[] { new ScriptedStream(ScriptedStream.Throws(503)), new ScriptedStream(ScriptedStream.Throws(503)), ScriptedStream.Of("a", "b") };
        var script = new StreamScript(streams);

        var reading = script.ReadAsync(Tiers.Both);
        await script.Clock.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("ab", await reading);
        Assert.Equal("one:Failed one:Failed two:Served", script.Outcomes);
        Assert.Equal([TimeSpan.FromSeconds(1), null, null], script.Told.Select(attempt => attempt.RetryDelay));
        Assert.All(streams, stream => Assert.True(stream.IsDisposed));
        Assert.Equal(TimeSpan.FromSeconds(1), script.Clock.Passed);
    }

    [Fact]
    public async Task An_error_of_the_call_itself_counts_as_one_of_its_stream()
    {
        var script = new StreamScript(() => throw new TimeoutException(), () => throw new HttpRequestException("gone", null, System.Net.HttpStatusCode.NotFound), () => ScriptedStream.Of("a"));

        Assert.Equal("a", await script.ReadAsync(Tiers.Plain));

        Assert.Equal("one:Failed two:Failed three:Served", script.Outcomes);
    }

    [Fact]
    public async Task A_call_without_a_stream_is_a_mistake_of_the_caller()
    {
        var script = new StreamScript(() => null!);

        await Assert.ThrowsAsync<InvalidOperationException>(() => script.ReadAsync(Tiers.Plain));

        Assert.Equal(["one"], script.Called);
        Assert.Throws<ArgumentNullException>("call", () => Tiers.Plain.RunStreamingAsync<string>(null!));
    }

    [Fact]
    public async Task An_error_that_no_other_model_answers_comes_out_as_it_is()
    {
        var error = new HttpRequestException("no", null, System.Net.HttpStatusCode.BadRequest);
        var script = new StreamScript(new ScriptedStream(ScriptedStream.Throws(error)));

        Assert.Same(error, await Assert.ThrowsAsync<HttpRequestException>(() => script.ReadAsync(Tiers.Both)));

        Assert.Equal("one:Failed", script.Outcomes);
    }

    [Fact]
    public async Task When_all_fail_one_exception_has_every_attempt()
    {
        var script = new StreamScript(new ScriptedStream(ScriptedStream.Throws(404)), new ScriptedStream(ScriptedStream.Throws(404)));

        var error = await Assert.ThrowsAsync<ModelTierException>(() => script.ReadAsync(Tiers.Both));

        Assert.Equal(script.Told, error.Attempts);
        Assert.Equal(2, error.Attempts.Count);
    }

    [Fact]
    public async Task The_time_for_the_first_element_is_exact()
    {
        var hanging = new TaskCompletionSource<string?>();
        var first = new ScriptedStream(() => hanging.Task);
        var script = new StreamScript(first, ScriptedStream.Of("a"));

        var reading = script.ReadAsync(Tiers.Timed);
        await script.Clock.WaitedForAsync(TimeSpan.FromSeconds(60));
        script.Clock.Advance(TimeSpan.FromSeconds(59.999));
        Assert.False(first.Token.IsCancellationRequested);
        Assert.Equal(["one"], script.Called);
        script.Clock.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal("a", await reading);
        Assert.True(first.Token.IsCancellationRequested);
        Assert.Equal("one:TimedOut two:Served", script.Outcomes);
        Assert.Equal(TimeSpan.FromSeconds(60), script.Told[0].Duration);
        Assert.IsType<TimeoutException>(script.Told[0].Error);

        // It ignored its token: it can be disposed of once it comes to the end of its move.
        Assert.False(first.IsDisposed);
        hanging.SetException(new IOException("too late"));
        await first.Disposed;
    }

    [Fact]
    public async Task After_the_first_element_there_is_no_time_to_keep()
    {
        var second = new TaskCompletionSource<string?>();
        var source = new ScriptedStream(ScriptedStream.Sends("a"), () => second.Task, ScriptedStream.Sends(null));
        var script = new StreamScript(source);
        await using var reader = script.Run(Tiers.Timed).GetAsyncEnumerator();

        await reader.MoveNextAsync();
        Assert.Equal(0, script.Clock.TimersLeft);
        var moving = reader.MoveNextAsync().AsTask();
        script.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(source.Token.IsCancellationRequested);
        second.SetResult("b");

        Assert.True(await moving.WaitAsync(Patience.Limit));
        Assert.Equal("b", reader.Current);
    }

    [Fact]
    public async Task An_error_after_the_first_element_comes_out_and_nothing_is_tried_again()
    {
        var error = new HttpRequestException("gone", null, System.Net.HttpStatusCode.ServiceUnavailable);
        var source = new ScriptedStream(ScriptedStream.Sends("a"), ScriptedStream.Throws(error));
        var script = new StreamScript(source);
        await using var reader = script.Run(Tiers.Both).GetAsyncEnumerator();

        Assert.True(await reader.MoveNextAsync());
        Assert.Same(error, await Assert.ThrowsAsync<HttpRequestException>(() => reader.MoveNextAsync().AsTask()));

        Assert.False(await reader.MoveNextAsync());
        Assert.Equal("one:Failed", script.Outcomes);
        Assert.StartsWith("the stream broke after it had begun: status 503", script.Told[0].Reason, StringComparison.Ordinal);
        Assert.Null(script.Told[0].RetryDelay);
        await source.Disposed;
    }

    [Fact]
    public async Task Each_enumeration_is_a_run_with_its_own_retries()
    {
        var script = new StreamScript(new ScriptedStream(ScriptedStream.Throws(404)), ScriptedStream.Of("a"), ScriptedStream.Of("b"));
        var stream = script.Run(Tiers.Plain);

        Assert.Equal(["a"], await stream.ToListAsync());
        Assert.Same(Models.Two, stream.Model);
        Assert.Equal(["b"], await stream.ToListAsync());

        Assert.Same(Models.One, stream.Model);
        Assert.Single(stream.Attempts);
        Assert.Equal(["one", "two", "one"], script.Called);
    }

    [Fact]
    public async Task The_last_usage_that_an_element_shows_counts()
    {
        var script = new StreamScript(ScriptedStream.Of("a", "10", "100", "b"));
        script.Options.Usage = element => int.TryParse((string)element, out var tokens) ? new ModelUsage(tokens, 1) : null;

        await script.ReadAsync(Tiers.Plain);

        Assert.Equal(100, script.Told[0].Usage!.InputTokens);
        Assert.Equal(((100 * 1m) + (1 * 10m)) / 1_000_000, script.Told[0].Cost);
    }

    [Fact]
    public async Task What_the_callers_own_functions_throw_comes_out()
    {
        var mistake = new FormatException();
        var usage = new StreamScript(ScriptedStream.Of("a"));
        usage.Options.Usage = _ => throw mistake;
        Assert.Same(mistake, await Assert.ThrowsAsync<FormatException>(() => usage.ReadAsync(Tiers.Both)));

        var told = new StreamScript(ScriptedStream.Of("a"));
        told.Options.OnAttempt = _ => throw mistake;
        Assert.Same(mistake, await Assert.ThrowsAsync<FormatException>(() => told.ReadAsync(Tiers.Both)));
        Assert.Equal(0, told.Clock.TimersLeft);
    }

    [Fact]
    public async Task A_thousand_streams_at_once_leave_nothing_behind()
    {
        const int Streams = 1000;
        var script = new StreamScript(() => ScriptedStream.Of());
        var firsts = 0;
        var seconds = 0;
        script.Options.OnAttempt = null;
        using var caller = new CancellationTokenSource();

        var all = Task.WhenAll(Enumerable.Range(0, Streams).Select(async _ =>
            string.Concat(await Tiers.Both.RunStreamingAsync(Call, script.Options, caller.Token).ToListAsync(CancellationToken.None))));
        await script.Clock.PassAsync(TimeSpan.FromSeconds(1), Streams);

        Assert.Equal(Enumerable.Repeat("ab", Streams), await all.WaitAsync(Patience.Limit));
        Assert.Equal((2 * Streams, Streams), (firsts, seconds));
        Assert.Equal(0, script.Clock.TimersLeft);

        IAsyncEnumerable<string> Call(Model model, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref model == Models.One ? ref firsts : ref seconds);
            return model == Models.One ? new ScriptedStream(ScriptedStream.Throws(500)) : ScriptedStream.Of("a", "b");
        }
    }
}
