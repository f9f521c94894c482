using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using ModelRegistry.Testing;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>An app that asks one question, through a tier or straight from a model, and keeps the log of what its tiers did.</summary>
internal sealed class App(Uri address, VirtualClock clock, int sdkRetries = 0)
{
    private const string Question = "How do I reset my password?";

    private readonly ConcurrentQueue<ModelAttempt> _attempts = new();

    public OpenAICalls Calls { get; } = new(address, sdkRetries);

    /// <summary>The attempts of all runs, in the order in which they ended.</summary>
    public IReadOnlyList<ModelAttempt> Attempts => [.. _attempts];

    /// <summary>A retry waits for as many seconds as its number.</summary>
    public ModelTierOptions Options => new()
    {
        TimeProvider = clock,
        RetryDelay = retry => TimeSpan.FromSeconds(retry),
        Usage = result => (result as Reply)?.Usage,
        OnAttempt = _attempts.Enqueue,
    };

    /// <summary>Asks through a tier: who serves and what it takes is the tier's business.</summary>
    public async Task<string> AskAsync(Way way, ModelTier tier, CancellationToken cancellationToken = default) => way switch
    {
        // The caller's thread waits, and not the test's: that one moves the clock.
        Way.ChatBlocking => await Task.Run(() => tier.Run(Calls.Chat, Options, cancellationToken).Value.Text, CancellationToken.None),
        Way.Chat => (await tier.RunAsync(Calls.ChatAsync, Options, cancellationToken)).Value.Text,
        Way.ChatStream => await TextAsync(tier.RunStreamingAsync(Calls.ChatStreamAsync, Options, cancellationToken)),
        Way.Responses => (await tier.RunAsync(Calls.ResponseAsync, Options, cancellationToken)).Value.Text,
        Way.ResponsesStream => await TextAsync(tier.RunStreamingAsync(Calls.ResponseStreamAsync, Options, cancellationToken)),
        Way.ChatClient => (await ChatClientOf(tier).GetResponseAsync(Question, cancellationToken: cancellationToken)).Text,
        Way.ChatClientStream => await TextAsync(ChatClientOf(tier).GetStreamingResponseAsync(Question, cancellationToken: cancellationToken)),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    /// <summary>Asks one model and nobody else: what an app without a fallback does.</summary>
    public async Task<string> AskDirectlyAsync(Way way, Model model, CancellationToken cancellationToken = default) => way switch
    {
        Way.ChatBlocking => await Task.Run(() => Calls.Chat(model, cancellationToken).Text, CancellationToken.None),
        Way.Chat => (await Calls.ChatAsync(model, cancellationToken)).Text,
        Way.ChatStream => await TextAsync(Calls.ChatStreamAsync(model, cancellationToken)),
        Way.Responses => (await Calls.ResponseAsync(model, cancellationToken)).Text,
        Way.ResponsesStream => await TextAsync(Calls.ResponseStreamAsync(model, cancellationToken)),
        Way.ChatClient => (await new OpenAIChatClient(Calls.ClientOf(model)).GetResponseAsync(Question, cancellationToken: cancellationToken)).Text,
        Way.ChatClientStream => await TextAsync(new OpenAIChatClient(Calls.ClientOf(model)).GetStreamingResponseAsync(Question, cancellationToken: cancellationToken)),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    /// <summary>The tier as a chat client, which reads the usage by itself.</summary>
    public IChatClient ChatClientOf(ModelTier tier)
    {
        var options = Options;
        options.Usage = null;
        return tier.AsChatClient(model => new OpenAIChatClient(Calls.ClientOf(model)), options);
    }

    private static async Task<string> TextAsync(IAsyncEnumerable<Reply> stream) => string.Concat(await stream.Select(piece => piece.Text).ToListAsync());

    private static async Task<string> TextAsync(IAsyncEnumerable<ChatResponseUpdate> stream) => string.Concat(await stream.Select(update => update.Text).ToListAsync());
}
