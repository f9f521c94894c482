using ModelRegistry.Core.Findings;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Scanning.Reading;

namespace ModelRegistry.Tool.Scanning;

/// <summary>A model id at its place in a repository, and what the registry says of it.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Path">The path as people and other tools read it.</param>
/// <param name="Found">The text.</param>
/// <param name="Start">The line and column of its start.</param>
/// <param name="End">The line and column of its end.</param>
/// <param name="Use">Which models it names, and what is to be said of them.</param>
internal sealed record ModelUse(string File, string Path, FoundText Found, TextPosition Start, TextPosition End, ConfiguredUse Use)
{
    /// <summary>Whether a baseline lists the finding: then it is counted, and not reported again.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The rules that a scan reports.</summary>
    public static IReadOnlyList<RuleInfo> Rules { get; } =
        [RuleCatalog.UnregisteredModelId, RuleCatalog.UnverifiedModel, RuleCatalog.DeprecatedModel, RuleCatalog.RetiredModel, RuleCatalog.ModelNotGranted];

    public string Id => Found.Text;

    /// <summary>The rule that the text breaks; null where it breaks none. What only names a model calls none.</summary>
    public RuleInfo? Rule => Use switch
    {
        { Complaint: null } => null,
        { Objection: null } => RuleCatalog.UnregisteredModelId,
        _ when Found.IsData => null,
        { Objection.Verdict.State: ModelState.Retired } => RuleCatalog.RetiredModel,
        { Objection.Verdict.State: ModelState.NotGranted } => RuleCatalog.ModelNotGranted,
        { Objection.Verdict.State: ModelState.Deprecated } => RuleCatalog.DeprecatedModel,
        _ => RuleCatalog.UnverifiedModel,
    };

    /// <summary>What is wrong and what to write.</summary>
    public string Message => $"The model id \"{MessageText.Clip(Id)}\" {Use.Complaint}";

    /// <summary>The severity as people read it.</summary>
    public string Word => Rule?.Severity == RuleSeverity.Error ? "error" : "warning";
}
