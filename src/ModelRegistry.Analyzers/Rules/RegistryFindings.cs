using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>What is wrong in a registry file, as findings of the rules: the build and the command line say the same of it.</summary>
internal static class RegistryFindings
{
    /// <summary>How many problems of one file are told; one more line then sums up the rest.</summary>
    public const int MaxProblems = 200;

    /// <summary>The rules that speak about the files, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AllRules { get; } = ImmutableArray.Create(
        Descriptors.UnreadableRegistry,
        Descriptors.InvalidJson,
        Descriptors.InvalidProperty,
        Descriptors.DuplicateEntry,
        Descriptors.UnknownReference,
        Descriptors.UnsafeChain,
        Descriptors.InconsistentPrice,
        Descriptors.UnverifiedFact,
        Descriptors.OldVerification,
        Descriptors.OutstandingChecks,
        Descriptors.MissingOwner,
        Descriptors.MissingSuccessor);

    /// <summary>Each problem of one file at its exact place, the gravest first, so that nothing that fails a build is among the rest that is only counted.</summary>
    public static IEnumerable<Diagnostic> Of(MergedRegistry registry, string path, GovernancePolicy policy)
    {
        var problems = registry.ProblemsOf(path)
            .Concat(GovernedRegistry.ProblemsOf(registry, path, policy))
            .OrderByDescending(problem => SeverityOf(problem.Kind))
            .ToImmutableArray();
        foreach (var problem in problems.Take(MaxProblems))
        {
            yield return ToDiagnostic(problem, problem.Message, path, registry);
        }

        if (problems.Length > MaxProblems)
        {
            var rest = FormattableString.Invariant($"{problems.Length - MaxProblems} more problems follow from here on: they show once those before are solved");
            yield return ToDiagnostic(problems[MaxProblems] with { First = null, Missing = null }, rest, path, registry);
        }
    }

    private static Diagnostic ToDiagnostic(RegistryProblem problem, string message, string path, MergedRegistry registry)
    {
        var location = LocationOf(path, problem.Span, registry);
        if (problem.First is not { } first)
        {
            return Diagnostic.Create(DescriptorOf(problem.Kind), location, SeverityOf(problem.Kind), additionalLocations: null, PropertiesOf(problem.Missing), message);
        }

        var firstLocation = LocationOf(first.Path, first.Span, registry);
        var place = firstLocation.GetLineSpan().StartLinePosition;
        var named = FormattableString.Invariant($"{message}, first at {AdditionalFileRole.NameOf(first.Path)}({place.Line + 1},{place.Character + 1})");
        return Diagnostic.Create(DescriptorOf(problem.Kind), location, [firstLocation], named);
    }

    private static ImmutableDictionary<string, string?>? PropertiesOf(MissingProperties? missing)
    {
        if (missing is null)
        {
            return null;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(RegistryFileKeys.Missing, string.Join("\n", missing.Places.Select(place => place.Path)));
        return missing.Reference is { } reference ? properties.Add(RegistryFileKeys.Reference, reference) : properties;
    }

    private static Location LocationOf(string path, TextSpan span, MergedRegistry registry)
        => Location.Create(path, span, registry.Files[path].Text.Lines.GetLinePositionSpan(span));

    /// <summary>A model that is in use before it is ready is worth a warning; what is still to be done otherwise, a word.</summary>
    private static DiagnosticSeverity SeverityOf(ProblemKind kind)
        => kind == ProblemKind.PromotedUnready ? DiagnosticSeverity.Warning : DescriptorOf(kind).DefaultSeverity;

    private static DiagnosticDescriptor DescriptorOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => Descriptors.UnreadableRegistry,
        ProblemKind.InvalidJson => Descriptors.InvalidJson,
        ProblemKind.InvalidProperty => Descriptors.InvalidProperty,
        ProblemKind.Duplicate => Descriptors.DuplicateEntry,
        ProblemKind.UnknownReference => Descriptors.UnknownReference,
        ProblemKind.UnsafeChain => Descriptors.UnsafeChain,
        ProblemKind.InconsistentPrice => Descriptors.InconsistentPrice,
        ProblemKind.UnverifiedFact => Descriptors.UnverifiedFact,
        ProblemKind.OldVerification => Descriptors.OldVerification,
        ProblemKind.OutstandingChecks or ProblemKind.PromotedUnready => Descriptors.OutstandingChecks,
        ProblemKind.NoOwner => Descriptors.MissingOwner,
        ProblemKind.NoSuccessor => Descriptors.MissingSuccessor,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
