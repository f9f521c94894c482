using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Registry;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// Says what is wrong in the registry files, each problem once at its exact place and while it is typed: the only rule that speaks
/// about the files, in the project that answers for them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryFileAnalyzer : RegistryRule
{
    /// <summary>How many problems of one file are told; one more line then sums up the rest.</summary>
    internal const int MaxProblems = 200;

    /// <summary>Creates the rule.</summary>
    public RegistryFileAnalyzer()
        : base(
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
            Descriptors.MissingSuccessor)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        if (registry.Options.Validate)
        {
            var provider = context.Options.AnalyzerConfigOptionsProvider;
            context.RegisterAdditionalFileAction(file => Analyze(file, registry, CodeOptions.Read(provider.GetOptions(file.AdditionalFile)).MaxAgeDays));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ProjectRegistry project, int? maxAgeDays)
    {
        var registry = project.Registry;
        var policy = new GovernancePolicy(project.Options.AsOf, project.Options.EnforceDates, maxAgeDays);

        // The gravest first, so that nothing that fails a build is among the rest that is only counted.
        var problems = registry.ProblemsOf(context.AdditionalFile.Path)
            .Concat(GovernedRegistry.ProblemsOf(registry, context.AdditionalFile.Path, policy))
            .OrderByDescending(problem => SeverityOf(problem.Kind))
            .ToImmutableArray();
        foreach (var problem in problems.Take(MaxProblems))
        {
            context.ReportDiagnostic(ToDiagnostic(problem, problem.Message, context.AdditionalFile.Path, registry));
        }

        if (problems.Length > MaxProblems)
        {
            var rest = FormattableString.Invariant($"{problems.Length - MaxProblems} more problems follow from here on: they show once those before are solved");
            context.ReportDiagnostic(ToDiagnostic(problems[MaxProblems] with { First = null, Missing = null }, rest, context.AdditionalFile.Path, registry));
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
