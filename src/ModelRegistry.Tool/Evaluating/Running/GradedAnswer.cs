namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>An answer to a task, and whether it passed.</summary>
/// <param name="Task">The name of the task.</param>
/// <param name="Class">The class of the task.</param>
/// <param name="Repetition">Which answer of the model to the task it is, from 1.</param>
/// <param name="Failure">Which check failed, and why; null where the answer passed.</param>
internal sealed record GradedAnswer(string Task, string Class, int Repetition, string? Failure)
{
    public bool IsPassed => Failure is null;

    /// <summary>The tokens of the prompt; null where it is not known.</summary>
    public long? InputTokens { get; init; }

    /// <summary>The tokens of the answer; null where it is not known.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>The cost by the registry; null where it is not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>How long the provider took; null where it is not known.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>Whether the answer ends because it has as many tokens as it may have.</summary>
    public bool IsCutOff { get; init; }
}

/// <summary>The answers of a model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Answers">The answers, in the order of the tasks and repetitions.</param>
internal sealed record ModelAnswers(EvalModel Model, IReadOnlyList<GradedAnswer> Answers);
