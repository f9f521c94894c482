using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Resolving;

/// <summary>A member of the generated code that stands for a model.</summary>
/// <param name="Name">Its class and its name as code writes them: <c>ModelIds.Gpt5_5</c>, <c>Models.Gpt5_5</c>, <c>Tiers.BalancedId</c>.</param>
/// <param name="Text">The id or alias that it holds; null where the model has no published id.</param>
/// <param name="Model">The model.</param>
/// <param name="Tier">The tier that begins with the model, where the member is the tier's; else null.</param>
internal sealed record GeneratedMember(string Name, string? Text, RegisteredModel Model, string? Tier = null)
{
    public bool IsTier => Tier is not null;
}
