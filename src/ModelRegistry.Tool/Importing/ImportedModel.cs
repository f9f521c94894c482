using ModelRegistry.Core.Editing;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>A model that is imported, and what becomes of it.</summary>
/// <param name="Model">Its id and provider.</param>
/// <param name="Listed">The list's entry.</param>
/// <param name="Existing">The registry's entry; null where the registry has none.</param>
/// <param name="Entry">What the list says and the registry does not.</param>
internal sealed record ImportedModel(NewModel Model, ListedModel Listed, PlacedModel? Existing, ListedEntry Entry)
{
    public static ImportedModel Of(RegistrySet set, NewModel model, ListedModel listed, bool isThere, DateTime asOf)
    {
        var existing = isThere ? set.Find($"{model.Provider}/{model.Id}") : null;
        return new ImportedModel(model, listed, existing, new ListedEntry(existing?.Model, listed, asOf, set.Registry.Resolver.Has));
    }
}
