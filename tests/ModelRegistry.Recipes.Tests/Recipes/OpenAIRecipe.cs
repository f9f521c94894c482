using ModelRegistry;
using OpenAI;
using OpenAI.Chat;

namespace Recipes;

internal static class OpenAIRecipe
{
    public static async Task<string> AskAsync(OpenAIClient client, string question, CancellationToken cancellationToken)
    {
        var result = await Tiers.Balanced.RunAsync(
            async (model, token) => (ChatCompletion)await client.GetChatClient(model.Id).CompleteChatAsync([new UserChatMessage(question)], cancellationToken: token),
            cancellationToken: cancellationToken);

        return result.Value.Content[0].Text;
    }
}
