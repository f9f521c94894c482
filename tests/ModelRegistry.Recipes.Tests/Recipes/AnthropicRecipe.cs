using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using ModelRegistry;

namespace Recipes;

internal static class AnthropicRecipe
{
    public static IChatClient Create(AnthropicClient client) => Tiers.Drafting.AsChatClient(model => client.AsIChatClient(model.Id));

    public static async Task<Message> AskAsync(AnthropicClient client, string question, CancellationToken cancellationToken)
    {
        var result = await Tiers.Drafting.RunAsync(
            (model, token) => client.Messages.Create(
                new MessageCreateParams { Model = model.Id, MaxTokens = 1000, Messages = [new UserMessageParam(question)] }, token),
            cancellationToken: cancellationToken);

        return result.Value;
    }
}
