using System.Net;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using ModelRegistry;

namespace Recipes;

internal static class AzureOpenAIRecipe
{
    /// <param name="client">The resource's client.</param>
    /// <param name="deployments">What the deployment of each model is called there.</param>
    public static IChatClient Create(AzureOpenAIClient client, IReadOnlyDictionary<string, string> deployments)
        => Tiers.Balanced.AsChatClient(model => deployments.TryGetValue(model.Id, out var deployment)
            ? client.GetChatClient(deployment).AsIChatClient()
            : throw new HttpRequestException($"{model} has no deployment.", null, HttpStatusCode.NotFound));
}
