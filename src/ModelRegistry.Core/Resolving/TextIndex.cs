namespace ModelRegistry.Core.Resolving;

/// <summary>From an id or alias to the places of the models that have it. Hardly any text has two, so that only those take a list.</summary>
internal sealed class TextIndex(StringComparer comparer, int capacity)
{
    private readonly Dictionary<string, int> _first = new(capacity, comparer);
    private readonly Dictionary<string, List<int>> _all = new(comparer);

    public void Add(string text, int place)
    {
        if (!_first.TryGetValue(text, out var first))
        {
            _first.Add(text, place);
        }
        else if (!_all.TryGetValue(text, out var all))
        {
            if (first != place)
            {
                _all.Add(text, [first, place]);
            }
        }
        else if (all[all.Count - 1] != place)
        {
            all.Add(place);
        }
    }

    public bool Has(string text) => _first.ContainsKey(text);

    public int? OnlyPlaceOf(string text) => _first.TryGetValue(text, out var first) && !_all.ContainsKey(text) ? first : null;

    /// <summary>In the order in which they were added; none where no model has the text.</summary>
    public List<int> PlacesOf(string text) => _all.TryGetValue(text, out var all) ? all : _first.TryGetValue(text, out var first) ? [first] : [];
}
