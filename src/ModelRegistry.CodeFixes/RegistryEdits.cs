using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Core.Editing;

namespace ModelRegistry.CodeFixes;

/// <summary>What a finding tells its fix, as an edit of the registry.</summary>
internal static class RegistryEdits
{
    /// <summary>The model to enter; null where the finding has no id, or one that no registry can hold.</summary>
    public static NewModel? NewModelOf(Diagnostic diagnostic)
        => Property(diagnostic, UnregisteredModelIdKeys.Id) is { } id ? NewModel.Of(id, Property(diagnostic, UnregisteredModelIdKeys.Provider)) : null;

    /// <summary>The tier to add; null where the model has a tier already, or nothing to fall back to.</summary>
    public static NewTier? NewTierOf(Diagnostic diagnostic)
        => Property(diagnostic, MissingFallbackKeys.Tiers) is null
            && Property(diagnostic, MissingFallbackKeys.Reference) is { } reference
            && Property(diagnostic, MissingFallbackKeys.Fallbacks) is { } fallbacks
                ? new NewTier(reference, reference, fallbacks.Split('\n')[0])
                : null;

    /// <summary>The properties to add to an entry; null where there is nothing to add.</summary>
    public static Completion? CompletionOf(Diagnostic diagnostic)
        => Property(diagnostic, RegistryFileKeys.Missing) is { } missing
            ? Completion.Of(diagnostic.Id, missing.Split('\n'), Property(diagnostic, RegistryFileKeys.Reference))
            : null;

    private static string? Property(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}
