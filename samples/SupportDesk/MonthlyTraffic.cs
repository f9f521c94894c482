using ModelRegistry;

namespace SupportDesk;

/// <summary>How much the desk is used; the default numbers are those of a medium-sized shop.</summary>
internal sealed record MonthlyTraffic
{
    public int ConversationsPerDay { get; init; } = 10_000;

    public int DaysPerMonth { get; init; } = 30;

    /// <summary>Tokens of the prompt that are neither read from the cache nor written to it.</summary>
    public int InputTokens { get; init; } = 1_200;

    public int CacheReadTokens { get; init; } = 6_000;

    public int CacheWriteTokens { get; init; } = 500;

    public int OutputTokens { get; init; } = 400;

    public decimal ConversationsPerMonth => (decimal)ConversationsPerDay * DaysPerMonth;

    /// <summary>The tokens of one conversation, taken as one request.</summary>
    public ModelUsage Conversation => new(InputTokens, OutputTokens, CacheReadTokens, CacheWriteTokens);

    /// <summary>What one conversation costs; null where a price that it needs is not known.</summary>
    public decimal? CostOfConversation(ModelPrice price) => price.Cost(InputTokens, OutputTokens, CacheReadTokens, CacheWriteTokens);

    /// <summary>
    /// What a month costs: so many times one conversation. The month's tokens in one sum would seem to be one huge prompt,
    /// and cost the prices of long prompts.
    /// </summary>
    public decimal? CostOfMonth(ModelPrice price) => CostOfConversation(price) * ConversationsPerMonth;
}
