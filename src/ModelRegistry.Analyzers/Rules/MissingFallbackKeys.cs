namespace ModelRegistry.Analyzers.Rules;

/// <summary>What the rule LLM3001 passes to its code fix in the diagnostic's properties.</summary>
internal static class MissingFallbackKeys
{
    /// <summary>The tiers whose chain begins with the model, as <c>Tiers.Balanced</c>, separated by <c>;</c>; absent where there is none.</summary>
    public const string Tiers = "Tiers";

    /// <summary>Those of the tiers that try a model again; absent where none does.</summary>
    public const string Retrying = "Retrying";

    /// <summary>The id of the model.</summary>
    public const string Id = "Id";

    /// <summary>The reference of the model as a tier of models.json names it: its id, or <c>provider/id</c> where several have that id.</summary>
    public const string Reference = "Reference";

    /// <summary>The reference of the model to fall back to; absent where there is none.</summary>
    public const string Fallback = "Fallback";
}
