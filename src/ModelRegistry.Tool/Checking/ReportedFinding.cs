using ModelRegistry.Core.Findings;

namespace ModelRegistry.Tool.Checking;

/// <summary>A finding as the command reports it: with the severity that the settings give it, and its paths as people read them.</summary>
/// <param name="Finding">What the rule reports.</param>
/// <param name="Severity">The severity here.</param>
/// <param name="Path">The file of the finding, relative to the current folder where it lies in it.</param>
/// <param name="FirstPath">Of a duplicate, the file of the first one; null otherwise.</param>
internal sealed record ReportedFinding(Finding Finding, RuleSeverity Severity, string Path, string? FirstPath)
{
    /// <summary>Whether it stands in the baseline: then it is counted, and not reported again.</summary>
    public bool IsKnown { get; init; }

    public RuleInfo Rule => Finding.Rule;

    /// <summary>The severity as people read it.</summary>
    public string Word => Severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "suggestion",
    };

    public SarifResult ForSarif => new(
        Rule,
        Severity,
        Finding.Text,
        new SarifPlace(Path, Finding.Place.Start, Finding.Place.End),
        Finding.First is { } first ? new SarifPlace(FirstPath!, first.Start, first.End) : null,
        IsKnown);

    public static ReportedFinding Of(Finding finding, RuleSeverity severity, ToolHost host)
        => new(finding, severity, host.Shown(finding.Place.Path), finding.First is { } first ? host.Shown(first.Path) : null);
}
