using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// Says what is wrong in how the project asks for a registry and sets the rules. None of it has a place in a registry file, so
/// that it stands at the beginning of the first source file that it applies to, generated or not: a finding without a place breaks
/// tools that read SARIF.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectSetupAnalyzer : Rule
{
    /// <summary>Creates the rule.</summary>
    public ProjectSetupAnalyzer()
        : base(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics,
            Descriptors.UnreadableRegistry,
            Descriptors.InvalidOption)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.SyntaxTrees.FirstOrDefault() is not { } first)
        {
            return;
        }

        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = ProjectOptions.Read(provider.GlobalOptions);
        if (options.Problems.Count > 0 || options.MissingFiles.Count > 0)
        {
            context.RegisterSyntaxTreeAction(tree =>
            {
                if (tree.Tree == first)
                {
                    Report(tree, options);
                }
            });
        }

        // Without a registry no rule asks for the options of a file.
        if (context.Options.AdditionalFiles.Any(file => RegistryFiles.IsRegistry(file, provider)))
        {
            var code = new CodeOptionProblems(context.Compilation, first, context.Options);
            context.RegisterSyntaxTreeAction(tree => ReportProblems(tree, code.Of(tree.Tree)));
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, ProjectOptions options)
    {
        foreach (var path in options.MissingFiles)
        {
            var message = $"ModelRegistryFile names \"{path}\", and there is no such file; a relative path starts at the project's folder";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnreadableRegistry, StartOf(context.Tree), message));
        }

        ReportProblems(context, options.Problems);
    }

    private static void ReportProblems(SyntaxTreeAnalysisContext context, IEnumerable<OptionProblem> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidOption, StartOf(context.Tree), problem.Message));
        }
    }

    private static Location StartOf(SyntaxTree tree) => Location.Create(tree, new TextSpan(0, 0));
}
