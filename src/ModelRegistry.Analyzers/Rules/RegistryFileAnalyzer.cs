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
            Descriptors.InconsistentPrice)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        if (registry.Options.Validate)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, registry.Registry));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, MergedRegistry registry)
    {
        var problems = registry.ProblemsOf(context.AdditionalFile.Path);
        foreach (var problem in problems.Take(MaxProblems))
        {
            context.ReportDiagnostic(ToDiagnostic(problem, problem.Message, context.AdditionalFile.Path, registry));
        }

        if (problems.Length > MaxProblems)
        {
            var rest = FormattableString.Invariant($"{problems.Length - MaxProblems} more problems follow from here on: they show once those before are solved");
            context.ReportDiagnostic(ToDiagnostic(problems[MaxProblems] with { First = null }, rest, context.AdditionalFile.Path, registry));
        }
    }

    private static Diagnostic ToDiagnostic(RegistryProblem problem, string message, string path, MergedRegistry registry)
    {
        var location = LocationOf(path, problem.Span, registry);
        if (problem.First is not { } first)
        {
            return Diagnostic.Create(DescriptorOf(problem.Kind), location, message);
        }

        var firstLocation = LocationOf(first.Path, first.Span, registry);
        var place = firstLocation.GetLineSpan().StartLinePosition;
        var named = FormattableString.Invariant($"{message}, first at {AdditionalFileRole.NameOf(first.Path)}({place.Line + 1},{place.Character + 1})");
        return Diagnostic.Create(DescriptorOf(problem.Kind), location, [firstLocation], named);
    }

    private static Location LocationOf(string path, TextSpan span, MergedRegistry registry)
        => Location.Create(path, span, registry.Files[path].Text.Lines.GetLinePositionSpan(span));

    private static DiagnosticDescriptor DescriptorOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => Descriptors.UnreadableRegistry,
        ProblemKind.InvalidJson => Descriptors.InvalidJson,
        ProblemKind.InvalidProperty => Descriptors.InvalidProperty,
        ProblemKind.Duplicate => Descriptors.DuplicateEntry,
        ProblemKind.UnknownReference => Descriptors.UnknownReference,
        ProblemKind.InconsistentPrice => Descriptors.InconsistentPrice,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
