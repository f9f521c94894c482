using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Editing;

/// <summary>
/// Writes a verification into an entry of a registry file. An eval's results beside it stay, and of a verification that is there only
/// what is another now is changed.
/// </summary>
internal static class StampEdit
{
    /// <summary>The changes; null where the entry or the fact is not there, or where something else than a verification is.</summary>
    public static IReadOnlyList<TextEdit>? Changes(RegistryText registry, Pointer entry, VerifiedFact fact, Verification verification)
    {
        var parent = fact.Parent is null ? entry : entry.At(fact.Parent);
        var place = parent.At(fact.Property);
        return parent.Find(registry.Root) is JsonObject || (fact.IsCheck && entry.Find(registry.Root) is JsonObject)
            ? new PropertyEdit(registry).Set(place, Properties(verification, place.Find(registry.Root) as JsonObject))
            : null;
    }

    /// <summary>Nobody's name is written only in the place of somebody's.</summary>
    private static IReadOnlyList<NewProperty> Properties(Verification verification, JsonObject? there)
        => new (string Name, string? Value)[]
            {
                ("on", MessageText.Iso(verification.On)), ("source", verification.Source), ("by", verification.By),
            }
            .Where(field => field.Value is not null || there?.Properties.Any(property => property.Name == field.Name) == true)
            .Select(field => new NewProperty(field.Name, NewValue.Of(field.Value)))
            .ToList();
}
