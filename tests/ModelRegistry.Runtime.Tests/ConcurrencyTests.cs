using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>Many runs at once, with the first model down: every one is served, and nothing is left of them.</summary>
public class ConcurrencyTests
{
    [Fact]
    public async Task A_thousand_runs_over_a_failing_model_are_all_served()
    {
        var unobserved = new List<Exception>();
        void Observe(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerException is StatusException)
            {
                unobserved.Add(args.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            var clock = new VirtualClock();
            using var caller = new CancellationTokenSource();
            var options = new ModelTierOptions { TimeProvider = clock, RetryDelay = _ => TimeSpan.Zero };

            var results = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => Task.Run(() => Tiers.Both.RunAsync(
                async (model, _) =>
                {
                    await Task.Yield();
                    return model == Models.Two ? number : throw new StatusException(503);
                },
                options,
                caller.Token))));

            Assert.Equal(Enumerable.Range(0, 1_000), results.Select(result => result.Value));
            Assert.All(results, result => Assert.Equal(3, result.Attempts.Count));
            Assert.Equal(0, clock.TimersLeft);
            Assert.Equal(0, Registrations(caller));
            await CollectAsync();
            Assert.Empty(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }
    }

    [Fact]
    public async Task A_late_error_of_a_call_that_was_given_up_is_observed()
    {
        var unobserved = false;
        void Observe(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved |= args.Exception.ToString().Contains("late and lost", StringComparison.Ordinal);

        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            await GiveUpAsync();
            await CollectAsync();
            Assert.False(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        static async Task GiveUpAsync()
        {
            var late = new TaskCompletionSource<string>();
            var script = new Script(_ => late.Task, Script.Returns("good"));
            var run = script.RunAsync(Tiers.Timed);
            await script.Clock.StartedAsync();
            script.Clock.Advance(TimeSpan.FromSeconds(60));
            await run;
            late.SetException(new InvalidOperationException("late and lost"));
        }
    }

    [Fact]
    public async Task A_thousand_runs_that_are_cancelled_all_end()
    {
        var clock = new VirtualClock();
        using var caller = new CancellationTokenSource();
        var options = new ModelTierOptions { TimeProvider = clock };
        var runs = Enumerable.Range(0, 1_000).Select(_ => Tiers.Both.RunAsync((_, _) => new TaskCompletionSource<int>().Task, options, caller.Token)).ToList();

        await caller.CancelAsync();

        foreach (var run in runs)
        {
            Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run)).CancellationToken);
        }

        Assert.Equal(0, clock.TimersLeft);
    }

    private static async Task CollectAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            await Task.Delay(20);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    /// <summary>How many callbacks are registered, as the framework keeps them.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The tests are not trimmed.")]
    private static int Registrations(CancellationTokenSource source)
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        var registrations = typeof(CancellationTokenSource).GetField("_registrations", hidden)!.GetValue(source);
        var count = 0;
        for (var node = registrations?.GetType().GetField("Callbacks", hidden)!.GetValue(registrations); node is not null; node = node.GetType().GetField("Next", hidden)!.GetValue(node))
        {
            count++;
        }

        return count;
    }
}
