using ModelRegistry.Testing;
using ModelRegistry.Testing.Loopback;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>A provider, a clock and an app: what every test here begins with.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    public Scenario(int sdkRetries = 0)
    {
        Api = new LoopbackApi(Clock);
        App = new App(Api.Address, Clock, sdkRetries);
    }

    public VirtualClock Clock { get; } = new();

    public LoopbackApi Api { get; }

    public App App { get; }

    /// <summary>How many requests the first choice of the tiers and its stand-in got.</summary>
    public (int First, int Second) Requests => (Api.RequestsTo(ModelIds.Gpt5_6Terra).Count, Api.RequestsTo(ModelIds.Gpt5_5).Count);

    /// <summary>What the log says of each attempt, with the wait after it in seconds.</summary>
    public IEnumerable<(string Model, ModelAttemptOutcome Outcome, int Retry, double? Wait)> Log
        => App.Attempts.Select(attempt => (attempt.Model.Id, attempt.Outcome, attempt.Retry, attempt.RetryDelay?.TotalSeconds));

    /// <summary>When the first choice got its requests, in seconds from the start.</summary>
    public IEnumerable<double> Times => Api.RequestsTo(ModelIds.Gpt5_6Terra).Select(request => (request.ReceivedAt - VirtualClock.Start).TotalSeconds);

    /// <summary>What the first choice of the tiers answers.</summary>
    public Scenario First(params LoopbackAnswer[] answers)
    {
        Api.Answers(ModelIds.Gpt5_6Terra, answers);
        return this;
    }

    /// <summary>What its stand-in answers.</summary>
    public Scenario Second(params LoopbackAnswer[] answers)
    {
        Api.Answers(ModelIds.Gpt5_5, answers);
        return this;
    }

    /// <summary>Waits for a run, which itself waits for exactly these seconds, one after the other.</summary>
    public async Task<T> Through<T>(Task<T> run, params double[] waits)
    {
        foreach (var wait in waits)
        {
            await Clock.PassAsync(TimeSpan.FromSeconds(wait));
        }

        return await run.WaitAsync(Patience.Limit);
    }

    /// <summary>Lets a request to the first choice arrive, and lets the tier's time for it pass.</summary>
    public async Task<LoopbackRequest> PassTimeoutAsync(int request = 1)
    {
        var arrived = await Api.Arrival(ModelIds.Gpt5_6Terra, request).WaitAsync(Patience.Limit);
        await Clock.PassAsync(TimeSpan.FromSeconds(60));
        return arrived;
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync().AsTask().WaitAsync(Patience.Limit);
        Assert.Equal(0, Clock.TimersLeft);
    }
}
