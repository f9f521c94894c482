namespace ModelRegistry.Analyzers.Rules;

/// <summary>What the rule LLM3003 passes to its code fix in the diagnostic's properties.</summary>
internal static class MultipliedRetriesKeys
{
    /// <summary>Present where the client is made for the tier alone, so that nothing else loses its retries.</summary>
    public const string IsOfTier = "IsOfTier";
}
