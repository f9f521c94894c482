using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;

namespace ModelRegistry.EndToEnd.Tests;

/// <summary>The calls of an app, written as its authors would write them for one model.</summary>
internal sealed class OpenAICalls(Uri address, int sdkRetries = 0)
{
    private static readonly ApiKeyCredential Key = new("sk-test");
    private readonly Uri _endpoint = new(address, "/v1");
    private readonly ClientRetryPolicy _retries = new ImpatientRetries(sdkRetries);

    public static ChatMessage[] Messages => [new UserChatMessage("How do I reset my password?")];

    public ChatClient ClientOf(Model model) => new(model.Id, Key, new OpenAIClientOptions { Endpoint = _endpoint, RetryPolicy = _retries });

    public async Task<Reply> ChatAsync(Model model, CancellationToken cancellationToken)
        => ReplyOf(await ClientOf(model).CompleteChatAsync(Messages, null, cancellationToken));

    public Reply Chat(Model model, CancellationToken cancellationToken) => ReplyOf(ClientOf(model).CompleteChat(Messages, null, cancellationToken));

    public async IAsyncEnumerable<Reply> ChatStreamAsync(Model model, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in ClientOf(model).CompleteChatStreamingAsync(Messages, null, cancellationToken))
        {
            yield return new(string.Concat(update.ContentUpdate.Select(part => part.Text)), UsageOf(update.Usage));
        }
    }

    public async Task<Reply> ResponseAsync(Model model, CancellationToken cancellationToken)
    {
        var response = (await ResponsesClient().CreateResponseAsync(Request(model, streamed: false), cancellationToken)).Value;
        return new(response.GetOutputText(), UsageOf(response.Usage));
    }

    public async IAsyncEnumerable<Reply> ResponseStreamAsync(Model model, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = await ResponsesClient().CreateResponseStreamingAsync(Request(model, streamed: true), cancellationToken);
        await foreach (var update in ((IAsyncEnumerable<StreamingResponseUpdate>)updates).WithCancellation(cancellationToken))
        {
            yield return new(
                (update as StreamingResponseOutputTextDeltaUpdate)?.Delta ?? "",
                UsageOf((update as StreamingResponseCompletedUpdate)?.Response.Usage));
        }
    }

    private ResponsesClient ResponsesClient() => new(Key, new ResponsesClientOptions { Endpoint = _endpoint, RetryPolicy = _retries });

    private static CreateResponseOptions Request(Model model, bool streamed)
        => new(model.Id, [ResponseItem.CreateUserMessageItem("How do I reset my password?")]) { StreamingEnabled = streamed };

    private static Reply ReplyOf(ChatCompletion completion) => new(completion.Content[0].Text, UsageOf(completion.Usage));

    private static ModelUsage? UsageOf(ChatTokenUsage? usage)
        => usage is null ? null : ModelUsage.OfWholePrompt(usage.InputTokenCount, usage.OutputTokenCount, usage.InputTokenDetails?.CachedTokenCount ?? 0);

    private static ModelUsage? UsageOf(ResponseTokenUsage? usage)
        => usage is null ? null : ModelUsage.OfWholePrompt(usage.InputTokenCount, usage.OutputTokenCount, usage.InputTokenDetails?.CachedTokenCount ?? 0);

    /// <summary>The SDK's retries, without its waits by the clock on the wall.</summary>
    private sealed class ImpatientRetries(int retries) : ClientRetryPolicy(retries)
    {
        protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => TimeSpan.Zero;
    }
}
