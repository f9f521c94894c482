using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>OpenAI's chat client behind the abstraction of Microsoft.Extensions.AI: what the adapter of that family does, and no more.</summary>
internal sealed class OpenAIChatClient(ChatClient client) : IChatClient
{
    public bool IsDisposed { get; private set; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var completion = (await client.CompleteChatAsync(Convert(messages), null, cancellationToken)).Value;
        return new(new ChatMessage(ChatRole.Assistant, completion.Content[0].Text)) { ModelId = completion.Model, Usage = UsageOf(completion.Usage) };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in client.CompleteChatStreamingAsync(Convert(messages), null, cancellationToken))
        {
            var text = string.Concat(update.ContentUpdate.Select(part => part.Text));
            yield return update.Usage is { } usage
                ? new(ChatRole.Assistant, [new UsageContent(UsageOf(usage))])
                : new(ChatRole.Assistant, text) { ModelId = update.Model };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
        => serviceKey is not null ? null
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(client) ? client
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", client.Endpoint, client.Model)
            : null;

    public void Dispose() => IsDisposed = true;

    private static IEnumerable<OpenAI.Chat.ChatMessage> Convert(IEnumerable<ChatMessage> messages) => messages.Select(message => new UserChatMessage(message.Text));

    private static UsageDetails UsageOf(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
    };
}
