using ModelRegistry.Testing;

namespace ModelRegistry.Runtime.Tests.Streaming;

/// <summary>What the calls of a streamed run return, one after the other, and what became of the run.</summary>
internal sealed class StreamScript
{
    private readonly Queue<Func<IAsyncEnumerable<string>>> _calls;

    public StreamScript(params Func<IAsyncEnumerable<string>>[] calls)
    {
        _calls = new(calls);
        Options = new ModelTierOptions { TimeProvider = Clock, RetryDelay = retry => TimeSpan.FromSeconds(retry), OnAttempt = Told.Add };
    }

    public StreamScript(params ScriptedStream[] streams)
        : this([.. streams.Select(stream => (Func<IAsyncEnumerable<string>>)(() => stream))])
    {
    }

    public VirtualClock Clock { get; } = new();

    public ModelTierOptions Options { get; }

    /// <summary>What OnAttempt was told.</summary>
    public List<ModelAttempt> Told { get; } = [];

    /// <summary>The ids of the models that were called.</summary>
    public List<string> Called { get; } = [];

    public string Outcomes => string.Join(' ', Told.Select(attempt => $"{attempt.Model}:{attempt.Outcome}"));

    public ModelTierStream<string> Run(ModelTier tier, CancellationToken cancellationToken = default) => tier.RunStreamingAsync(Next, Options, cancellationToken);

    /// <summary>Reads a run to its end.</summary>
    public async Task<string> ReadAsync(ModelTier tier, CancellationToken cancellationToken = default)
        => string.Concat(await Run(tier, cancellationToken).ToListAsync(CancellationToken.None).AsTask().WaitAsync(Patience.Limit));

    private IAsyncEnumerable<string> Next(Model model, CancellationToken cancellationToken)
    {
        lock (Called)
        {
            Called.Add(model.Id);
            return _calls.Dequeue()();
        }
    }
}
