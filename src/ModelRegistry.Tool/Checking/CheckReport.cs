using ModelRegistry.Core.Findings;
using ModelRegistry.Tool.Retiring;

namespace ModelRegistry.Tool.Checking;

/// <summary>What a run of <c>check</c> found.</summary>
/// <param name="AsOf">The day that counted as today.</param>
/// <param name="Files">The files that were checked, as they are shown.</param>
/// <param name="All">The findings, file by file, the most severe of each first.</param>
internal sealed record CheckReport(DateTime AsOf, IReadOnlyList<string> Files, IReadOnlyList<ReportedFinding> All)
{
    /// <summary>The models that are shut down soon.</summary>
    public IReadOnlyList<Retirement> Retirements { get; init; } = [];

    /// <summary>Those that no baseline lists.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; } = [.. All.Where(finding => !finding.IsKnown)];

    /// <summary>How many findings a baseline lists.</summary>
    public int Known => All.Count - Findings.Count;

    public int Count(RuleSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}
