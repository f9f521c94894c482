using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using ModelRegistry;
using OpenAI;

namespace Recipes;

internal static class SemanticKernelRecipe
{
    public static Kernel Create(OpenAIClient openAI)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<IChatCompletionService>(services =>
            Tiers.Balanced.AsChatClient(model => openAI.GetChatClient(model.Id).AsIChatClient()).AsChatCompletionService(services));
        return builder.Build();
    }
}
