using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// The severity of a finding of a rule of which some findings appear only because time has passed. Those stay warnings, so that an
/// unchanged commit does not fail, unless the project enforces dates. The others are errors where the build turns warnings into errors. A global config and
/// the switches of MSBuild and the compiler cannot tell the two apart, so the package keeps them away from such a rule.
/// </summary>
internal static class Enforcement
{
    public static DiagnosticSeverity SeverityOf(string ruleId, bool isOnlyTime, ProjectOptions options)
        => (!isOnlyTime || options.EnforceDates) && (options.Enforce || options.WarningsAsErrors.Contains(ruleId))
            ? DiagnosticSeverity.Error
            : DiagnosticSeverity.Warning;
}
