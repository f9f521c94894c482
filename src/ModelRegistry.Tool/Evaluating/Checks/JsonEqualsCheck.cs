using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>The answer is JSON that is equal to a value. The order of properties and the spelling of numbers do not matter.</summary>
internal sealed record JsonEqualsCheck(JsonElement Value) : AnswerCheck
{
    public const string Name = "jsonEquals";

    protected override string Expectation => $"{Name} {MessageText.Clip(Value.GetRawText())}";

    protected override (bool Holds, string? Reason) Judge(string answer)
        => JsonText.OfAnswer(answer) is { } json ? (JsonElement.DeepEquals(json, Value), null) : (IsNegated, "the answer is not JSON");
}
