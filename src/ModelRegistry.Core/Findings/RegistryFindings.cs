using System.Collections.Immutable;
using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Findings;

/// <summary>What is wrong in a registry file, as findings of the rules: the build and the command line report the same.</summary>
internal static class RegistryFindings
{
    /// <summary>How many problems of one file are reported; one more line then sums up the rest.</summary>
    public const int MaxProblems = 200;

    /// <summary>The rules about registry files, in the order of their ids.</summary>
    public static ImmutableArray<RuleInfo> AllRules { get; } =
        ((ProblemKind[])Enum.GetValues(typeof(ProblemKind))).Select(RuleOf).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Each problem of one file at its exact place, errors first, so that nothing that fails a build is among the rest that is only counted.</summary>
    public static IEnumerable<Finding> Of(MergedRegistry registry, string path, GovernancePolicy policy)
    {
        var problems = registry.ProblemsOf(path)
            .Concat(GovernedRegistry.ProblemsOf(registry, path, policy))
            .OrderByDescending(problem => SeverityOf(problem.Kind))
            .ToImmutableArray();
        foreach (var problem in problems.Take(MaxProblems))
        {
            yield return ToFinding(problem, problem.Message, path, registry);
        }

        if (problems.Length > MaxProblems)
        {
            var rest = FormattableString.Invariant($"{problems.Length - MaxProblems} more problems are not shown. Fix the ones above first");
            yield return ToFinding(problems[MaxProblems] with { First = null, Missing = null }, rest, path, registry);
        }
    }

    private static Finding ToFinding(RegistryProblem problem, string message, string path, MergedRegistry registry)
    {
        var place = PlaceOf(path, problem.Span, registry);
        if (problem.First is not { } first)
        {
            return new Finding(RuleOf(problem.Kind), SeverityOf(problem.Kind), message, place, Missing: problem.Missing) { IsOnlyTime = IsOnlyTime(problem) };
        }

        var firstPlace = PlaceOf(first.Path, first.Span, registry);
        var name = first.Path.Substring(first.Path.LastIndexOfAny(['/', '\\']) + 1);
        var named = FormattableString.Invariant($"{message}, first at {name}({firstPlace.Start.Line + 1},{firstPlace.Start.Column + 1})");
        return new Finding(RuleOf(problem.Kind), SeverityOf(problem.Kind), named, place, firstPlace);
    }

    private static FindingPlace PlaceOf(string path, TextRange range, MergedRegistry registry)
        => new(path, range, registry.Files[path].Lines.PositionOf(range.Start), registry.Files[path].Lines.PositionOf(range.End));

    /// <summary>A name that only looks misspelled can be right.</summary>
    private static RuleSeverity SeverityOf(ProblemKind kind) => kind == ProblemKind.SuspectName ? RuleSeverity.Warning : RuleOf(kind).Severity;

    /// <summary>Every finding of a rule about ages comes with time.</summary>
    private static bool IsOnlyTime(RegistryProblem problem) => problem.IsOnlyTime || RuleOf(problem.Kind).Enforcement == RuleEnforcement.Dates;

    private static RuleInfo RuleOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => RuleCatalog.UnreadableRegistry,
        ProblemKind.InvalidJson => RuleCatalog.InvalidJson,
        ProblemKind.InvalidProperty or ProblemKind.SuspectName => RuleCatalog.InvalidProperty,
        ProblemKind.Duplicate => RuleCatalog.DuplicateEntry,
        ProblemKind.UnknownReference => RuleCatalog.UnknownReference,
        ProblemKind.UnsafeChain => RuleCatalog.UnsafeChain,
        ProblemKind.InconsistentPrice => RuleCatalog.InconsistentPrice,
        ProblemKind.UnverifiedFact => RuleCatalog.UnverifiedFact,
        ProblemKind.OldVerification => RuleCatalog.OldVerification,
        ProblemKind.OutstandingChecks => RuleCatalog.OutstandingChecks,
        ProblemKind.NoOwner => RuleCatalog.MissingOwner,
        ProblemKind.NoSuccessor => RuleCatalog.MissingSuccessor,
        ProblemKind.EndingTier => RuleCatalog.EndingTier,
        ProblemKind.PriceNotInForce => RuleCatalog.PriceNotInForce,
        ProblemKind.MixedKinds => RuleCatalog.MixedKinds,
        ProblemKind.LostReplacement => RuleCatalog.LostReplacement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
