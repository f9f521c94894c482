using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// The severity of findings of which some are brought by nothing but the passing of time. Those stay warnings, so that a commit that
/// nobody changed does not fail; the others are errors where a project wants that. A global config, or the compiler's
/// switch, cannot tell them apart, so that the package keeps both away from such a rule.
/// </summary>
internal static class Enforcement
{
    public static DiagnosticSeverity SeverityOf(bool isOnlyTime, ProjectOptions options, Compilation compilation)
        => !isOnlyTime && (options.Enforce || compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Error) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
