using Azure.AI.Inference;
using ModelRegistry;

namespace Recipes;

internal static class AzureInferenceRecipe
{
    public static async Task<string> AskAsync(ChatCompletionsClient client, string question, CancellationToken cancellationToken)
    {
        var result = await Tiers.Balanced.RunAsync(
            (model, token) => client.CompleteAsync(new ChatCompletionsOptions { Model = model.Id, Messages = { new ChatRequestUserMessage(question) } }, token),
            cancellationToken: cancellationToken);

        return result.Value.Value.Content;
    }
}
