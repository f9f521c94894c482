using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>
/// Eval before cutover: a tier's first model has been compared with the one that the tier had before, and is not worse. That one is
/// named by the record itself; without a record it is a model that the first one replaces, else the tier's second. A model that
/// cannot be called any more is not asked for, and none is compared with itself.
/// </summary>
internal sealed class EvalRecords
{
    /// <summary>With fewer tasks a difference is chance.</summary>
    private const int FewestTasks = 20;

    private readonly RegistrySnapshot _snapshot;
    private readonly ModelJudge _judge;
    private readonly ILookup<int, int> _replaced;

    public EvalRecords(RegistrySnapshot snapshot, ModelJudge judge)
    {
        _snapshot = snapshot;
        _judge = judge;
        _replaced = Enumerable.Range(0, snapshot.Models.Count)
            .Where(index => snapshot.Models[index].Replacement is { } replacement && replacement != index)
            .ToLookup(index => snapshot.Models[index].Replacement!.Value);
    }

    /// <summary>What the record of one model cannot show.</summary>
    public IEnumerable<GovernanceFinding> OfModel(int index) => RecordOf(index) is { } evals ? OfModel(index, evals) : [];

    private IEnumerable<GovernanceFinding> OfModel(int index, EvalResult evals)
    {
        if (evals.Baseline is { } baseline && IsNamed(_snapshot.Models[index], baseline))
        {
            yield return Finding("/checks/evals/baseline", $"\"{NameOf(index)}\" is its own baseline: name the model that it replaces");
        }

        if (evals.Total is { } total && total < FewestTasks)
        {
            yield return Finding(
                "/checks/evals/total", FormattableString.Invariant($"\"{NameOf(index)}\" was evaluated with {total} tasks: use {FewestTasks} or more, or a difference can be chance"));
        }
    }

    /// <summary>What speaks against the first model of a tier. A preview without access is not in use yet, and a model that goes away is no promotion.</summary>
    public IEnumerable<GovernanceFinding> OfTier(int index)
    {
        var tier = _snapshot.Tiers[index];
        if (tier.Models.Count == 0)
        {
            yield break;
        }

        var first = tier.Models[0];
        var model = _snapshot.Models[first].Model;
        if (model.Lifecycle is Lifecycle.Retired or Lifecycle.Deprecated || (model.Lifecycle == Lifecycle.Preview && model.ApiAccess != AccessState.Granted))
        {
            yield break;
        }

        if (Complaint(first, BaselinesOf(first, tier)) is { } complaint)
        {
            yield return Finding("/models/0", complaint);
        }
    }

    /// <summary>The models that an eval of the first one could be held against, the one that is to be asked for first.</summary>
    private List<int> BaselinesOf(int first, RegisteredTier tier)
    {
        var replaced = _replaced[first].Where(CanBeCompared).ToList();
        return replaced.Count > 0 ? replaced : tier.Models.Skip(1).Take(1).Where(second => second != first && !IsNext(second, first) && CanBeCompared(second)).ToList();
    }

    /// <summary>A model that is to replace the first one did not serve the tier before it.</summary>
    private bool IsNext(int second, int first) => _snapshot.Models[first].Replacement == second;

    /// <summary>A model that is gone cannot be run beside another.</summary>
    private bool CanBeCompared(int index) => _judge.VerdictOf(_snapshot.Models[index].Model) is { State: not ModelState.Retired, IsShutDown: false };

    private string? Complaint(int first, List<int> baselines)
    {
        var evals = RecordOf(first);
        if (evals?.Baseline is { } written && !IsNamed(_snapshot.Models[first], written))
        {
            return OfResult(NameOf(first), MessageText.Clip(written), evals);
        }

        return baselines.Count == 0 ? null
            : $"\"{NameOf(first)}\" has no eval against \"{NameOf(baselines[0])}\": run one and record it: "
                + $"\"evals\": {{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\", \"baseline\": \"{NameOf(baselines[0])}\", … }}";
    }

    private static string? OfResult(string name, string against, EvalResult evals)
    {
        if (evals.Passed is not { } passed || evals.BaselinePassed is not { } baselinePassed)
        {
            return $"\"{name}\" has an eval against \"{against}\" without figures: add \"passed\", \"total\" and \"baselinePassed\"";
        }

        if (passed < baselinePassed)
        {
            return FormattableString.Invariant(
                $"\"{name}\" did worse in its eval than \"{against}\": {passed} of {evals.Total} passed, against {baselinePassed}; put \"{against}\" first");
        }

        return passed == baselinePassed && evals.CostPerTask > evals.BaselineCostPerTask
            ? FormattableString.Invariant(
                $"\"{name}\" did no better in its eval than \"{against}\" and is more expensive: {evals.CostPerTask} per task, against {evals.BaselineCostPerTask}; put \"{against}\" first")
            : null;
    }

    private EvalResult? RecordOf(int index)
    {
        foreach (var check in _snapshot.Models[index].Model.Checks)
        {
            if (check.Evals is not null)
            {
                return check.Evals;
            }
        }

        return null;
    }

    private static bool IsNamed(RegisteredModel registered, string reference)
        => registered.Aliases.Concat(registered.Model.Id is { } id ? [id] : [])
            .Any(name => reference == name || reference == registered.Model.Provider + "/" + name);

    private string NameOf(int index) => MessageText.Clip(_snapshot.Models[index].Model.Id ?? _snapshot.Models[index].Model.Name);

    private static GovernanceFinding Finding(string property, string message) => new(ProblemKind.OutstandingChecks, new Pointer(property), message);
}
