using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Evaluating.Tasks;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>The models of an eval.</summary>
/// <param name="Baseline">The model that the others are compared with.</param>
/// <param name="Candidates">The others, in the order in which they were named.</param>
internal sealed record EvalChoice(EvalModel Baseline, IReadOnlyList<EvalModel> Candidates)
{
    public IReadOnlyList<EvalModel> All => [Baseline, .. Candidates];

    /// <param name="baseline">The option; null where it is not given.</param>
    /// <param name="candidates">The option's values.</param>
    /// <param name="tasks">The tasks, which can name the models too; null where results are imported without them.</param>
    /// <param name="found">The models that imported results have; none where models are called.</param>
    /// <param name="set">The registry.</param>
    /// <param name="day">The day of the prices.</param>
    public static EvalChoice Of(
        string? baseline, IReadOnlyList<string> candidates, EvalSet? tasks, IReadOnlyList<EvalModel> found, RegistrySet set, DateTime day)
    {
        var reference = baseline ?? tasks?.Baseline
            ?? throw new ToolException($"No baseline is named: use --baseline, or \"baseline\" in {EvalSetReader.FileName}.");
        var before = EvalModel.Of(set, reference, day);
        var named = candidates.Count > 0 ? candidates : tasks?.Candidates ?? [];
        var others = named.Count > 0
            ? named.Select(name => EvalModel.Of(set, name, day)).ToList()
            : found.Where(model => !AreSame(model, before)).ToList();
        if (others.Count == 0)
        {
            throw new ToolException($"No candidate is named: use --candidate, or \"candidates\" in {EvalSetReader.FileName}.");
        }

        var twin = others.Find(model => AreSame(model, before));
        return twin is not null
            ? throw new ToolException($"\"{twin.Label}\" is the baseline and a candidate: name two models.")
            : new EvalChoice(before, [.. others.DistinctBy(model => model.Shown)]);
    }

    private static bool AreSame(EvalModel one, EvalModel other) => ReferenceEquals(one.Placed.Registered, other.Placed.Registered);
}
