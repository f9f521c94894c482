using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// Where the fallbacks of each model, and theirs, lead to. Every model and every reference is looked at a fixed number of times,
/// and nothing calls itself: a chain can be as long as a registry.
/// </summary>
internal sealed class FallbackChains
{
    /// <summary>How many models of a chain a message names.</summary>
    private const int MostNamed = 5;

    private readonly RegistrySnapshot _snapshot;
    private readonly ModelJudge _judge;
    private readonly bool[] _leadsSomewhere;
    private readonly Lazy<bool[]> _ledSomewhere;
    private readonly Dictionary<int, List<GovernanceFinding>> _cycles = [];

    public FallbackChains(RegistrySnapshot snapshot, ModelJudge judge)
    {
        _snapshot = snapshot;
        _judge = judge;
        _leadsSomewhere = FindWhatLeadsSomewhere(model => judge.IsDependable(model));
        _ledSomewhere = new Lazy<bool[]>(() => FindWhatLeadsSomewhere(WasDependable));
        FindCycles();
    }

    public IEnumerable<GovernanceFinding> OfModel(int index)
    {
        if (_cycles.TryGetValue(index, out var cycles))
        {
            return cycles;
        }

        var registered = _snapshot.Models[index];
        return registered.Fallbacks.Count == 0 || _leadsSomewhere[index] || registered.Model.Lifecycle == Lifecycle.Retired
            ? []
            : [Unsafe("/fallback", $"no model that \"{NameOf(index)}\" falls back to is available, verified and granted: {Links(Reachable(index))}; add one that is")
                with { IsOnlyTime = _ledSomewhere.Value[index] }];
    }

    public IEnumerable<GovernanceFinding> OfTier(int index)
    {
        var tier = _snapshot.Tiers[index];
        return tier.Models.Any(model => _judge.IsDependable(_snapshot.Models[model].Model))
            ? []
            : [Unsafe("/models", $"no model of the tier \"{MessageText.Clip(tier.Tier.Name)}\" is available, verified and granted: {Links(tier.Models)}; add one that is")
                with { IsOnlyTime = tier.Models.Any(model => WasDependable(_snapshot.Models[model].Model)) }];
    }

    /// <summary>Whether the model can be counted on, or could until its shutdown.</summary>
    private bool WasDependable(Model model) => _judge.IsDependable(model) || (model.Lifecycle == Lifecycle.Available && _judge.IsOnlyTime(model));

    /// <summary>From the models that can be counted on, back along the references.</summary>
    private bool[] FindWhatLeadsSomewhere(Func<Model, bool> isDependable)
    {
        var models = _snapshot.Models;
        var sources = new List<int>?[models.Count];
        for (var index = 0; index < models.Count; index++)
        {
            foreach (var fallback in models[index].Fallbacks)
            {
                (sources[fallback] ??= []).Add(index);
            }
        }

        var leads = new bool[models.Count];
        var open = new Queue<int>(Enumerable.Range(0, models.Count).Where(index => isDependable(models[index].Model)));
        while (open.Count > 0)
        {
            foreach (var source in sources[open.Dequeue()] ?? [])
            {
                if (!leads[source])
                {
                    leads[source] = true;
                    open.Enqueue(source);
                }
            }
        }

        return leads;
    }

    /// <summary>Depth first: a reference to a model that is still on the way is the one that closes a cycle.</summary>
    private void FindCycles()
    {
        var models = _snapshot.Models;
        var depth = new int[models.Count];
        var isDone = new bool[models.Count];
        var way = new List<(int Model, int Next)>();
        for (var start = 0; start < models.Count; start++)
        {
            if (!isDone[start])
            {
                Enter(start);
            }

            while (way.Count > 0)
            {
                var (model, next) = way[way.Count - 1];
                if (next == models[model].Fallbacks.Count)
                {
                    isDone[model] = true;
                    depth[model] = 0;
                    way.RemoveAt(way.Count - 1);
                    continue;
                }

                way[way.Count - 1] = (model, next + 1);
                var target = models[model].Fallbacks[next];
                if (depth[target] > 0)
                {
                    AddCycle(model, next, way.Skip(depth[target] - 1).Select(step => step.Model), way.Count - depth[target] + 1);
                }
                else if (!isDone[target])
                {
                    Enter(target);
                }
            }
        }

        void Enter(int model)
        {
            way.Add((model, 0));
            depth[model] = way.Count;
        }
    }

    private void AddCycle(int model, int reference, IEnumerable<int> cycle, int length)
    {
        if (!_cycles.TryGetValue(model, out var found))
        {
            _cycles.Add(model, found = []);
        }

        var named = cycle.Take(MostNamed).ToList();
        var way = string.Join(" → ", named.Select(Quoted)) + (length > MostNamed ? " → …" : string.Empty);
        found.Add(Unsafe(
            FormattableString.Invariant($"/fallback/{reference}"),
            $"the chain has a cycle: {way} → {Quoted(named[0])}; remove this reference, or name another model"));
    }

    /// <summary>The fallbacks of a model and theirs, nearest first: one more than a message names.</summary>
    private List<int> Reachable(int index)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { index };
        var open = new Queue<int>([index]);
        while (open.Count > 0 && found.Count <= MostNamed)
        {
            foreach (var next in _snapshot.Models[open.Dequeue()].Fallbacks)
            {
                if (seen.Add(next))
                {
                    found.Add(next);
                    open.Enqueue(next);
                }
            }
        }

        return found;
    }

    private string Links(IReadOnlyCollection<int> models)
        => string.Join(", ", models.Take(MostNamed).Select(index => $"{Quoted(index)} ({_judge.Doubts(_snapshot.Models[index].Model)})"))
            + (models.Count > MostNamed ? ", …" : string.Empty);

    private string Quoted(int index) => $"\"{NameOf(index)}\"";

    private string NameOf(int index) => MessageText.Clip(_snapshot.Models[index].Model.Id ?? _snapshot.Models[index].Model.Name);

    private static GovernanceFinding Unsafe(string property, string message) => new(ProblemKind.UnsafeChain, new Pointer(property), message);
}
