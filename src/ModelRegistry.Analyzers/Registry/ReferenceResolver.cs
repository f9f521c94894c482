using ModelRegistry.Analyzers.Shared;

namespace ModelRegistry.Analyzers.Registry;

/// <summary>
/// From a reference to the model that it names: an id or alias, or <c>provider/id</c> where several providers have the id.
/// </summary>
internal sealed class ReferenceResolver
{
    /// <summary>How many wrong references are compared with every id: as many as anyone is shown.</summary>
    private const int MaxComparisons = 200;

    private readonly IReadOnlyList<RegisteredModel> _models;
    private readonly HashSet<string> _leftOut;
    private readonly Dictionary<string, List<int>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byProviderAndId = new(StringComparer.Ordinal);
    private int _comparisons;

    /// <param name="models">The registry.</param>
    /// <param name="leftOut">Ids of entries that are in a file but not in the registry: their own problem says why, so that a reference to them is none.</param>
    public ReferenceResolver(IReadOnlyList<RegisteredModel> models, HashSet<string> leftOut)
    {
        _models = models;
        _leftOut = leftOut;
        for (var index = 0; index < models.Count; index++)
        {
            if (models[index].Model.Id is { } id)
            {
                Add(id, index);
            }

            foreach (var alias in models[index].Aliases)
            {
                Add(alias, index);
            }
        }
    }

    /// <summary>The place of the model; null, with what is wrong and what to write, where the reference names none or several.</summary>
    public int? Find(string reference, out string? problem)
    {
        problem = null;
        if (_byId.TryGetValue(reference, out var found))
        {
            if (found.Count == 1)
            {
                return found[0];
            }

            var choices = string.Join(" or ", found.Select(index => $"\"{MessageText.Clip(_models[index].Model.Provider)}/{MessageText.Clip(reference)}\""));
            problem = $"several providers have a model \"{MessageText.Clip(reference)}\": write {choices}";
            return null;
        }

        if (_byProviderAndId.TryGetValue(reference, out var place))
        {
            return place;
        }

        if (!_leftOut.Contains(reference))
        {
            var nearest = _comparisons++ < MaxComparisons ? NearestName.Find(reference, _byId.Keys) : null;
            var hint = nearest is null ? "add it, or name one that is there" : $"did you mean \"{MessageText.Clip(nearest)}\"?";
            problem = $"the registry has no model \"{MessageText.Clip(reference)}\": {hint}";
        }

        return null;
    }

    private void Add(string id, int index)
    {
        if (!_byId.TryGetValue(id, out var places))
        {
            _byId.Add(id, places = []);
        }

        places.Add(index);
        _byProviderAndId[_models[index].Model.Provider + "/" + id] = index;
    }
}
