using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>The results of an eval as <c>checks.evals</c> of each candidate.</summary>
internal sealed class EvalEdits
{
    /// <summary>Enough for a task of a few tokens, and short enough to be read.</summary>
    private const int Decimals = 10;

    /// <param name="set">The registry.</param>
    /// <param name="comparison">The results.</param>
    /// <param name="verification">When, by whom, and where the results are.</param>
    public EvalEdits(RegistrySet set, EvalComparison comparison, Verification verification)
    {
        Pending = new PendingEdits(set);
        var fact = VerifiedFact.Of(Check.EvalsName)!;
        Stamps = [.. comparison.Candidates.Select(candidate => FactStamp.Of(set, set.Find(candidate.Model.Shown), fact))];
        foreach (var (stamp, candidate) in Stamps.Zip(comparison.Candidates))
        {
            Pending.Stamp([stamp.Model], fact, verification);
            var target = stamp.Model.Entry.At(fact.Parent!).At(fact.Property);
            Pending.Set(stamp.Model, target, Figures(comparison.Baseline.Model, candidate));
        }
    }

    public PendingEdits Pending { get; }

    /// <summary>The checks that are recorded, in the order of the candidates.</summary>
    public IReadOnlyList<FactStamp> Stamps { get; }

    private static IReadOnlyList<NewProperty> Figures(Running.EvalModel baseline, CandidateComparison candidate)
    {
        var all = candidate.All;
        var isOneCurrency = baseline.Pricing?.Currency == candidate.Model.Pricing?.Currency;
        return
        [
            new("baseline", NewValue.Of(baseline.Shown)),
            new("passed", NewValue.Of(all.Candidate.Passed)),
            new("total", NewValue.Of(all.Candidate.Total)),
            new("baselinePassed", NewValue.Of(all.Baseline.Passed)),
            new("costPerTask", Cost(all.Candidate.CostPerTask)),
            new("baselineCostPerTask", Cost(isOneCurrency ? all.Baseline.CostPerTask : null)),
        ];
    }

    private static NewValue Cost(decimal? cost) => cost is { } known ? NewValue.Of(decimal.Round(known, Decimals)) : NewValue.Null;
}
