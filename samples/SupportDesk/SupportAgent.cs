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
    /// <param name="onAttempt">Receives the outcome of each model, even if none answers.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <param name="caller">Who asks, for the tier's share; null draws at random.</param>
    /// <param name="isEnabled">Whether the tier's flag is on.</param>
    public Task<ModelTierResult<ChatCompletion>> AnswerAsync(
        string question,
        ModelTier tier,
        Action<ModelAttempt> onAttempt,
        CancellationToken cancellationToken,
        string? caller = null,
        bool isEnabled = true)
    {
        var options = Options(onAttempt);
        options.Key = caller;
        options.IsEnabled = (_, _) => isEnabled;
        return tier.RunAsync<ChatCompletion>(
            async (model, token) => await clients.For(model, tier).CompleteChatAsync(Messages(question), cancellationToken: token),
            options,
            cancellationToken);
    }

    /// <summary>As <see cref="AnswerAsync"/>, word by word: once an answer has begun, no other model takes its place.</summary>
    public ModelTierStream<StreamingChatCompletionUpdate> Stream(
        string question, ModelTier tier, Action<ModelAttempt> onAttempt, CancellationToken cancellationToken)
        => tier.RunStreamingAsync<StreamingChatCompletionUpdate>(
            (model, token) => clients.For(model, tier).CompleteChatStreamingAsync(Messages(question), cancellationToken: token),
            Options(onAttempt),
            cancellationToken);

    private static ChatMessage[] Messages(string question) => [new SystemChatMessage(Instructions), new UserChatMessage(question)];

    private static ModelTierOptions Options(Action<ModelAttempt> onAttempt) => new() { Usage = UsageOf, OnAttempt = onAttempt };

    /// <summary>OpenAI counts the cached tokens into the prompt; of a stream, the last piece has the usage.</summary>
    private static ModelUsage? UsageOf(object answer)
    {
        var usage = answer is ChatCompletion completion ? completion.Usage : (answer as StreamingChatCompletionUpdate)?.Usage;
        return usage is null
            ? null
            : ModelUsage.OfWholePrompt(usage.InputTokenCount, usage.OutputTokenCount, usage.InputTokenDetails?.CachedTokenCount ?? 0);
    }
}
