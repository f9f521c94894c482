using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>What became of an action, or of a finding that no action was offered for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">How the action was carried out.</param>
/// <param name="Key">The action, by its equivalence key; empty where none was offered.</param>
/// <param name="Path">The file of the finding; of Fix All, the project.</param>
/// <param name="Span">The finding's characters.</param>
/// <param name="Start">Their line and column, counted from zero.</param>
/// <param name="IsInSoundFile">Whether the file compiled without an error before.</param>
/// <param name="Arisen">The rules that report what they did not before.</param>
/// <param name="Faults">What is wrong with the result; empty where all is well.</param>
internal sealed record FixOutcome(
    string Rule, FixKind Kind, string Key, string Path, TextSpan Span, LinePosition Start, bool IsInSoundFile,
    IReadOnlyList<string> Arisen, IReadOnlyList<string> Faults);

/// <summary>How an action was carried out.</summary>
internal enum FixKind
{
    /// <summary>None was offered.</summary>
    Refused,

    /// <summary>At one finding.</summary>
    One,

    /// <summary>As Fix All of a project.</summary>
    All,

    /// <summary>As one of a series: Fix All of every rule, again and again until nothing is left to do.</summary>
    Everything,
}
