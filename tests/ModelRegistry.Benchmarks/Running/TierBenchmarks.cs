using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.AI;

namespace ModelRegistry.Benchmarks.Running;

/// <summary>What a run of a tier costs where the first model answers at once, beside the bare call.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TierBenchmarks : IDisposable
{
    private static readonly Task<string> Answer = Task.FromResult("good");
    private static readonly ChatMessage[] Messages = [new(ChatRole.User, "How?")];

    private readonly ModelTierOptions _usage = new() { Usage = _ => new ModelUsage(1, 1) };
    private readonly AnsweringClient _bare = new();
    private readonly IChatClient _client;

    public TierBenchmarks() => _client = Tiers.Plain.AsChatClient(_ => _bare);

    [Benchmark]
    public Task Run() => Tiers.Plain.RunAsync((_, _) => Answer);

    [Benchmark]
    public Task RunWithTimeout() => Tiers.Timed.RunAsync((_, _) => Answer);

    [Benchmark]
    public Task RunWithUsage() => Tiers.Plain.RunAsync((_, _) => Answer, _usage);

    [Benchmark]
    public Task<ChatResponse> BareChat() => _bare.GetResponseAsync(Messages);

    [Benchmark]
    public Task<ChatResponse> TierChat() => _client.GetResponseAsync(Messages);

    [Benchmark]
    public Task<int> BareStream() => CountAsync(_bare);

    [Benchmark]
    public Task<int> TierStream() => CountAsync(_client);

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<int> CountAsync(IChatClient client)
    {
        var updates = 0;
        await foreach (var update in client.GetStreamingResponseAsync(Messages))
        {
            updates++;
        }

        return updates;
    }

    /// <summary>Answers at once, with what it always answers.</summary>
    private sealed class AnsweringClient : IChatClient
    {
        private static readonly ChatResponseUpdate Update = new(ChatRole.Assistant, "yes");
        private static readonly Task<ChatResponse> Response = Task.FromResult(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, "yes")) { Usage = new UsageDetails { InputTokenCount = 1, OutputTokenCount = 1 } });

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Response;

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
            => Enumerable.Repeat(Update, 10).ToAsyncEnumerable();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
