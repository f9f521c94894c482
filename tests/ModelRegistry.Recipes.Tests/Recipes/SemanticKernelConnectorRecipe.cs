using System.ClientModel;
using Microsoft.SemanticKernel;
using ModelRegistry;
using OpenAI;
using OpenAI.Chat;

namespace Recipes;

internal static class SemanticKernelConnectorRecipe
{
    public static Kernel Create(OpenAIClient openAI)
        => Kernel.CreateBuilder()
            .AddOpenAIChatCompletion(Tiers.Balanced.Models[0].Id, new TierOpenAIClient(Tiers.Balanced, openAI))
            .Build();
}

/// <summary>The OpenAI client of a Semantic Kernel connector. It sends each chat request to the models of a tier.</summary>
internal sealed class TierOpenAIClient(ModelTier tier, OpenAIClient client) : OpenAIClient
{
    public override ChatClient GetChatClient(string model) => new TierChatClient(tier, client);

    private sealed class TierChatClient(ModelTier tier, OpenAIClient client) : ChatClient
    {
        public override async Task<ClientResult<ChatCompletion>> CompleteChatAsync(
            IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken cancellationToken = default)
        {
            var result = await tier.RunAsync(
                (model, token) => client.GetChatClient(model.Id).CompleteChatAsync(messages, options, token),
                cancellationToken: cancellationToken).ConfigureAwait(false);
            return result.Value;
        }

        public override AsyncCollectionResult<StreamingChatCompletionUpdate> CompleteChatStreamingAsync(
            IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken cancellationToken = default)
            => new TierStream(tier.RunStreamingAsync(
                (model, token) => client.GetChatClient(model.Id).CompleteChatStreamingAsync(messages, options, token),
                cancellationToken: cancellationToken));
    }

    private sealed class TierStream(IAsyncEnumerable<StreamingChatCompletionUpdate> updates)
        : AsyncCollectionResult<StreamingChatCompletionUpdate>
    {
        // The whole stream is one page without a raw response.
        public override async IAsyncEnumerable<ClientResult> GetRawPagesAsync()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            yield return null!;
        }

        public override ContinuationToken? GetContinuationToken(ClientResult page) => null;

        protected override IAsyncEnumerable<StreamingChatCompletionUpdate> GetValuesFromPageAsync(ClientResult page) => updates;
    }
}
