using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests;

/// <summary>What the calls of a run do, one after the other, and what became of the run.</summary>
internal sealed class Script
{
    private readonly Queue<Func<CancellationToken, Task<string>>> _steps;

    public Script(params Func<CancellationToken, Task<string>>[] steps)
    {
        _steps = new(steps);
        Options = new ModelTierOptions { TimeProvider = Clock, RetryDelay = _ => TimeSpan.Zero, OnAttempt = Told.Add };
    }

    public VirtualClock Clock { get; } = new();

    public ModelTierOptions Options { get; }

    /// <summary>What OnAttempt was told.</summary>
    public List<ModelAttempt> Told { get; } = [];

    /// <summary>The ids of the models that were called.</summary>
    public List<string> Called { get; } = [];

    /// <summary>The tokens that the calls were given.</summary>
    public List<CancellationToken> Tokens { get; } = [];

    public string Outcomes => string.Join(' ', Told.Select(attempt => $"{attempt.Model}:{attempt.Outcome}"));

    public static Func<CancellationToken, Task<string>> Returns(string value) => _ => Task.FromResult(value);

    public static Func<CancellationToken, Task<string>> Throws(Exception error) => async _ =>
    {
        await Task.Yield();
        throw error;
    };

    public static Func<CancellationToken, Task<string>> Throws(int status) => Throws(new StatusException(status));

    /// <summary>Never ends, whatever its token says.</summary>
    public static Func<CancellationToken, Task<string>> Hangs { get; } = _ => new TaskCompletionSource<string>().Task;

    /// <summary>Ends when its token says so, as a good client does.</summary>
    public static Func<CancellationToken, Task<string>> Waits { get; } = async token =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return "never";
    };

    public Task<string> Next(Model model, CancellationToken token)
    {
        Called.Add(model.Id);
        Tokens.Add(token);
        return _steps.Dequeue()(token);
    }

    public Task<ModelTierResult<string>> RunAsync(ModelTier tier, CancellationToken token = default) => tier.RunAsync(Next, Options, token);
}

/// <summary>The shape of most SDKs' exceptions.</summary>
internal class StatusException(int status, string message = "as the provider says", Exception? inner = null) : Exception(message, inner)
{
    public int Status { get; } = status;
}
