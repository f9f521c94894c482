using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Retiring;

/// <summary>Which models are shut down soon, what the registry names instead, and who still names or uses them.</summary>
internal static class RetirementRadar
{
    public const int DaysAhead = 90;

    /// <param name="registry">The registry.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="uses">The lines that use models; null where nobody has said.</param>
    /// <returns>The soonest first.</returns>
    public static IReadOnlyList<Retirement> Of(MergedRegistry registry, DateTime asOf, IReadOnlyList<ModelUse>? uses)
    {
        var snapshot = registry.Snapshot;
        var judge = new ModelJudge(snapshot, new JudgingPolicy(asOf, EnforceDates: true));
        var lines = LinesOf(registry, uses ?? []);
        return [.. from place in Enumerable.Range(0, snapshot.Models.Count)
                   let registered = snapshot.Models[place]
                   where registered.Model.Lifecycle != Lifecycle.Retired
                   let days = judge.VerdictOf(registered.Model).DaysLeft
                   where days <= DaysAhead
                   orderby days
                   select new Retirement(registered, days.Value, judge.InsteadOf(registered))
                   {
                       Tiers = [.. TiersOf(snapshot, place)],
                       FallbackOf = [.. Referring(snapshot, model => model.Fallbacks.Contains(place))],
                       ReplacementOf = [.. Referring(snapshot, model => model.Replacement == place)],
                       Uses = uses is null ? null : [.. lines[place]],
                   }];
    }

    private static IEnumerable<TierPlace> TiersOf(RegistrySnapshot snapshot, int model)
        => from tier in snapshot.Tiers
           from index in Enumerable.Range(0, tier.Models.Count)
           where tier.Models[index] == model
           select new TierPlace(tier.Tier, index + 1, tier.Models.Count);

    /// <summary>What a retired model refers to is of no use to anyone.</summary>
    private static IEnumerable<Model> Referring(RegistrySnapshot snapshot, Func<RegisteredModel, bool> refers)
        => snapshot.Models.Where(registered => registered.Model.Lifecycle != Lifecycle.Retired && refers(registered))
            .Select(registered => registered.Model);

    private static ILookup<int, ModelUse> LinesOf(MergedRegistry registry, IReadOnlyList<ModelUse> uses)
        => (from same in uses.GroupBy(use => use.Model, StringComparer.Ordinal)
            from place in registry.Resolver.Resolve(same.Key).Places
            from use in same
            select (place, use)).ToLookup(found => found.place, found => found.use);
}
