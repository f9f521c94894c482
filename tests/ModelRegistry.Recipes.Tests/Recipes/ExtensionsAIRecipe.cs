using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry;
using OpenAI;

namespace Recipes;

internal static class ExtensionsAIRecipe
{
    public static void Add(IServiceCollection services, OpenAIClient openAI)
        => services.AddChatClient(Tiers.Balanced.AsChatClient(model => openAI.GetChatClient(model.Id).AsIChatClient()))
            .UseDistributedCache()
            .UseFunctionInvocation()
            .UseOpenTelemetry(sourceName: "SupportDesk");
}
