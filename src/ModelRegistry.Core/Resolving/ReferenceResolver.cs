using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Resolving;

/// <summary>
/// From a reference to the model that it names: an id or alias, or <c>provider/id</c> where several providers have the id.
/// </summary>
internal sealed class ReferenceResolver
{
    /// <summary>How many wrong references are compared with every id: as many as anyone is shown.</summary>
    private const int MaxComparisons = 200;

    private readonly IReadOnlyList<RegisteredModel> _models;
    private readonly HashSet<string> _leftOut;
    private readonly Dictionary<string, int> _byId;

    /// <summary>Of an id that several have, the places of all but the first.</summary>
    private readonly Dictionary<string, List<int>> _others = new(StringComparer.Ordinal);

    /// <summary>Made when a reference is no id by itself.</summary>
    private Dictionary<string, int>? _byProviderAndId;

    private int _comparisons;

    /// <param name="models">The registry.</param>
    /// <param name="leftOut">Ids of entries that are in a file but not in the registry: their own problem says why, so that a reference to them is none.</param>
    public ReferenceResolver(IReadOnlyList<RegisteredModel> models, HashSet<string> leftOut)
    {
        _models = models;
        _leftOut = leftOut;
        _byId = new Dictionary<string, int>(models.Count, StringComparer.Ordinal);
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
        if (_byId.TryGetValue(reference, out var first))
        {
            if (!_others.TryGetValue(reference, out var others))
            {
                return first;
            }

            var choices = string.Join(" or ", others.Prepend(first).Select(index => $"\"{MessageText.Clip(_models[index].Model.Provider)}/{MessageText.Clip(reference)}\""));
            problem = $"several providers have a model \"{MessageText.Clip(reference)}\": write {choices}";
            return null;
        }

        if ((_byProviderAndId ??= ByProviderAndId()).TryGetValue(reference, out var place))
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
        if (!_byId.ContainsKey(id))
        {
            _byId.Add(id, index);
        }
        else if (_others.TryGetValue(id, out var others))
        {
            others.Add(index);
        }
        else
        {
            _others.Add(id, [index]);
        }
    }

    private Dictionary<string, int> ByProviderAndId()
    {
        var places = new Dictionary<string, int>(_models.Count, StringComparer.Ordinal);
        for (var index = 0; index < _models.Count; index++)
        {
            var registered = _models[index];
            if (registered.Model.Id is { } id)
            {
                places[registered.Model.Provider + "/" + id] = index;
            }

            foreach (var alias in registered.Aliases)
            {
                places[registered.Model.Provider + "/" + alias] = index;
            }
        }

        return places;
    }
}
