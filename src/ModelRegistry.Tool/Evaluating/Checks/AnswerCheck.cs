namespace ModelRegistry.Tool.Evaluating.Checks;

/// <summary>A check that gives the same result for the same answer, always.</summary>
internal abstract record AnswerCheck
{
    /// <summary>Whether the answer passes where the check itself does not.</summary>
    public bool IsNegated { get; init; }

    /// <summary>What is expected, as a sentence names it.</summary>
    protected abstract string Expectation { get; }

    /// <summary>Why the answer does not pass; null where it does.</summary>
    public string? FailureOf(string answer)
    {
        var (holds, reason) = Judge(answer);
        var expectation = IsNegated ? $"not {Expectation}" : Expectation;
        return holds != IsNegated ? null : reason is null ? expectation : $"{expectation}: {reason}";
    }

    /// <summary>Whether the answer is as expected, and where it is not, what is wrong with it.</summary>
    protected abstract (bool Holds, string? Reason) Judge(string answer);
}
