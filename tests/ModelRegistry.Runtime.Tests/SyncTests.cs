using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>The same run on the calling thread.</summary>
public class SyncTests
{
    private readonly ModelTierOptions _options = new() { RetryDelay = _ => TimeSpan.FromMilliseconds(1) };

    [Fact]
    public void Retries_and_goes_on_as_the_asynchronous_one_does()
    {
        var thread = Environment.CurrentManagedThreadId;
        var steps = new Queue<Func<string>>([() => throw new StatusException(503), () => throw new StatusException(404), () => "good"]);

        var result = Tiers.Retrying.Run(
            (_, _) =>
            {
                Assert.Equal(thread, Environment.CurrentManagedThreadId);
                return steps.Dequeue()();
            },
            _options);

        Assert.Equal("good", result.Value);
        Assert.Equal(["one 0 Failed", "one 1 Failed", "two 0 Served"], result.Attempts.Select(attempt => $"{attempt.Model} {attempt.Retry} {attempt.Outcome}"));
    }

    [Fact]
    public void Rethrows_what_no_other_model_would_answer()
    {
        var error = new StatusException(401);

        Assert.Same(error, Assert.Throws<StatusException>(() => Tiers.Plain.Run((_, _) => throw error)));
        Assert.IsType<StatusException>(Assert.Throws<ModelTierException>(() => Tiers.Plain.Run((_, _) => throw new StatusException(404))).InnerException);
    }

    [Fact]
    public void A_call_that_watches_its_token_ends_at_the_timeout()
    {
        var result = Tiers.Hasty.Run((model, token) =>
        {
            if (model == Models.One)
            {
                token.WaitHandle.WaitOne();
                token.ThrowIfCancellationRequested();
            }

            return model.Id;
        });

        Assert.Equal(ModelIds.Two, result.Value);
        Assert.Equal(ModelAttemptOutcome.TimedOut, result.Attempts[0].Outcome);
    }

    [Fact]
    public void What_a_call_returns_after_the_timeout_counts()
    {
        var clock = new VirtualClock();

        var result = Tiers.Timed.Run(
            (model, token) =>
            {
                clock.Advance(TimeSpan.FromSeconds(61));
                return token.IsCancellationRequested;
            },
            new ModelTierOptions { TimeProvider = clock });

        Assert.True(result.Value);
        Assert.Same(Models.One, result.Model);
        Assert.Equal(TimeSpan.FromSeconds(61), result.Attempts[0].Duration);
    }

    [Fact]
    public void The_caller_cancels_during_a_call_and_during_a_wait()
    {
        using var during = new CancellationTokenSource();
        var attempts = new List<ModelAttempt>();
        var options = new ModelTierOptions { RetryDelay = _ => TimeSpan.FromSeconds(15), OnAttempt = attempts.Add };

        var error = Assert.Throws<OperationCanceledException>(() => Tiers.Plain.Run(
            (_, _) =>
            {
                during.Cancel();
                return "ignored";
            },
            options,
            during.Token));
        Assert.Equal(during.Token, error.CancellationToken);
        Assert.Equal(ModelAttemptOutcome.Cancelled, Assert.Single(attempts).Outcome);

        using var wait = new CancellationTokenSource();
        options.OnAttempt = _ => wait.CancelAfter(1);
        error = Assert.Throws<OperationCanceledException>(() => Tiers.Retrying.Run((_, _) => throw new StatusException(503), options, wait.Token));
        Assert.Equal(wait.Token, error.CancellationToken);
    }

    [Fact]
    public void An_asynchronous_call_is_a_mistake()
    {
        const string message = "The call is asynchronous, and Run would not wait for it: use RunAsync.";

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Run(Task.FromResult(1))).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Run<object>(Task.CompletedTask)).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Run(new ValueTask<int>(1))).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => Run(default(ValueTask))).Message);

        static ModelTierResult<T> Run<T>(T value) => Tiers.Plain.Run((_, _) => value);
    }
}
