using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.CodeFixes;

/// <summary>The edit of the registry that a finding passes to its fix.</summary>
internal static class RegistryEdits
{
    /// <summary>The model to enter; null where the finding has no id, or one that no registry can hold.</summary>
    public static NewModel? NewModelOf(Diagnostic diagnostic)
        => Property(diagnostic, UnregisteredModelIdKeys.Id) is { } id ? NewModel.Of(id, Property(diagnostic, UnregisteredModelIdKeys.Provider)) : null;

    /// <summary>The tier to add; null where the model has a tier already, or nothing to fall back to.</summary>
    public static NewTier? NewTierOf(Diagnostic diagnostic)
        => Property(diagnostic, MissingFallbackKeys.Tiers) is null
            && Property(diagnostic, MissingFallbackKeys.Reference) is { } reference
            && Property(diagnostic, MissingFallbackKeys.Fallback) is { } fallback
                ? new NewTier(reference, reference, fallback)
                : null;

    /// <summary>What repairs an entry or a tier; null where nothing does.</summary>
    public static IRegistryEdit? EditOf(Diagnostic diagnostic)
    {
        if (Property(diagnostic, RegistryFileKeys.Missing) is not { } missing)
        {
            return null;
        }

        var reference = Property(diagnostic, RegistryFileKeys.Reference);
        return diagnostic.Id == RuleIds.EndingTier
            ? reference is null ? null : new FirstModelEdit(new Pointer(missing), reference)
            : Completion.Of(diagnostic.Id, missing.Split('\n'), reference);
    }

    private static string? Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}
