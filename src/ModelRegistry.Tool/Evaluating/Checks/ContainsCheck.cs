using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The answer has a text in it.</summary>
internal sealed record ContainsCheck(string Text, bool IgnoreCase) : AnswerCheck
{
    public const string Name = "contains";

    protected override string Expectation => $"{Name} \"{MessageText.Clip(Text)}\"";

    protected override (bool Holds, string? Reason) Judge(string answer)
        => (answer.Contains(Text, EqualsCheck.Comparison(IgnoreCase)), null);
}
