using Microsoft.FeatureManagement;
using ModelRegistry;

namespace Recipes;

internal static class FeatureManagementRecipe
{
    /// <summary>For a tier without a flag, the flag is empty.</summary>
    public static ModelTierOptions Options(IFeatureManager features)
        => new() { IsEnabledAsync = async (flag, _, _) => flag.Length == 0 || await features.IsEnabledAsync(flag) };
}
