using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Projects;
using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Governing;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// Says what is wrong in the registry files, each problem once at its exact place and while it is typed: the only rule that speaks
/// about the files, in the project that answers for them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RegistryFileAnalyzer : RegistryRule
{
    /// <summary>Creates the rule.</summary>
    public RegistryFileAnalyzer()
        : base(RegistryDiagnostics.AllRules.ToArray())
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
        var policy = new GovernancePolicy(project.Options.AsOf, project.Options.EnforceDates, maxAgeDays);
        foreach (var finding in RegistryFindings.InProject(project.Registry, context.AdditionalFile.Path, policy, PackageOf))
        {
            // A rule that can report because time has passed raises its other findings itself.
            var severity = finding.Rule.Enforcement == RuleEnforcement.ByRule
                ? Enforcement.SeverityOf(finding.Rule.Id, finding.IsOnlyTime, project.Options)
                : Descriptors.SeverityOf(finding.Severity);
            context.ReportDiagnostic(RegistryDiagnostics.Of(finding, severity));
        }

        string PackageOf(string path)
            => RegistryFiles.PackageOf(project.Files.First(file => file.Path == path), context.Options.AnalyzerConfigOptionsProvider) ?? path;
    }
}
