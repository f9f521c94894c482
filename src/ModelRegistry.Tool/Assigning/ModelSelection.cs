using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Assigning;

/// <summary>Which models of a registry a command works on: those that are named, or those that every filter lets pass.</summary>
/// <param name="Ids">The models that are named.</param>
/// <param name="All">Whether all of them are meant.</param>
/// <param name="Provider">Their provider; null for any.</param>
/// <param name="Lifecycle">Their lifecycle, or <see cref="UnknownLifecycle"/>; null for any.</param>
/// <param name="Tier">The tier whose chain they are in; null for any.</param>
internal sealed record ModelSelection(IReadOnlyList<string> Ids, bool All, string? Provider, string? Lifecycle, string? Tier)
{
    public const string UnknownLifecycle = "unknown";

    private static readonly string[] Lifecycles = [.. Enum.GetValues<Lifecycle>().Select(Words.Of), UnknownLifecycle];

    private bool HasFilter => Provider is not null || Lifecycle is not null || Tier is not null;

    /// <summary>Throws where the options contradict each other, or select nothing.</summary>
    public void Require()
    {
        if ((Ids.Count > 0 ? 1 : 0) + (All ? 1 : 0) + (HasFilter ? 1 : 0) != 1)
        {
            throw new ToolException(Ids.Count > 0 || All || HasFilter
                ? "Ids, --all and the filters exclude each other: name the models, or use --provider, --lifecycle and --tier, or --all."
                : "No model is named: name one or more ids, or use --all, --provider, --lifecycle or --tier.");
        }

        if (Lifecycle is not null && !Lifecycles.Contains(Lifecycle))
        {
            throw Unknown("--lifecycle", Lifecycle, Lifecycles);
        }
    }

    /// <summary>The models, in the order of the registry or of their names.</summary>
    public IReadOnlyList<PlacedModel> In(RegistrySet set)
    {
        if (Ids.Count > 0)
        {
            return [.. Ids.Select(set.Find).Distinct()];
        }

        var models = set.Models().ToList();
        var providers = models.Select(model => model.Model.Provider).Distinct().ToList();
        if (Provider is not null && !providers.Exists(known => Providers.AreSame(known, Provider)))
        {
            throw Unknown("--provider", Provider, providers);
        }

        var inTier = Tier is null ? null : ChainOf(set, Tier);
        var selected = models.FindAll(model
            => (Provider is null || Providers.AreSame(Provider, model.Model.Provider))
                && (Lifecycle is null || Words.Of(model.Model.Lifecycle, UnknownLifecycle) == Lifecycle)
                && inTier?.Contains(model.Registered, ReferenceEqualityComparer.Instance) != false);
        return selected.Count > 0 ? selected : throw new ToolException("No model of the registry is selected. Nothing is changed.");
    }

    private static List<RegisteredModel> ChainOf(RegistrySet set, string name)
    {
        var snapshot = set.Registry.Snapshot;
        var tier = snapshot.Tiers.FirstOrDefault(tier => tier.Tier.Name == name)
            ?? throw Unknown("--tier", name, [.. snapshot.Tiers.Select(tier => tier.Tier.Name)]);
        return [.. tier.Models.Select(place => snapshot.Models[place])];
    }

    private static ToolException Unknown(string option, string value, IReadOnlyList<string> known)
        => new(NearestName.Find(value, known) is { } nearest
            ? $"{option} is \"{MessageText.Clip(value)}\"; did you mean \"{nearest}\"?"
            : $"{option} is \"{MessageText.Clip(value)}\": expected one of {string.Join(", ", known.Select(MessageText.Clip))}.");
}
