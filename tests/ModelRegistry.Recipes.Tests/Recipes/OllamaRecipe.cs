using Microsoft.Extensions.AI;
using ModelRegistry;
using OllamaSharp;

namespace Recipes;

internal static class OllamaRecipe
{
    public static IChatClient Create(Uri server) => Tiers.Local.AsChatClient(model => new OllamaApiClient(server, model.Id));
}
