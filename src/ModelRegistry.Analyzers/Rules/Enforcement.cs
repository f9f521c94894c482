using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// The severity of findings of which some appear only because time has passed. Those stay warnings, so that an unchanged commit
/// does not fail, unless the project enforces dates; the others are errors where the project enforces rules. A global config, or the
/// compiler's switch, cannot tell them apart, so the package keeps both away from such a rule.
/// </summary>
internal static class Enforcement
{
    public static DiagnosticSeverity SeverityOf(bool isOnlyTime, ProjectOptions options, Compilation compilation)
        => (!isOnlyTime || options.EnforceDates) && (options.Enforce || compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Error) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}
