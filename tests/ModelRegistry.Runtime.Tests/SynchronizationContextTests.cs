using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>
/// A caller with a synchronization context, such as a user interface, may block it until the run ends. A run that came back to the
/// context would then never end.
/// </summary>
public class SynchronizationContextTests
{
    /// <summary>Each begins a run that has to wait, and says what the run then waits for.</summary>
    private static readonly Dictionary<string, Func<VirtualClock, Waiting>> Runs = new()
    {
        ["a call"] = _ =>
        {
            var answer = new TaskCompletionSource<string>();
            return new(Tiers.Plain.RunAsync((_, _) => answer.Task), () => answer.SetResult("a"));
        },
        ["a call that returns nothing"] = _ =>
        {
            var answer = new TaskCompletionSource();
            return new(Tiers.Plain.RunAsync((_, _) => answer.Task), answer.SetResult);
        },
        ["a call that has a timeout"] = clock =>
        {
            var answer = new TaskCompletionSource<string>();
            return new(Tiers.Timed.RunAsync((_, _) => answer.Task, OptionsWith(clock)), () => answer.SetResult("a"));
        },
        ["a call that times out"] = clock =>
        {
            var never = new TaskCompletionSource<string>();
            var run = Tiers.Timed.RunAsync((model, _) => model == Models.One ? never.Task : Task.FromResult("b"), OptionsWith(clock));
            return new(run, () => clock.Advance(TimeSpan.FromSeconds(61)));
        },
        ["the wait before a retry"] = clock =>
        {
            var calls = 0;
            var run = Tiers.Retrying.RunAsync(
                (_, _) => ++calls == 1 ? Task.FromException<string>(new StatusException(503)) : Task.FromResult("a"), OptionsWith(clock));
            return new(run, () => clock.Advance(TimeSpan.FromSeconds(5)));
        },
        ["a flag that is asked for"] = clock =>
        {
            var isOn = new TaskCompletionSource<bool>();
            var options = OptionsWith(clock);
            options.IsEnabledAsync = (_, _, _) => isOn.Task;
            return new(Tiers.Gated.RunAsync((_, _) => Task.FromResult("a"), options), () => isOn.SetResult(true));
        },
        ["the first element"] = _ => FirstOf(Tiers.Plain, options: null),
        ["the first element that has a timeout"] = clock => FirstOf(Tiers.Timed, OptionsWith(clock)),
        ["a later element"] = _ =>
        {
            var move = new TaskCompletionSource<bool>();
            var reader = Tiers.Plain.RunStreamingAsync((_, _) => new Elements(Task.FromResult(true), move.Task)).GetAsyncEnumerator();
            Assert.True(reader.MoveNextAsync().AsTask().GetAwaiter().GetResult());
            return new(reader.MoveNextAsync().AsTask(), () => move.SetResult(false));
        },
    };

    public static TheoryData<string> Waits() => [.. Runs.Keys];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_run_that_waits_does_not_come_back_to_the_context_of_its_caller(string wait)
    {
        var context = new CountingContext();
        var before = SynchronizationContext.Current;
        Waiting waiting;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            waiting = Runs[wait](new VirtualClock());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        Assert.False(waiting.Run.IsCompleted);
        waiting.End();
        await waiting.Run.WaitAsync(Patience.Limit);

        Assert.Equal(0, context.Posts);
    }

    private static Waiting FirstOf(ModelTier tier, ModelTierOptions? options)
    {
        var move = new TaskCompletionSource<bool>();
        var reader = tier.RunStreamingAsync((_, _) => new Elements(move.Task), options).GetAsyncEnumerator();
        return new(reader.MoveNextAsync().AsTask(), () => move.SetResult(true));
    }

    private static ModelTierOptions OptionsWith(VirtualClock clock)
        => new() { TimeProvider = clock, RetryDelay = _ => TimeSpan.FromSeconds(5) };

    /// <summary>A run that waits, and what lets it go on.</summary>
    private sealed record Waiting(Task Run, Action End);

    /// <summary>Elements that wait for nothing but their moves, so that what is posted is posted by the run.</summary>
    private sealed class Elements(params Task<bool>[] moves) : IAsyncEnumerable<string>, IAsyncEnumerator<string>
    {
        private int _next;

        public string Current => "element";

        public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(moves[_next++]);

        public ValueTask DisposeAsync() => default;
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }
}
