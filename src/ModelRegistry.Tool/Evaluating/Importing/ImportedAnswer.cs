namespace ModelRegistry.Tool.Evaluating.Importing;

/// <summary>A result of another eval tool.</summary>
/// <param name="Models">The names that the result has for the model, the most exact first.</param>
/// <param name="Task">The name of the task.</param>
/// <param name="Class">The class of the task.</param>
/// <param name="Failure">Why the answer failed; null where it passed.</param>
internal sealed record ImportedAnswer(IReadOnlyList<string> Models, string Task, string Class, string? Failure)
{
    public long? InputTokens { get; init; }

    public long CacheReadTokens { get; init; }

    public long? OutputTokens { get; init; }

    public long? Milliseconds { get; init; }
}

/// <summary>The results of a file.</summary>
/// <param name="Form">The tool that wrote them.</param>
/// <param name="Day">The day of the eval; null where the file does not say.</param>
/// <param name="Answers">The results, in the order of the file.</param>
/// <param name="Errors">How many results have an error instead of an answer. They are not imported.</param>
internal sealed record ImportedResults(string Form, DateTime? Day, IReadOnlyList<ImportedAnswer> Answers, int Errors);
