using Microsoft.FeatureManagement;
using ModelRegistry;

namespace Recipes;

internal static class FeatureManagementRecipe
{
    /// <summary>The flags are asked before the run, which asks for them without waiting.</summary>
    public static async Task<ModelTierOptions> OptionsAsync(IFeatureManager features)
    {
        var isOn = await features.IsEnabledAsync(Tiers.Balanced.Flag);
        return new ModelTierOptions { IsEnabled = (flag, _) => flag != Tiers.Balanced.Flag || isOn };
    }
}
