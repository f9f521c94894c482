namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>One diagnostic of a build, as its SARIF log has it.</summary>
/// <param name="RuleId">Such as LLM2001 or CS0103.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="Message">The message, without the id.</param>
/// <param name="File">Relative to the consumer's root where it lies below; empty for a diagnostic without a place.</param>
/// <param name="StartLine">From 1; 0 without a place.</param>
/// <param name="StartColumn">From 1; 0 without a place.</param>
/// <param name="EndLine">From 1; 0 without a place.</param>
/// <param name="EndColumn">Of the first character that no longer belongs to it, from 1; 0 without a place.</param>
/// <param name="Suppressed">Whether a pragma, an attribute or the baseline silences it.</param>
internal sealed record Result(
    string RuleId, string Level, string Message, string File, int StartLine, int StartColumn, int EndLine, int EndColumn, bool Suppressed)
{
    public Place Place => new(RuleId, File, StartLine, StartColumn, EndLine, EndColumn);
}
