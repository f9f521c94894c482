using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Resolving;

/// <summary>
/// From a reference to the model that it names: an id or alias, or <c>provider/id</c>. Another form of an id names a model as well,
/// but no reference is written so: a registry is read by people and by other programs.
/// </summary>
/// <param name="models">The registry.</param>
/// <param name="leftOut">Ids of entries that are in a file but not in the registry: their own problem says why, so that a reference to them is none.</param>
internal sealed class ReferenceResolver(IReadOnlyList<RegisteredModel> models, HashSet<string> leftOut)
{
    /// <summary>How many wrong references are compared with every id: as many as anyone is shown.</summary>
    private const int MaxComparisons = 200;

    private readonly ModelResolver _resolver = new(models);
    private int _comparisons;

    /// <summary>The place of the model; null, with what is wrong and what to write, where the reference names none or several.</summary>
    public int? Find(string reference, out string? problem)
    {
        problem = null;
        if (_resolver.OnlyPlaceOf(reference) is { } place)
        {
            return place;
        }

        var resolution = _resolver.Resolve(reference);
        problem = resolution.Kind switch
        {
            ResolutionKind.None or ResolutionKind.OtherForm when leftOut.Contains(reference) => null,
            ResolutionKind.None => $"the registry has no model \"{MessageText.Clip(reference)}\": {Hint(reference)}",
            ResolutionKind.OtherForm => $"\"{MessageText.Clip(reference)}\" is another form of a registered id: write {Choices(resolution)}",
            _ when resolution.Places.Count > 1 => $"several providers have a model \"{MessageText.Clip(reference)}\": write {Choices(resolution)}",
            _ => null,
        };
        return resolution.Kind == ResolutionKind.Qualified ? resolution.Places[0] : null;
    }

    /// <summary>The place of the model of a provider, likewise: an id that begins with the provider's name is another's.</summary>
    public int? Find(string provider, string id, out string? problem)
    {
        problem = null;
        return provider.Length == 0 ? Find(id, out problem) : _resolver.PlaceOf(provider, id) ?? Find($"{provider}/{id}", out problem);
    }

    private string Hint(string reference)
        => _comparisons++ < MaxComparisons && _resolver.NearestTo(reference) is { } nearest
            ? $"did you mean \"{MessageText.Clip(nearest)}\"?"
            : "add it, or name a registered one";

    /// <summary>What to write: the id or alias, with its provider where several have it.</summary>
    private string Choices(Resolution resolution)
        => string.Join(" or ", resolution.Models.Select(model => _resolver.OnlyPlaceOf(resolution.Id) is not null
            ? $"\"{MessageText.Clip(resolution.Id)}\""
            : $"\"{MessageText.Clip(model.Model.Provider)}/{MessageText.Clip(resolution.Id)}\""));
}
