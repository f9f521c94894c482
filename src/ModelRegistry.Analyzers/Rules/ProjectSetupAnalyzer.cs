using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// Says what is wrong in how the project asks for a registry. None of it has a place in a registry file, so that it stands at the
/// beginning of the project's first source file, generated or not: a finding without a place breaks tools that read SARIF.
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
        var options = ProjectOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if ((options.Problems.Count == 0 && options.MissingFiles.Count == 0) || context.Compilation.SyntaxTrees.FirstOrDefault() is not { } first)
        {
            return;
        }

        context.RegisterSyntaxTreeAction(tree =>
        {
            if (tree.Tree == first)
            {
                Report(tree, options);
            }
        });
    }

    private static void Report(SyntaxTreeAnalysisContext context, ProjectOptions options)
    {
        var location = Location.Create(context.Tree, new TextSpan(0, 0));
        foreach (var path in options.MissingFiles)
        {
            var message = $"ModelRegistryFile names \"{path}\", and there is no such file; a relative path starts at the project's folder";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnreadableRegistry, location, message));
        }

        foreach (var problem in options.Problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidOption, location, problem.Property, problem.Value, problem.Expected));
        }
    }
}
