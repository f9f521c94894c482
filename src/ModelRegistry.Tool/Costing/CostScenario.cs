using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Costing;

/// <summary>Prices that traffic is priced at: those of a registry or a public list, on a day.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its column in a table.</param>
/// <param name="Set">The registry.</param>
/// <param name="Day">The day; null for the day of each line.</param>
/// <param name="Today">The day of lines that have none.</param>
internal sealed record CostScenario(string Key, string Title, RegistrySet Set, DateTime? Day, DateTime Today)
{
    public const string Then = "then";
    public const string Now = "now";
    public const string On = "on";
    public const string With = "with";

    private readonly Dictionary<Model, Dictionary<(string?, DateTime), (TokenPrice? Price, string Reason)>> _prices = new(
        ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(string Tier, bool IsFirstChoice, DateTime Day), RegisteredModel?> _tiers = [];
    private (CostSubject.Single Subject, RegisteredModel? Model)? _single;
    private readonly Dictionary<(string, string?), RegisteredModel?> _named = [];

    /// <summary>The list whose prices hold instead of those of the registry; null where the registry's do.</summary>
    public PriceList? List { get; init; }

    /// <summary>What a request of a line costs; null where that is not known.</summary>
    /// <param name="subject">What the traffic is sent to.</param>
    /// <param name="line">The line.</param>
    /// <param name="sum">Takes the cost, or why it is not known.</param>
    /// <returns>The model that serves the line; null where none does.</returns>
    public Model? Add(CostSubject subject, TrafficLine line, CostSum sum)
    {
        var day = Day ?? line.Day ?? Today;
        if (ModelOf(subject, line, day, out var unknown) is not { } model)
        {
            sum.AddUnknown(unknown);
            return null;
        }

        if (line.Usage is not { } usage)
        {
            sum.AddUnknown("requests without token counts");
        }
        else if (PriceOf(model, line.Mode, day, out var reason) is not { } price)
        {
            sum.AddUnknown($"{NameOf(model)}: {reason}");
        }
        else if (price.Cost(usage) is { } cost)
        {
            sum.Add(cost with { IsLowerBound = cost.IsLowerBound || line.LacksTokens }, line.Requests, price.Currency);
        }
        else
        {
            var mode = line.Mode is null ? string.Empty : line.Mode + " ";
            sum.AddUnknown($"{NameOf(model)}: no {mode}price for {string.Join(", ", price.Missing(usage))}");
        }

        return model.Model;
    }

    private RegisteredModel? ModelOf(CostSubject subject, TrafficLine line, DateTime day, out string unknown)
    {
        unknown = string.Empty;
        switch (subject)
        {
            case CostSubject.Single single:
                unknown = "not in the registry";
                return ModelOf(single);
            case CostSubject.Tier tier:
                unknown = $"no tier \"{MessageText.Clip(tier.Name)}\"";
                return Serving(tier.Name, tier.IsFirstChoice, day);
            default:
                unknown = !line.IsAssigned ? "requests without a model or tier"
                    : $"\"{MessageText.Clip(line.Models.Count > 0 ? line.Models[^1] : line.Tier!)}\" is not in the registry";
                return line.Models.Select(model => Named(model, line.Provider)).FirstOrDefault(model => model is not null)
                    ?? (line.Models.Count == 0 && line.Tier is { } name ? Serving(name, isFirstChoice: false, day) : null);
        }
    }

    private static string NameOf(RegisteredModel model) => MessageText.Clip(model.Model.Id ?? model.Model.Name);

    /// <summary>A log has many lines, and each model is asked for with all of them.</summary>
    private RegisteredModel? ModelOf(CostSubject.Single single)
    {
        if (_single is not { } known || !ReferenceEquals(known.Subject, single))
        {
            _single = known = (single, Set.Registry.Snapshot.Models.Items.FirstOrDefault(model => single.Is(model.Model)));
        }

        return known.Model;
    }

    /// <summary>The model of a chain that serves on the day: the first that may be called, else the first.</summary>
    private RegisteredModel? Serving(string name, bool isFirstChoice, DateTime day)
        => Cached(_tiers, (name, isFirstChoice, day), () => OfTier(name, isFirstChoice, day));

    private RegisteredModel? OfTier(string name, bool isFirstChoice, DateTime day)
    {
        var snapshot = Set.Registry.Snapshot;
        if (snapshot.Tiers.FirstOrDefault(tier => tier.Tier.Name == name) is not { } tier)
        {
            return null;
        }

        var judge = new ModelJudge(snapshot, new JudgingPolicy(day, EnforceDates: true));
        return (isFirstChoice ? null : judge.ServingOf(tier).Model)
            ?? tier.Models.Select(place => snapshot.Models[place]).FirstOrDefault();
    }

    private RegisteredModel? Named(string text, string? provider) => Cached(_named, (text, provider), () =>
    {
        var found = Set.Registry.Resolver.Resolve(text, provider).Models;
        var own = found.Where(known => provider is null || Providers.AreSame(known.Model.Provider, provider)).ToList();
        return own.Count == 1 ? own[0] : found.Count == 1 ? found[0] : null;
    });

    private TokenPrice? PriceOf(RegisteredModel model, string? mode, DateTime day, out string reason)
    {
        if (!_prices.TryGetValue(model.Model, out var own))
        {
            _prices[model.Model] = own = [];
        }

        if (!own.TryGetValue((mode, day), out var found))
        {
            own[(mode, day)] = found = List is null ? Registered(model.Model, mode, day) : Listed(List, model, mode);
        }

        reason = found.Reason;
        return found.Price;
    }

    private static TValue Cached<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> find)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = find();
        }

        return value;
    }

    private static (TokenPrice? Price, string Reason) Listed(PriceList list, RegisteredModel model, string? mode)
        => list.Find(model) is not { } listed ? (null, $"not in {list.Shown}")
            : ListedPrices.Of(listed, mode) is { } price ? (price, string.Empty)
            : (null, mode is null ? "no price" : $"no {mode} price");

    /// <summary>The prices that hold on the day, the earlier ones first, as generated code finds them.</summary>
    private static (TokenPrice? Price, string Reason) Registered(Model model, string? mode, DateTime day)
    {
        if (model.Pricing is not { } current)
        {
            return (null, "no price");
        }

        if (current.InForceOn(day) is not { } pricing)
        {
            return (null, $"no price on {MessageText.Iso(day)}");
        }

        if (mode is null)
        {
            return (Of(PriceResolver.Standard(pricing)), string.Empty);
        }

        return pricing.Modes.Items.FirstOrDefault(known => known.Mode == mode) is { } prices
            ? (Of(PriceResolver.Mode(pricing, prices)), string.Empty)
            : (null, $"no {mode} price");

        TokenPrice Of(ResolvedPrice price) => new(price, pricing.Currency, pricing.PerTokens);
    }
}
