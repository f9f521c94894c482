namespace ModelRegistry.Core.Baseline;

/// <summary>What identifies a finding: no line numbers, so that it survives edits around it.</summary>
/// <param name="RuleId">The rule that reports it.</param>
/// <param name="Path">Its file, as <see cref="RelativePath"/> writes it.</param>
/// <param name="Text">What stands there, as <see cref="FindingText"/> clips it.</param>
internal sealed record KnownFinding(string RuleId, string Path, string Text);
