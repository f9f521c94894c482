using System.Text;
using Microsoft.Extensions.AI;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Web;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>Anthropic's Messages API, as far as an eval needs it. Anthropic's SDK would make the tool five times as large.</summary>
/// <param name="client">Sends requests, with the key.</param>
/// <param name="address">The address of the API.</param>
internal sealed class AnthropicChatClient(HttpClient client, WebAddress address) : IChatClient
{
    /// <summary>The API requires a limit. This one fits the answers of a task with a check.</summary>
    private const int UsualMaxTokens = 4_096;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var target = address.At("/v1/messages");
        using var content = new StringContent(Body([.. messages], options), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(target.Uri, content, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return JsonReader.Parse(text).Root is JsonObject root && root.Field("content") is JsonArray parts
            ? Answer(root, parts)
            : throw new ToolException($"{target.Shown} answered JSON that is not an answer in the form of Anthropic: check the address.");
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => client.Dispose();

    private static string Body(IReadOnlyList<ChatMessage> messages, ChatOptions? options) => ToolJson.Write(writer =>
    {
        writer.WriteString("model", options?.ModelId);
        writer.WriteNumber("max_tokens", options?.MaxOutputTokens ?? UsualMaxTokens);
        if (options?.Temperature is { } temperature)
        {
            writer.WriteNumber("temperature", temperature);
        }

        var system = messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text).ToList();
        if (system.Count > 0)
        {
            writer.WriteString("system", string.Join("\n\n", system));
        }

        writer.Array("messages", messages.Where(message => message.Role != ChatRole.System), message => writer.Item(() =>
        {
            writer.WriteString("role", message.Role.Value);
            writer.WriteString("content", message.Text);
        }));
    });

    private static ChatResponse Answer(JsonObject root, JsonArray parts)
    {
        var text = string.Concat(parts.Objects().Where(part => part.Text("type") == "text").Select(part => part.Text("text")));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = root.Text("model"),
            FinishReason = root.Text("stop_reason") switch
            {
                "max_tokens" => ChatFinishReason.Length,
                "refusal" => ChatFinishReason.ContentFilter,
                _ => ChatFinishReason.Stop,
            },
            Usage = root.Field("usage") is JsonObject usage ? UsageOf(usage) : null,
        };
    }

    /// <summary>The API counts cached tokens beside the input; elsewhere they are a part of it.</summary>
    private static UsageDetails UsageOf(JsonObject usage)
    {
        var read = Count(usage, "cache_read_input_tokens") ?? 0;
        var written = Count(usage, ModelAnswer.CacheWriteCount) ?? 0;
        return new UsageDetails
        {
            InputTokenCount = Count(usage, "input_tokens") + read + written,
            CachedInputTokenCount = read,
            OutputTokenCount = Count(usage, "output_tokens"),
            AdditionalCounts = new() { [ModelAnswer.CacheWriteCount] = written },
        };
    }

    private static long? Count(JsonObject usage, string name)
        => usage.Field(name) is JsonNumber number && number.TryGetInt64(out var count) && count >= 0 ? count : null;
}
