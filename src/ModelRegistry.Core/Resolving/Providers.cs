using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Resolving;

/// <summary>Which names of providers mean the same one: every list and every router has its own.</summary>
internal static class Providers
{
    public static bool AreSame(string one, string other) => ModelIdForms.ProviderOf(one) == ModelIdForms.ProviderOf(other);
}
