using ModelRegistry.Tool.Evaluating.Running;

namespace ModelRegistry.Tool.Evaluating.Comparing;

/// <summary>The candidates of an eval beside the baseline.</summary>
/// <param name="Baseline">The answers of the baseline.</param>
/// <param name="Candidates">The candidates, in the order in which they were named.</param>
internal sealed record EvalComparison(ModelAnswers Baseline, IReadOnlyList<CandidateComparison> Candidates)
{
    public bool HasWorse => Candidates.Any(candidate => candidate.Classes.Any(comparison => comparison.Finding == EvalFinding.Worse));

    public static EvalComparison Of(ModelAnswers baseline, IReadOnlyList<ModelAnswers> candidates)
        => new(baseline, [.. candidates.Select(candidate => CandidateComparison.Of(baseline, candidate))]);
}

/// <summary>A candidate of an eval beside the baseline.</summary>
/// <param name="Answers">The answers of the candidate.</param>
/// <param name="Classes">By class of tasks, in the order of the tasks.</param>
/// <param name="All">Over all tasks.</param>
/// <param name="Unpaired">The tasks that only one of the two has answers to: they are not compared.</param>
internal sealed record CandidateComparison(
    ModelAnswers Answers, IReadOnlyList<ClassComparison> Classes, ClassComparison All, IReadOnlyList<string> Unpaired)
{
    public EvalModel Model => Answers.Model;

    /// <summary>The classes, and all tasks where there are several classes.</summary>
    public IEnumerable<ClassComparison> Rows => Classes.Count > 1 ? Classes.Append(All) : Classes;

    public static CandidateComparison Of(ModelAnswers baseline, ModelAnswers candidate)
    {
        var both = TasksOf(baseline).Intersect(TasksOf(candidate), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (both.Count == 0)
        {
            throw new ToolException(
                $"\"{baseline.Model.Shown}\" and \"{candidate.Model.Shown}\" have no task in common: nothing can be compared.");
        }

        var (before, after) = (Only(baseline, answer => both.Contains(answer.Task)), Only(candidate, answer => both.Contains(answer.Task)));
        var classes = from name in before.Answers.Select(answer => answer.Class).Distinct(StringComparer.Ordinal)
                      let inClass = TasksOf(Only(before, answer => answer.Class == name)).ToHashSet(StringComparer.Ordinal)
                      select ClassComparison.Of(
                          name,
                          Only(before, answer => inClass.Contains(answer.Task)),
                          Only(after, answer => inClass.Contains(answer.Task)));
        return new CandidateComparison(
            candidate,
            [.. classes],
            ClassComparison.Of(null, before, after),
            [.. TasksOf(baseline).Union(TasksOf(candidate), StringComparer.Ordinal).Where(task => !both.Contains(task))]);
    }

    private static IEnumerable<string> TasksOf(ModelAnswers answers)
        => answers.Answers.Select(answer => answer.Task).Distinct(StringComparer.Ordinal);

    private static ModelAnswers Only(ModelAnswers answers, Func<GradedAnswer, bool> isMeant)
        => answers with { Answers = [.. answers.Answers.Where(isMeant)] };
}
