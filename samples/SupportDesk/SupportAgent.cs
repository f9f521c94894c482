using ModelRegistry;
using OpenAI.Chat;

namespace SupportDesk;

/// <summary>Answers customers: one call, for which the tier finds the model.</summary>
internal sealed class SupportAgent(SupportClients clients)
{
    private const string Instructions =
        "You answer the customers of an online shop. Answer in the customer's language, in at most five sentences. Where you do "
        + "not know something about an order, say so and say who will find out.";

    /// <summary>The answer of the first model of the tier that may be called and serves.</summary>
    /// <param name="question">What the customer wrote.</param>
    /// <param name="tier">The tier whose models are tried.</param>
    /// <param name="onAttempt">Is told what became of each model, also where none answers in the end.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task<ModelTierResult<ChatCompletion>> AnswerAsync(
        string question, ModelTier tier, Action<ModelAttempt> onAttempt, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new SystemChatMessage(Instructions), new UserChatMessage(question)];
        return tier.RunAsync<ChatCompletion>(
            async (model, token) => await clients.For(model, tier).CompleteChatAsync(messages, cancellationToken: token),
            new ModelTierOptions { Usage = completion => UsageOf((ChatCompletion)completion), OnAttempt = onAttempt },
            cancellationToken);
    }

    /// <summary>OpenAI counts the cached tokens into the prompt.</summary>
    private static ModelUsage? UsageOf(ChatCompletion completion)
        => completion.Usage is { } usage
            ? ModelUsage.OfWholePrompt(usage.InputTokenCount, usage.OutputTokenCount, usage.InputTokenDetails?.CachedTokenCount ?? 0)
            : null;
}
