using System.Collections.Concurrent;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Core.Resolving;

/// <summary>
/// Says which models a text names: for the references of a registry, for code, settings and fixes, and for the command line. The
/// generated <c>Models.TryFind</c> finds what it calls exact or qualified. The work for one text is bounded:
/// it is looked up, and so are the few texts within it that could be an id.
/// </summary>
internal sealed class ModelResolver
{
    private const int MostKept = 1_000;
    private const int MostSlashes = 8;

    private readonly IReadOnlyList<RegisteredModel> _models;
    private readonly Lazy<TextIndex> _exact;
    private readonly Lazy<TextIndex> _inAnyCase;
    private readonly Lazy<HashSet<string>> _providers;
    private readonly Lazy<NearestIds> _misspelled;

    /// <summary>A code base names the same few models again and again.</summary>
    private readonly ConcurrentDictionary<string, string?> _nearest = new(StringComparer.Ordinal);

    public ModelResolver(IReadOnlyList<RegisteredModel> models)
    {
        _models = models;
        _exact = new(() => IndexOf(StringComparer.Ordinal));
        _inAnyCase = new(() => IndexOf(StringComparer.OrdinalIgnoreCase));
        _providers = new(() => new HashSet<string>(
            models.Select(model => model.Model.Provider).Distinct(StringComparer.Ordinal).Select(ModelIdForms.ProviderOf), StringComparer.Ordinal));
        _misspelled = new(() => new NearestIds(
            models.Where(model => model.Model.Lifecycle != Lifecycle.Retired).SelectMany(TextsOf).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Whether the text is an id or alias to the letter.</summary>
    public bool Has(string text) => _exact.Value.Has(text);

    /// <summary>The models that a text names.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="provider">Who is meant, where something beside the text tells; that provider's models alone count, if it has the id.</param>
    public Resolution Resolve(string text, string? provider = null)
    {
        if (_exact.Value.PlacesOf(text) is { Count: > 0 } exact)
        {
            var kind = exact.Exists(place => _models[place].Model.Id == text) ? ResolutionKind.Exact : ResolutionKind.Alias;
            return Of(kind, Narrow(exact, provider), text, platform: null, standsAlone: true);
        }

        return FindQualified(text) ?? FindOtherForm(text, provider) ?? Resolution.None;
    }

    /// <summary>The place of the only model that has the text as its id or alias, to the letter; null where none or several have.</summary>
    public int? OnlyPlaceOf(string text) => _exact.Value.OnlyPlaceOf(text);

    /// <summary>The place of the model that a provider has the id or alias of, both to the letter; null where there is none.</summary>
    public int? PlaceOf(string provider, string id)
    {
        var own = _exact.Value.PlacesOf(id).FindAll(place => _models[place].Model.Provider == provider);
        return own.Count == 1 ? own[0] : null;
    }

    /// <summary>Whether the text would name a model, in whatever form, if one of some ids were in the registry.</summary>
    public bool IsFormOf(string text, ISet<string> ids) => ModelIdForms.Of(text, _providers.Value.Contains).Any(form => ids.Contains(form.Id));

    /// <summary>The id or alias of a model that is not retired, and that someone meant who wrote this text; null where it is no misspelling.</summary>
    public string? NearestTo(string text)
    {
        if (_nearest.TryGetValue(text, out var known))
        {
            return known;
        }

        var nearest = _misspelled.Value.To(text);
        if (_nearest.Count < MostKept)
        {
            _nearest.TryAdd(text, nearest);
        }

        return nearest;
    }

    private Resolution? FindQualified(string text)
    {
        var slash = text.IndexOf('/');
        for (var count = 0; slash > 0 && count < MostSlashes; count++)
        {
            var id = text.Substring(slash + 1);
            foreach (var place in _exact.Value.PlacesOf(id))
            {
                var provider = _models[place].Model.Provider;
                if (provider.Length == slash && text.StartsWith(provider, StringComparison.Ordinal))
                {
                    return Of(ResolutionKind.Qualified, [place], id, ModelIdForms.ProviderOf(provider), standsAlone: false);
                }
            }

            slash = text.IndexOf('/', slash + 1);
        }

        return null;
    }

    private Resolution? FindOtherForm(string text, string? provider)
    {
        foreach (var (inside, around) in ModelIdForms.Of(text, _providers.Value.Contains))
        {
            if (_inAnyCase.Value.PlacesOf(inside) is not { Count: > 0 } found)
            {
                continue;
            }

            var places = around.Length == 0
                ? Narrow(found, provider)
                : ModelIdForms.Choose(found, place => _models[place].Model.Provider, provider is null ? around : around + ModelIdForms.ProviderOf(provider));
            var id = TextsOf(_models[places[0]]).First(known => string.Equals(known, inside, StringComparison.OrdinalIgnoreCase));
            var platform = around.Length == 0 ? null : around.Substring(0, around.IndexOf('/'));
            return Of(ResolutionKind.OtherForm, places, id, platform, string.Equals(id, text, StringComparison.OrdinalIgnoreCase));
        }

        return null;
    }

    private List<int> Narrow(List<int> places, string? provider)
    {
        if (provider is null || places.Count == 1)
        {
            return places;
        }

        var own = places.FindAll(place => Providers.AreSame(_models[place].Model.Provider, provider));
        return own.Count > 0 ? own : places;
    }

    private Resolution Of(ResolutionKind kind, List<int> places, string id, string? platform, bool standsAlone)
        => new(kind, places, places.ConvertAll(place => _models[place]), id, platform, standsAlone);

    private TextIndex IndexOf(StringComparer comparer)
    {
        var index = new TextIndex(comparer, _models.Count);
        for (var place = 0; place < _models.Count; place++)
        {
            if (_models[place].Model.Id is { } id)
            {
                index.Add(id, place);
            }

            foreach (var alias in _models[place].Aliases)
            {
                index.Add(alias, place);
            }
        }

        return index;
    }

    private static IEnumerable<string> TextsOf(RegisteredModel model) => model.Model.Id is { } id ? model.Aliases.Prepend(id) : model.Aliases;
}
