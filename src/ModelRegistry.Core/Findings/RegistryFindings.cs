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

    /// <summary>
    /// What a project reports of one of its files. A file of a package is judged where the package is made, because nobody can change
    /// it here. Whether its chains serve depends on the access of the project's own account: that stands at the beginning of the
    /// first file that is the project's own, as a path among the restored packages is of no use to anybody.
    /// </summary>
    /// <param name="registry">All files of the project.</param>
    /// <param name="path">One of them.</param>
    /// <param name="policy">The day, and how old a verification may grow.</param>
    /// <param name="packageOf">The package of a file of a package, as people name it.</param>
    public static IEnumerable<Finding> InProject(
        MergedRegistry registry, string path, GovernancePolicy policy, Func<string, string> packageOf)
    {
        if (!registry.Files.TryGetValue(path, out var file) || file.Content.IsShared)
        {
            return [];
        }

        var contents = registry.Files.Values.Select(each => each.Content).OrderBy(content => content.OrderKey, StringComparer.Ordinal);
        var shared = contents.TakeWhile(content => content.IsShared).Select(content => content.Path).ToList();
        var isFirst = shared.Count > 0 && contents.First(content => !content.IsShared).Path == path;
        return Of(registry, path, policy).Concat(
            from other in isFirst ? shared : []
            from finding in Of(registry, other, policy)
            where finding.Rule == RuleCatalog.UnsafeChain || finding.Rule == RuleCatalog.EndingTier
            let message = $"in the package {packageOf(other)}, {finding.Message}"
            select new Finding(finding.Rule, finding.Severity, message, new FindingPlace(path, default, default, default))
            {
                IsOnlyTime = finding.IsOnlyTime,
            });
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
