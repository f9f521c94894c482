namespace ModelRegistry.Core.Baseline;

/// <summary>What tells one finding from another: no line numbers, so that it outlives edits around it.</summary>
/// <param name="RuleId">The rule that reports it.</param>
/// <param name="Path">Its file, as <see cref="RelativePath"/> writes it.</param>
/// <param name="Text">What stands there, as <see cref="FindingText"/> clips it.</param>
internal sealed record KnownFinding(string RuleId, string Path, string Text);
