using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Importing;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Evaluating.Tasks;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>What a run of <c>eval</c> has found.</summary>
/// <param name="Day">The day of the eval, and of its prices.</param>
/// <param name="Input">The full path of the file with the tasks or results.</param>
/// <param name="Comparison">The candidates beside the baseline.</param>
internal sealed record EvalReport(DateTime Day, string Input, EvalComparison Comparison)
{
    /// <summary>The tasks; null where results were imported.</summary>
    public EvalSet? Tasks { get; init; }

    /// <summary>How the tasks were run; null where results were imported.</summary>
    public RunOptions? Options { get; init; }

    /// <summary>How many requests were sent. All other answers come from the cache.</summary>
    public int Sent { get; init; }

    /// <summary>The folder of the cache; null where results were imported.</summary>
    public string? Cache { get; init; }

    /// <summary>The results of another tool; null where models were called.</summary>
    public ImportedEval? Imported { get; init; }

    /// <summary>Parameters that were not sent to a model, because it refuses them.</summary>
    public IReadOnlyList<(EvalModel Model, string Parameter)> NotSent { get; init; } = [];

    public IEnumerable<ModelAnswers> Models => Comparison.Candidates.Select(candidate => candidate.Answers).Prepend(Comparison.Baseline);

    public int TaskCount
        => Models.SelectMany(model => model.Answers).Select(answer => answer.Task).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>What a run of <c>eval</c> writes.</summary>
/// <param name="Verification">The verification of <c>checks.evals</c>.</param>
/// <param name="Edits">The edits of the registry; null where it is left as it is.</param>
/// <param name="Output">The result file as messages show it; null where none is written.</param>
/// <param name="IsDryRun">Whether the edits are only shown.</param>
internal sealed record EvalOutcome(Verification Verification, EvalEdits? Edits, string? Output, bool IsDryRun);
