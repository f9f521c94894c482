using System.CommandLine.Parsing;
using ModelRegistry;

namespace SupportDesk;

/// <summary>Arguments that name something in the registry: what it does not have is an error that says what it has.</summary>
internal static class RegistryArguments
{
    public static Model? FindModel(ArgumentResult result)
    {
        var id = result.Tokens.Single().Value;
        if (Models.TryFind(id, out var model))
        {
            return model;
        }

        var ids = Models.All.Where(known => known.HasId).Select(known => known.Id);
        result.AddError($"The registry has no model '{id}'. It has {string.Join(", ", ids)}.");
        return null;
    }

    public static ModelTier? FindTier(ArgumentResult result)
    {
        var name = result.Tokens.Single().Value;
        if (Tiers.All.FirstOrDefault(tier => tier.Name == name) is { } found)
        {
            return found;
        }

        result.AddError($"The registry has no tier '{name}'. It has {string.Join(", ", Tiers.All.Select(tier => tier.Name))}.");
        return null;
    }
}
