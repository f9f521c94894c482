namespace ModelRegistry.Package.Tests.Consumers;

/// <summary>Which rule speaks where: a <see cref="Result"/> without its words, or what a <see cref="MarkedText"/> expects.</summary>
internal sealed record Place(string RuleId, string File, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public override string ToString() => FormattableString.Invariant($"{RuleId} {File}({StartLine},{StartColumn})-({EndLine},{EndColumn})");
}
