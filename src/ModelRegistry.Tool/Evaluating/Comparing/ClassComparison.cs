using ModelRegistry.Tool.Evaluating.Running;

namespace ModelRegistry.Tool.Evaluating.Comparing;

/// <summary>What a comparison comes to.</summary>
internal enum EvalFinding
{
    /// <summary>The candidate passes as many tasks as the baseline, or more.</summary>
    Parity,

    /// <summary>The candidate passes measurably more, and is not cheaper: tasks of the class are worth the other model.</summary>
    Promote,

    /// <summary>The candidate passes as many or more, and is cheaper.</summary>
    Demote,

    /// <summary>The candidate passes fewer.</summary>
    Worse,
}

/// <summary>A candidate beside the baseline, in a class of tasks.</summary>
/// <param name="Class">The class; null for all tasks.</param>
/// <param name="Baseline">What the baseline did.</param>
/// <param name="Candidate">What the candidate did.</param>
/// <param name="Interval">The difference of their pass rates.</param>
/// <param name="CostChange">The candidate's cost less the baseline's, as a part of the baseline's; null where one is not known.</param>
internal sealed record ClassComparison(
    string? Class, ClassFigures Baseline, ClassFigures Candidate, DifferenceInterval Interval, decimal? CostChange)
{
    public EvalFinding Finding
        => Candidate.Passed < Baseline.Passed ? EvalFinding.Worse
            : CostChange < 0 ? EvalFinding.Demote
            : Interval.Low > 0 ? EvalFinding.Promote
            : EvalFinding.Parity;

    /// <summary>Whether the interval has no zero in it.</summary>
    public bool IsMeasurable => Interval.Low > 0 || Interval.High < 0;

    /// <summary>The tasks that the baseline passes and the candidate fails.</summary>
    public IEnumerable<string> Lost
        => Baseline.Outcomes.Where(outcome => outcome.IsPassed).Select(outcome => outcome.Task)
            .Intersect(Candidate.Outcomes.Where(outcome => !outcome.IsPassed).Select(outcome => outcome.Task), StringComparer.Ordinal);

    /// <param name="kind">The class; null for all tasks.</param>
    /// <param name="baseline">The baseline's answers to the tasks.</param>
    /// <param name="candidate">The candidate's answers to the same tasks.</param>
    public static ClassComparison Of(string? kind, ModelAnswers baseline, ModelAnswers candidate)
    {
        var (before, after) = (ClassFigures.Of(baseline.Answers), ClassFigures.Of(candidate.Answers));
        var passed = before.Outcomes.Where(outcome => outcome.IsPassed).Select(outcome => outcome.Task).ToHashSet(StringComparer.Ordinal);
        var pairs = after.Outcomes.Select(outcome => (Candidate: outcome.IsPassed, Baseline: passed.Contains(outcome.Task))).ToList();
        return new ClassComparison(
            kind,
            before,
            after,
            DifferenceInterval.Of(
                pairs.Count(pair => pair is (true, true)),
                pairs.Count(pair => pair is (true, false)),
                pairs.Count(pair => pair is (false, true)),
                pairs.Count(pair => pair is (false, false))),
            ChangeOf(baseline.Model, before.CostPerTask, candidate.Model, after.CostPerTask));
    }

    private static decimal? ChangeOf(EvalModel baseline, decimal? before, EvalModel candidate, decimal? after)
        => before > 0 && baseline.Pricing?.Currency == candidate.Pricing?.Currency ? (after - before) / before : null;
}
