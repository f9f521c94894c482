using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;
using ModelRegistry;
using OpenAI;

namespace Recipes;

internal static class AgentFrameworkRecipe
{
    public static AIAgent Create(OpenAIClient openAI)
        => Tiers.Balanced.AsChatClient(model => openAI.GetChatClient(model.Id).AsIChatClient()).AsAIAgent(instructions: "You are the support desk.");
}
