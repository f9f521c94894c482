using ModelRegistry.Tool.Evaluating.Checks;

namespace ModelRegistry.Tool.Evaluating.Tasks;

/// <summary>A task of an eval: what a model is asked, and the checks that its answer has to pass.</summary>
/// <param name="Name">The name, which no other task has.</param>
/// <param name="Class">The class of tasks that it belongs to.</param>
/// <param name="Messages">What the model is asked.</param>
/// <param name="Checks">The checks. All of them have to pass.</param>
/// <param name="MaxOutputTokens">The most tokens of an answer; null for the model's own limit.</param>
/// <param name="Temperature">The temperature; null for the model's own.</param>
internal sealed record EvalTask(
    string Name,
    string Class,
    IReadOnlyList<EvalMessage> Messages,
    IReadOnlyList<AnswerCheck> Checks,
    long? MaxOutputTokens,
    decimal? Temperature)
{
    /// <summary>The class of tasks that name none.</summary>
    public const string UsualClass = "general";
}

/// <summary>A message of a task.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Content">The text.</param>
internal sealed record EvalMessage(string Role, string Content)
{
    public const string User = "user";
    public const string System = "system";
    public const string Assistant = "assistant";

    public static IReadOnlyList<string> Roles { get; } = [System, User, Assistant];
}

/// <summary>The tasks of an evals.json, and the models that it names.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Baseline">The model that candidates are compared with; null where the file names none.</param>
/// <param name="Candidates">The models that are compared.</param>
/// <param name="Repeat">How often each model gets each task; null where the file does not say.</param>
/// <param name="Seed">The seed of the requests and of their order; null where the file does not say.</param>
/// <param name="Tasks">The tasks, in the order of the file.</param>
internal sealed record EvalSet(
    string Path, string? Baseline, IReadOnlyList<string> Candidates, int? Repeat, long? Seed, IReadOnlyList<EvalTask> Tasks);
