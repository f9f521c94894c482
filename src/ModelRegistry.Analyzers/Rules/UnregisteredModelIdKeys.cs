namespace ModelRegistry.Analyzers.Rules;

/// <summary>
/// What the finding of an id that is not in the registry passes to its fix, in the diagnostic's properties; the namespace of the
/// generated types is under <see cref="HardcodedModelIdAnalyzer.NamespaceKey"/>.
/// </summary>
internal static class UnregisteredModelIdKeys
{
    /// <summary>The id as it stands in the code; absent where the text is a placeholder, which no registry is to hold.</summary>
    public const string Id = "Id";

    /// <summary>Who probably serves the model, such as <c>openai</c>; absent where not known.</summary>
    public const string Provider = "Provider";

    /// <summary>
    /// The members that hold the nearest registered id, separated by <c>;</c>, the best first; absent where none is near that is not
    /// retired: a misspelled model is no worse than one that is gone.
    /// </summary>
    public const string Nearest = "Nearest";
}
