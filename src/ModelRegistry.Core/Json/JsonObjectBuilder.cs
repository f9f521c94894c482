using System.Collections.Immutable;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Json;

/// <summary>Collects the properties of one object after the other and finds the names that are given twice.</summary>
internal sealed class JsonObjectBuilder
{
    // Below this many properties a look through all of them is cheaper than a dictionary, and most objects are below it.
    private const int MaxLinear = 24;

    private readonly ImmutableArray<JsonProperty>.Builder _properties = ImmutableArray.CreateBuilder<JsonProperty>();
    private Dictionary<string, TextRange>? _firstSpans;

    public int Start { get; private set; }

    /// <summary>Of the line on which the last property begins.</summary>
    public int LastIndent { get; set; }

    public bool IsEmpty => _properties.Count == 0;

    /// <summary>Nothing is left of the object before.</summary>
    public void Begin(int start)
    {
        Start = start;
        LastIndent = 0;
        _properties.Clear();
        _firstSpans = null;
    }

    public TextRange? FirstSpanOf(string name)
    {
        if (_firstSpans is not null)
            return _firstSpans.TryGetValue(name, out var span) ? span : null;

        for (var index = 0; index < _properties.Count; index++)
        {
            if (_properties[index].Name == name)
                return _properties[index].NameSpan;
        }

        return null;
    }

    public void Add(JsonProperty property)
    {
        _properties.Add(property);
        if (_firstSpans is not null)
            Remember(property);
        else if (_properties.Count > MaxLinear)
            RememberAll();
    }

    /// <summary>What follows the value that ends here shows that it was cut short, as a quote within a text does.</summary>
    public void DistrustLast(int end)
    {
        var last = _properties.Count - 1;
        if (last >= 0 && _properties[last] is { Value: JsonString or JsonNumber or JsonBoolean or JsonNull } property && property.Value.Span.End == end)
            _properties[last] = new JsonProperty(property.Name, property.NameSpan, new JsonInvalid(property.Value.Span));
    }

    public JsonObject Build(int end) => new(TextRange.FromBounds(Start, end), _properties.ToImmutable());

    private void RememberAll()
    {
        _firstSpans = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        foreach (var property in _properties)
            Remember(property);
    }

    private void Remember(JsonProperty property)
    {
        if (!_firstSpans!.ContainsKey(property.Name))
            _firstSpans.Add(property.Name, property.NameSpan);
    }
}
