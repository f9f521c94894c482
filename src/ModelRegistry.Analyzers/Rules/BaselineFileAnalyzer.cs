using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>Says which lines of the project's baseline are not used, so that none is lost to a merge or a slip of the hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineFileAnalyzer : RegistryRule
{
    /// <summary>How many lines of one file are reported.</summary>
    internal const int MaxProblems = 200;

    /// <summary>Creates the rule.</summary>
    public BaselineFileAnalyzer()
        : base(Descriptors.InvalidOption)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, ProjectRegistry registry)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        if (!context.Options.AdditionalFiles.Any(file => BaselineFiles.IsBaseline(file, provider)))
        {
            return;
        }

        context.RegisterAdditionalFileAction(file =>
        {
            if (BaselineFiles.IsBaseline(file.AdditionalFile, provider))
            {
                Analyze(file);
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var problem in ProjectBaseline.Of(text).Problems.Take(MaxProblems))
        {
            var span = text.Lines[problem.Line].Span;
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidOption, location, "Not in use: " + problem.Message));
        }
    }
}
