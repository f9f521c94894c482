using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Findings;

/// <summary>What a rule reports at a place in a registry file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity that the finding has without any configuration.</param>
/// <param name="Message">What is wrong and what to write instead, without the rule's own words around it.</param>
/// <param name="Place">The place.</param>
/// <param name="First">Of a duplicate, where the first one stands; null otherwise.</param>
/// <param name="Missing">What of it can be filled in, with pointers from the file's root; null where nothing can.</param>
internal sealed record Finding(
    RuleInfo Rule, RuleSeverity Severity, string Message, FindingPlace Place, FindingPlace? First = null, MissingProperties? Missing = null)
{
    /// <summary>Whether it appears only because time has passed: then it fails no build of a commit that nobody changed.</summary>
    public bool IsOnlyTime { get; init; }

    /// <summary>The message as people read it.</summary>
    public string Text => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message, Message);
}

/// <summary>A place in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Range">The place in its text.</param>
/// <param name="Start">The line and column of its start.</param>
/// <param name="End">The line and column of its end.</param>
internal sealed record FindingPlace(string Path, TextRange Range, TextPosition Start, TextPosition End);
