using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The whole answer, without the white space around it, is a text.</summary>
internal sealed record EqualsCheck(string Text, bool IgnoreCase) : AnswerCheck
{
    public const string Name = "equals";

    protected override string Expectation => $"{Name} \"{MessageText.Clip(Text)}\"";

    protected override (bool Holds, string? Reason) Judge(string answer)
        => (string.Equals(answer.Trim(), Text.Trim(), Comparison(IgnoreCase)), null);

    public static StringComparison Comparison(bool ignoreCase)
        => ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
