using System.Collections.Immutable;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// Which checks a model still needs. Where a tier of the model says what it requires, that is what counts; where none does,
/// every check. A preview needs them before it is in any tier.
/// </summary>
internal sealed class Readiness
{
    private static readonly Pointer AllChecks = new("/checks");

    private readonly RegistrySnapshot _snapshot;
    private readonly Dictionary<int, List<Tier>> _tiers = [];
    private readonly Dictionary<int, List<int>> _replaced = [];

    public Readiness(RegistrySnapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var tier in snapshot.Tiers)
        {
            foreach (var model in tier.Models)
            {
                Add(_tiers, model, tier.Tier);
            }
        }

        for (var index = 0; index < snapshot.Models.Count; index++)
        {
            if (snapshot.Models[index].Replacement is { } replacement && replacement != index)
            {
                Add(_replaced, replacement, index);
            }
        }
    }

    /// <summary>The checks that a model still needs, in the order of the file format.</summary>
    public IReadOnlyList<string> OutstandingOf(int index)
    {
        var model = _snapshot.Models[index].Model;
        if (model.Lifecycle == Lifecycle.Retired || (!_tiers.ContainsKey(index) && model.Lifecycle != Lifecycle.Preview))
        {
            return [];
        }

        var demanding = DemandingTiersOf(index);
        var required = Check.Names.Where(name => demanding.Count == 0 || demanding.Any(tier => tier.Requires!.Value.Contains(name)));
        return required.Where(name => model.Checks.All(check => check.Name != name)).ToList();
    }

    public IEnumerable<GovernanceFinding> OfModel(int index)
    {
        var model = _snapshot.Models[index].Model;
        var outstanding = OutstandingOf(index);
        if (outstanding.Count == 0)
        {
            yield break;
        }

        var demanding = DemandingTiersOf(index);
        var entry = $"\"{outstanding[0]}\": {{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }}";
        var checks = $"{string.Join(", ", outstanding)}; write each down when it is done: {entry}";
        var demands = demanding.FirstOrDefault(tier => tier.Requires!.Value.Contains(outstanding[0]));
        var (kind, what) = demands is not null && model.ApiAccess == AccessState.Granted
            ? (ProblemKind.PromotedUnready, $"is in use with checks outstanding that the tier \"{MessageText.Clip(demands.Name)}\" requires")
            : (ProblemKind.OutstandingChecks, "has checks outstanding");
        yield return new GovernanceFinding(kind, AllChecks, $"\"{NameOf(index)}\" {what}: {checks}")
        {
            Missing = new MissingProperties(outstanding.Select(name => AllChecks.At(name)).ToImmutableArray()),
        };
    }

    /// <summary>The tiers of a model that say what they require.</summary>
    private List<Tier> DemandingTiersOf(int index)
        => _tiers.TryGetValue(index, out var tiers) ? tiers.Where(tier => tier.Requires is not null).ToList() : [];

    /// <summary>
    /// Eval before cutover: a tier's first model has been held against the one that it replaces, or else against the tier's second,
    /// and is not worse. A preview that is waited for is not in use yet.
    /// </summary>
    public IEnumerable<GovernanceFinding> OfTier(int index)
    {
        var tier = _snapshot.Tiers[index];
        if (tier.Models.Count == 0)
        {
            yield break;
        }

        var first = tier.Models[0];
        var model = _snapshot.Models[first].Model;
        if (model.Lifecycle == Lifecycle.Retired || (model.Lifecycle == Lifecycle.Preview && model.ApiAccess != AccessState.Granted))
        {
            yield break;
        }

        var baselines = _replaced.TryGetValue(first, out var replaced) ? replaced : tier.Models.Skip(1).Take(1).Where(second => second != first).ToList();
        if (baselines.Count > 0 && Complaint(first, model, baselines) is { } complaint)
        {
            yield return new GovernanceFinding(ProblemKind.PromotedUnready, new Pointer("/models/0"), complaint);
        }
    }

    private string? Complaint(int first, Model model, IReadOnlyList<int> baselines)
    {
        var evals = model.Checks.FirstOrDefault(check => check.Evals is not null)?.Evals;
        if (evals?.Baseline is not { } written || !baselines.Any(baseline => IsNamed(_snapshot.Models[baseline], written)))
        {
            return $"\"{NameOf(first)}\" has no eval against \"{NameOf(baselines[0])}\": run one and write it down: "
                + $"\"evals\": {{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"{NameOf(baselines[0])}\", … }}";
        }

        var against = MessageText.Clip(written);
        if (evals.Passed < evals.BaselinePassed)
        {
            var ofTotal = evals.Total is { } total ? FormattableString.Invariant($" of {total}") : string.Empty;
            return FormattableString.Invariant(
                $"\"{NameOf(first)}\" did worse in its eval than \"{against}\": {evals.Passed}{ofTotal} passed, against {evals.BaselinePassed}; put \"{against}\" first");
        }

        return evals.Passed is not null && evals.Passed == evals.BaselinePassed && evals.CostPerTask > evals.BaselineCostPerTask
            ? FormattableString.Invariant(
                $"\"{NameOf(first)}\" did no better in its eval than \"{against}\" and is dearer: {evals.CostPerTask} per task, against {evals.BaselineCostPerTask}; put \"{against}\" first")
            : null;
    }

    private static bool IsNamed(RegisteredModel registered, string reference)
        => registered.Aliases.Concat(registered.Model.Id is { } id ? [id] : [])
            .Any(name => reference == name || reference == registered.Model.Provider + "/" + name);

    private string NameOf(int index) => MessageText.Clip(_snapshot.Models[index].Model.Id ?? _snapshot.Models[index].Model.Name);

    private static void Add<T>(Dictionary<int, List<T>> lists, int key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
