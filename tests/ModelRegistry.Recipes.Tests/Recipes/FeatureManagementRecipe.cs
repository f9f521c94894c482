using Microsoft.FeatureManagement;
using ModelRegistry;

namespace Recipes;

internal static class FeatureManagementRecipe
{
    /// <summary>A tier without a flag asks with an empty one.</summary>
    public static ModelTierOptions Options(IFeatureManager features)
        => new() { IsEnabledAsync = async (flag, _, _) => flag.Length == 0 || await features.IsEnabledAsync(flag) };
}
