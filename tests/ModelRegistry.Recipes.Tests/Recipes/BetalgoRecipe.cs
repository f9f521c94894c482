using Betalgo.Ranul.OpenAI.Interfaces;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Betalgo.Ranul.OpenAI.ObjectModels.ResponseModels;
using ModelRegistry;

namespace Recipes;

internal static class BetalgoRecipe
{
    public static async Task<string?> AskAsync(IOpenAIService service, string question, CancellationToken cancellationToken)
    {
        var result = await Tiers.Balanced.RunAsync(
            async (model, token) => Checked(await service.ChatCompletion.CreateCompletion(
                new ChatCompletionCreateRequest { Model = model.Id, Messages = [ChatMessage.FromUser(question)] }, cancellationToken: token)),
            cancellationToken: cancellationToken);

        return result.Value.Choices[0].Message.Content;
    }

    // This SDK does not throw. An unsuccessful response has to become an exception, or the tier accepts it as an answer.
    private static ChatCompletionCreateResponse Checked(ChatCompletionCreateResponse response)
        => response.Successful ? response : throw new HttpRequestException(response.Error?.Message, null, response.HttpStatusCode);
}
