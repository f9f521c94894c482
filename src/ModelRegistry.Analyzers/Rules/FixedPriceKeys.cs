namespace ModelRegistry.Analyzers.Rules;

/// <summary>What the rule LLM4004 passes to its code fix in the diagnostic's properties.</summary>
internal static class FixedPriceKeys
{
    /// <summary>The name of the run's result; absent where none is in scope.</summary>
    public const string Result = "Result";
}
