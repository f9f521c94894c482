using System.Collections.Immutable;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// Which checks a model still needs. Where a tier of the model says what it requires, that is what counts; where none does,
/// every check that is not optional. A preview needs them before it is in any tier.
/// </summary>
internal sealed class Readiness
{
    private static readonly Pointer AllChecks = new("/checks");

    private readonly RegistrySnapshot _snapshot;
    private readonly Dictionary<int, List<Tier>> _tiers = [];

    public Readiness(RegistrySnapshot snapshot)
    {
        _snapshot = snapshot;
        foreach (var tier in snapshot.Tiers)
        {
            foreach (var model in tier.Models)
            {
                if (!_tiers.TryGetValue(model, out var tiers))
                {
                    _tiers.Add(model, tiers = []);
                }

                tiers.Add(tier.Tier);
            }
        }
    }

    /// <summary>The checks that a model still needs, in the order of the file format and then of the tiers.</summary>
    public IReadOnlyList<string> OutstandingOf(int index)
    {
        var model = _snapshot.Models[index].Model;
        if (model.Lifecycle == Lifecycle.Retired || (!_tiers.ContainsKey(index) && model.Lifecycle != Lifecycle.Preview))
        {
            return [];
        }

        var demanding = DemandingTiersOf(index);
        var required = demanding.Count == 0
            ? Check.Names
            : Check.InOrder(demanding.SelectMany(tier => tier.Requires!.Value).ToList());
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

        var entry = $"\"{MessageText.Clip(outstanding[0])}\": {{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }}";
        var checks = $"{string.Join(", ", outstanding.Select(MessageText.Clip))}; record each when it is done: {entry}";
        var demands = DemandingTiersOf(index).FirstOrDefault(tier => Requires(tier, outstanding[0]));
        var what = demands is not null && model.ApiAccess == AccessState.Granted
            ? $"is in use with checks outstanding that the tier \"{MessageText.Clip(demands.Name)}\" requires"
            : "has checks outstanding";
        yield return new GovernanceFinding(ProblemKind.OutstandingChecks, AllChecks, $"\"{MessageText.Clip(model.Id ?? model.Name)}\" {what}: {checks}")
        {
            Missing = new MissingProperties(outstanding.Select(name => AllChecks.At(name)).ToImmutableArray()),
        };
    }

    /// <summary>The tiers of a model that say what they require.</summary>
    private List<Tier> DemandingTiersOf(int index)
        => _tiers.TryGetValue(index, out var tiers) ? tiers.Where(tier => tier.Requires is not null).ToList() : [];

    private static bool Requires(Tier tier, string check) => tier.Requires!.Value.Contains(check);
}
