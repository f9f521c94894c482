using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Streaming;

/// <summary>A caller may leave a stream at any moment: it is not kept waiting, and nothing stays behind.</summary>
public class LeavingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_of_the_caller_ends_the_wait_for_an_element_whatever_the_call_does(bool ofStream)
    {
        foreach (var before in new[] { Array.Empty<Func<Task<string?>>>(), [ScriptedStream.Sends("a")] })
        {
            var hanging = new TaskCompletionSource<string?>();
            var source = new ScriptedStream([.. before, () => hanging.Task]);
            var script = new StreamScript(source);
            using var another = new CancellationTokenSource();
            using var caller = new CancellationTokenSource();
            await using var reader = script.Run(Tiers.Both, ofStream ? caller.Token : another.Token).GetAsyncEnumerator(ofStream ? another.Token : caller.Token);
            foreach (var move in before)
            {
                Assert.True(await reader.MoveNextAsync());
            }

            var moving = reader.MoveNextAsync().AsTask();
            Assert.False(moving.IsCompleted);
            await caller.CancelAsync();

            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving.WaitAsync(Patience.Limit));
            Assert.Equal(caller.Token, error.CancellationToken);
            Assert.True(source.Token.IsCancellationRequested);
            Assert.Equal("one:Cancelled", script.Outcomes);
            Assert.Equal(0, script.Clock.TimersLeft);
            hanging.SetResult("late");
            await source.Disposed;
        }
    }

    [Fact]
    public async Task A_caller_that_goes_away_between_two_elements_gets_no_other_even_where_one_is_ready()
    {
        var source = ScriptedStream.Of("a", "b");
        var script = new StreamScript(source);
        using var caller = new CancellationTokenSource();
        await using var reader = script.Run(Tiers.Both, caller.Token).GetAsyncEnumerator();

        Assert.True(await reader.MoveNextAsync());
        await caller.CancelAsync();
        Assert.True(source.Token.IsCancellationRequested);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.MoveNextAsync().AsTask());
        Assert.Equal(caller.Token, error.CancellationToken);
        Assert.Equal("one:Cancelled", script.Outcomes);
        await source.Disposed;
    }

    [Fact]
    public async Task A_caller_whose_leaving_makes_the_call_throw_gets_its_own_cancellation()
    {
        var second = new TaskCompletionSource<string?>();
        var source = new ScriptedStream(ScriptedStream.Sends("a"), () => second.Task);
        var script = new StreamScript(source);
        using var caller = new CancellationTokenSource();
        await using var reader = script.Run(Tiers.Plain, caller.Token).GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        using var registration = source.Token.Register(() => second.SetException(new IOException("the connection was closed")));

        var moving = reader.MoveNextAsync().AsTask();
        await caller.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving.WaitAsync(Patience.Limit));
        Assert.Equal(caller.Token, error.CancellationToken);
        Assert.Equal("one:Cancelled", script.Outcomes);
    }

    [Fact]
    public async Task A_reader_that_stops_early_was_served()
    {
        var source = ScriptedStream.Of("a", "b");
        var script = new StreamScript(source);
        using var caller = new CancellationTokenSource();

        await foreach (var element in script.Run(Tiers.Both, caller.Token))
        {
            Assert.Equal("a", element);
            break;
        }

        Assert.Equal("one:Served", script.Outcomes);
        Assert.True(source.IsDisposed);
        Assert.Equal(0, script.Clock.TimersLeft);
    }

    [Fact]
    public async Task Disposing_twice_or_before_the_first_element_tells_nobody()
    {
        var script = new StreamScript(ScriptedStream.Of("a"));
        var stream = script.Run(Tiers.Both);

        var reader = stream.GetAsyncEnumerator();
        await reader.DisposeAsync();
        await reader.DisposeAsync();
        Assert.False(await reader.MoveNextAsync());

        Assert.Empty(script.Called);
        Assert.Empty(script.Told);
    }
}
