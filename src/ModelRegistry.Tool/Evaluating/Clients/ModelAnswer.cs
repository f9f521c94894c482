using Microsoft.Extensions.AI;

namespace ModelRegistry.Tool.Evaluating.Clients;

/// <summary>What a model answered to a task.</summary>
/// <param name="Text">The text.</param>
/// <param name="FinishReason">Why the answer ends.</param>
/// <param name="InputTokens">The tokens of the whole prompt; null where it is not known.</param>
/// <param name="CacheReadTokens">Those of them that were read from the provider's cache.</param>
/// <param name="CacheWriteTokens">Those of them that were written to it.</param>
/// <param name="OutputTokens">The tokens of the answer; null where it is not known.</param>
/// <param name="Milliseconds">How long the provider took.</param>
internal sealed record ModelAnswer(
    string Text,
    string? FinishReason,
    long? InputTokens,
    long CacheReadTokens,
    long CacheWriteTokens,
    long? OutputTokens,
    long Milliseconds)
{
    /// <summary>The name of the count of tokens that were written to the cache.</summary>
    public const string CacheWriteCount = "cache_creation_input_tokens";

    /// <summary>Whether the answer ends because it has as many tokens as it may have.</summary>
    public bool IsCutOff => FinishReason == ChatFinishReason.Length.Value;

    /// <summary>Whether the provider's content filter refused the messages or cut the answer off.</summary>
    public bool IsFiltered => FinishReason == ChatFinishReason.ContentFilter.Value;

    /// <summary>The answer where the content filter refused the messages: its tokens are not known.</summary>
    public static ModelAnswer Filtered(TimeSpan elapsed)
        => new(string.Empty, ChatFinishReason.ContentFilter.Value, null, 0, 0, null, (long)Math.Round(elapsed.TotalMilliseconds));

    public static ModelAnswer Of(ChatResponse response, TimeSpan elapsed)
    {
        var usage = response.Usage;
        return new ModelAnswer(
            response.Text,
            response.FinishReason?.Value,
            usage?.InputTokenCount,
            usage?.CachedInputTokenCount ?? 0,
            usage?.AdditionalCounts?.TryGetValue(CacheWriteCount, out var written) == true ? written : 0,
            usage?.OutputTokenCount,
            (long)Math.Round(elapsed.TotalMilliseconds));
    }
}
