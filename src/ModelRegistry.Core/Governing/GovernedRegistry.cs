using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// What the entries of a registry leave open: facts without a date, dates that are old, checks that nobody has done, chains that
/// lead nowhere. Beside the files it goes by the day, so that it is no part of what is read once and shared, and the generator
/// never asks for it. While a file has errors nothing is said: a fact that is missing may be the one that could not be read.
/// </summary>
internal sealed class GovernedRegistry
{
    private readonly MergedRegistry _registry;
    private readonly GovernancePolicy _policy;

    private GovernedRegistry(MergedRegistry registry, GovernancePolicy policy)
    {
        _registry = registry;
        _policy = policy;
    }

    /// <summary>What one of the files leaves open, in the order of its text.</summary>
    public static ImmutableArray<RegistryProblem> ProblemsOf(MergedRegistry registry, string path, GovernancePolicy policy)
    {
        var hasErrors = registry.Files.Keys.SelectMany(each => registry.ProblemsOf(each)).Any(problem => problem.LeavesFactsUnknown);
        return hasErrors || !registry.Files.TryGetValue(path, out var file)
            ? ImmutableArray<RegistryProblem>.Empty
            : new GovernedRegistry(registry, policy).ProblemsOf(file).OrderBy(problem => problem.Span.Start).ToImmutableArray();
    }

    private IEnumerable<RegistryProblem> ProblemsOf(RegistryFile file)
        => file.Content.IsOverlay ? ProblemsOfOverlay(file) : ProblemsOfEntries(file);

    private IEnumerable<RegistryProblem> ProblemsOfEntries(RegistryFile file)
    {
        var snapshot = _registry.Snapshot;
        var ages = new VerificationAges(_policy.AsOf, _policy.MaxAgeDays ?? file.Content.MaxAgeDays);
        var judge = new ModelJudge(snapshot, _policy.Judging);
        var chains = new FallbackChains(snapshot, judge);
        var readiness = new Readiness(snapshot);
        var evals = new EvalRecords(snapshot, judge);
        var successors = new Successors(snapshot, judge);
        var replacements = new ReplacementChains(snapshot, judge);
        var kinds = new MixedKinds(snapshot);
        var firsts = new TierFirsts(snapshot, judge);
        var findings = new List<GovernanceFinding>();

        // A file that is not used has no entry in the registry.
        var places = PlacesOf(_registry.Entries);
        foreach (var entry in file.Content.Models.Where(entry => places.ContainsKey(entry.Model)))
        {
            var index = places[entry.Model];
            var model = snapshot.Models[index].Model;
            var (own, known) = _registry.OverlayOf(index) is { } overlay ? Split(entry.Model, overlay.Entry.Model, model) : (entry.Model, entry.Model);
            findings.Clear();
            findings.AddRange(chains.OfModel(index));
            findings.AddRange(VerificationPresence.Of(known));
            findings.AddRange(ages.Of(own));
            findings.AddRange(PricePeriods.Of(entry.Model, _policy.AsOf));
            findings.AddRange(readiness.OfModel(index));
            findings.AddRange(evals.OfModel(index));
            findings.AddRange(Ownership(model));
            findings.AddRange(successors.Of(index));
            findings.AddRange(replacements.Of(index));
            findings.AddRange(kinds.OfModel(index));
            foreach (var finding in findings)
            {
                yield return Locate(finding, Pointer.ToModel(entry.Index), entry.Model.Id is null ? "name" : "id", file.Root);
            }
        }

        var tiers = PlacesOf(snapshot.Tiers.Select(registered => registered.Tier));
        foreach (var tier in file.Content.Tiers.Where(tiers.ContainsKey))
        {
            var index = tiers[tier];
            foreach (var finding in chains.OfTier(index).Concat(firsts.Of(index)).Concat(kinds.OfTier(index)).Concat(evals.OfTier(index)))
            {
                yield return Locate(finding, Pointer.ToTier(tier.Name), "models", file.Root);
            }
        }
    }

    /// <summary>What of the entry an overlay leaves in force, and what the registry knows of its model beside what the overlay itself has to date.</summary>
    private static (Model Own, Model Known) Split(Model entry, Model facts, Model merged)
        => (Overlay.Under(entry, facts), merged.Limits.Verified is null ? merged with { Limits = entry.Limits } : merged);

    /// <summary>The verifications that an overlay states or leaves out. How old they may grow is set by the file of the model itself.</summary>
    private IEnumerable<RegistryProblem> ProblemsOfOverlay(RegistryFile file)
    {
        var maxAges = _registry.Files.Values.Where(each => !each.Content.IsOverlay)
            .SelectMany(each => each.Content.Models.Select(entry => (entry.Model, each.Content.MaxAgeDays)))
            .ToDictionary(entry => entry.Model, entry => entry.MaxAgeDays, ByReference<Model>.Comparer);
        for (var index = 0; index < _registry.Entries.Length; index++)
        {
            if (_registry.OverlayOf(index) is not { } overlay || overlay.Path != file.Content.Path)
            {
                continue;
            }

            var model = _registry.Snapshot.Models[index].Model;
            if (model.Lifecycle == Lifecycle.Retired)
            {
                continue;
            }

            var facts = overlay.Entry.Model;
            var ages = new VerificationAges(_policy.AsOf, _policy.MaxAgeDays ?? maxAges[_registry.Entries[index]]);
            var stated = facts with { Limits = facts.Limits with { Verified = model.Limits.Verified } };
            foreach (var finding in VerificationPresence.Of(stated).Concat(ages.Of(facts)))
            {
                yield return Locate(finding, Pointer.ToModel(overlay.Entry.Index), "id", file.Root);
            }
        }
    }

    private static IEnumerable<GovernanceFinding> Ownership(Model model)
        => model.Owner is null
            ? [new(ProblemKind.NoOwner, new("/owner"), $"nobody maintains the entry of \"{MessageText.Clip(model.Id ?? model.Name)}\": add \"owner\": \"<team or person>\"")]
            : [];

    private static RegistryProblem Locate(GovernanceFinding finding, Pointer entry, string name, JsonValue root)
    {
        var span = new Pointer(entry.Path + finding.Property.Path).Locate(root, out var isThere);
        return new RegistryProblem(finding.Kind, isThere ? span : entry.At(name).Locate(root), finding.Message)
        {
            Missing = finding.Missing?.Within(entry),
            IsOnlyTime = finding.IsOnlyTime,
        };
    }

    private static Dictionary<T, int> PlacesOf<T>(IEnumerable<T> entries)
        where T : class
    {
        var places = new Dictionary<T, int>(ByReference<T>.Comparer);
        foreach (var entry in entries)
        {
            places[entry] = places.Count;
        }

        return places;
    }

    /// <summary>An entry is itself: comparing every fact of every model would take longer than the checks.</summary>
    private sealed class ByReference<T> : IEqualityComparer<T>
        where T : class
    {
        public static readonly ByReference<T> Comparer = new();

        public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

        public int GetHashCode(T entry) => RuntimeHelpers.GetHashCode(entry);
    }
}
