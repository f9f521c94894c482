using ModelRegistry.Tool.Evaluating.Running;

namespace ModelRegistry.Tool.Evaluating.Comparing;

/// <summary>What a model did in a class of tasks.</summary>
/// <param name="Outcomes">Each task, and whether the model passed it.</param>
/// <param name="Answers">The answers.</param>
internal sealed record ClassFigures(IReadOnlyList<(string Task, bool IsPassed)> Outcomes, IReadOnlyList<GradedAnswer> Answers)
{
    private const double HighPercentile = 0.95;

    public int Total => Outcomes.Count;

    public int Passed => Outcomes.Count(outcome => outcome.IsPassed);

    /// <summary>The tasks that pass in some repetitions and fail in others.</summary>
    public int Unstable
        => Answers.GroupBy(answer => answer.Task).Count(ofTask => ofTask.Select(answer => answer.IsPassed).Distinct().Count() > 1);

    /// <summary>The tokens of all prompts; null where one is not known.</summary>
    public long? InputTokens => Sum(answer => answer.InputTokens);

    /// <summary>The tokens of all answers; null where one is not known.</summary>
    public long? OutputTokens => Sum(answer => answer.OutputTokens);

    /// <summary>The cost of all answers; null where one is not known.</summary>
    public decimal? Cost => Answers.All(answer => answer.Cost is not null) ? Answers.Sum(answer => answer.Cost!.Value) : null;

    /// <summary>The cost of a task that is run once; null where it is not known.</summary>
    public decimal? CostPerTask => Cost / Answers.Count;

    public int CutOff => Answers.Count(answer => answer.IsCutOff);

    /// <summary>The median of the times in milliseconds; null where one is not known.</summary>
    public decimal? Median => Times is { Length: > 0 } times ? (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2m : null;

    /// <summary>The time within which 95 % of the answers came, in milliseconds (nearest rank); null where one is not known.</summary>
    public decimal? P95 => Times is { Length: > 0 } times ? times[(int)Math.Ceiling(HighPercentile * times.Length) - 1] : null;

    private long[]? Times
        => Answers.All(answer => answer.Milliseconds is not null)
            ? [.. Answers.Select(answer => answer.Milliseconds!.Value).Order()]
            : null;

    /// <summary>A task is passed if more than half of its answers are.</summary>
    public static ClassFigures Of(IReadOnlyList<GradedAnswer> answers)
        => new(
            [.. answers.GroupBy(answer => answer.Task)
                .Select(ofTask => (ofTask.Key, ofTask.Count(answer => answer.IsPassed) * 2 > ofTask.Count()))],
            answers);

    private long? Sum(Func<GradedAnswer, long?> count)
        => Answers.All(answer => count(answer) is not null) ? Answers.Sum(answer => count(answer)!.Value) : null;
}
