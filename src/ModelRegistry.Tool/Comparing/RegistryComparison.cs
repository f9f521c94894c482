using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Comparing;

/// <summary>What differs between two versions of a registry, the most serious first.</summary>
internal sealed class RegistryComparison
{
    private readonly RegistrySnapshot _before;
    private readonly RegistrySnapshot _after;
    private readonly DateTime _asOf;

    private RegistryComparison(RegistrySet before, RegistrySet after, DateTime asOf)
        => (_before, _after, _asOf) = (before.Registry.Snapshot, after.Registry.Snapshot, asOf);

    public static IReadOnlyList<RegistryChange> Of(RegistrySet before, RegistrySet after, DateTime asOf)
    {
        var comparison = new RegistryComparison(before, after, asOf);
        return [.. comparison.Models().Concat(comparison.Tiers()).OrderBy(change => change.Kind)];
    }

    private IEnumerable<RegistryChange> Models()
    {
        var old = _before.Models.ToList();
        var pairs = _after.Models.Select(model => (Before: Take(old, model.Model), After: model)).ToList();
        foreach (var (before, after) in pairs)
        {
            var changes = before is null
                ? [new RegistryChange(ChangeKind.Added, after.Model, null, "model", null, new ChangedValue(NameOf(after.Model)))]
                : ModelComparison.Of(before, _before, after, _after);
            foreach (var change in changes)
            {
                yield return Affecting(change, after.Model);
            }
        }

        foreach (var gone in old)
        {
            var change = new RegistryChange(ChangeKind.Removed, gone.Model, null, "model", new ChangedValue(NameOf(gone.Model)), null);
            yield return Affecting(change, gone.Model);
        }
    }

    /// <summary>The earlier entry of a model: of the same id, or of the same name before an id was published.</summary>
    private static RegisteredModel? Take(List<RegisteredModel> old, Model model)
    {
        var own = old.FindAll(known => known.Model.Provider == model.Provider);
        var found = own.Find(known => known.Model.Id is { } id && id == model.Id)
            ?? own.Find(known => known.Model.Id is null && known.Model.Name == model.Name);
        if (found is not null)
        {
            old.Remove(found);
        }

        return found;
    }

    private IEnumerable<RegistryChange> Tiers()
    {
        foreach (var tier in _after.Tiers)
        {
            var name = tier.Tier.Name;
            var owners = OwnersOf(tier, _after);
            if (_before.Tiers.FirstOrDefault(known => known.Tier.Name == name) is not { } before)
            {
                yield return Of(ChangeKind.Added, name, "tier", null, ChainOf(tier, _after), owners);
                continue;
            }

            var chains = (ChainOf(before, _before), ChainOf(tier, _after));
            if (chains.Item1 != chains.Item2)
            {
                yield return Of(ChangeKind.Route, name, "chain", chains.Item1, chains.Item2, [.. OwnersOf(before, _before).Union(owners)]);
            }

            var serving = (ServingOf(before, _before), ServingOf(tier, _after));
            if (serving.Item1 != serving.Item2)
            {
                yield return Of(ChangeKind.Route, name, "serves", serving.Item1, serving.Item2, owners);
            }
        }

        foreach (var gone in _before.Tiers.Where(tier => _after.Tiers.All(known => known.Tier.Name != tier.Tier.Name)))
        {
            yield return Of(ChangeKind.Removed, gone.Tier.Name, "tier", ChainOf(gone, _before), null, OwnersOf(gone, _before));
        }
    }

    private static RegistryChange Of(ChangeKind kind, string tier, string what, string? before, string? after, IReadOnlyList<string> owners)
        => new(kind, null, tier, what, ChangedValue.Of(before), ChangedValue.Of(after)) { Owners = owners };

    private RegistryChange Affecting(RegistryChange change, Model model)
    {
        var owners = new[] { model.Owner, change.Kind == ChangeKind.Owner ? change.Before?.Text : null };
        return change with
        {
            Owners = [.. owners.OfType<string>().Distinct()],
            Tiers = [.. TiersOf(model, _before).Union(TiersOf(model, _after))],
        };
    }

    private static IEnumerable<string> TiersOf(Model model, RegistrySnapshot snapshot)
        => from tier in snapshot.Tiers
           where tier.Models.Any(place => IsSame(snapshot.Models[place].Model, model))
           select tier.Tier.Name;

    private static bool IsSame(Model one, Model other)
        => one.Provider == other.Provider && (one.Id ?? one.Name) == (other.Id ?? other.Name);

    private static IReadOnlyList<string> OwnersOf(RegisteredTier tier, RegistrySnapshot snapshot)
        => [.. tier.Models.Select(place => snapshot.Models[place].Model.Owner).OfType<string>().Distinct()];

    private static string ChainOf(RegisteredTier tier, RegistrySnapshot snapshot)
        => string.Join(", then ", tier.Models.Select(place => NameOf(snapshot.Models[place].Model)));

    /// <summary>The first model of the chain that may be called on the day.</summary>
    private string? ServingOf(RegisteredTier tier, RegistrySnapshot snapshot)
    {
        var judge = new ModelJudge(snapshot, new JudgingPolicy(_asOf, EnforceDates: true));
        return judge.ServingOf(tier).Model is { } serving ? NameOf(serving.Model) : null;
    }

    private static string NameOf(Model model) => model.Id ?? model.Name;
}
