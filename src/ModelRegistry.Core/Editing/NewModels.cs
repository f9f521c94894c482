using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Core.Editing;

/// <summary>Models that are to be entered into a registry together.</summary>
internal static class NewModels
{
    /// <summary>Each id once, and none that is another form of one before it: with that in the registry it is found.</summary>
    public static IEnumerable<NewModel> Distinct(IEnumerable<NewModel> models, ModelResolver resolver)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return models.Where(model => !resolver.IsFormOf(model.Id, ids) && ids.Add(model.Id)).ToList();
    }
}
