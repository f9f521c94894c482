namespace ModelRegistry
{
    /// <summary>Says that a string is a model id, so that the analyzers hold what is passed to it to the registry.</summary>
    [/*type attributes*/]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Parameter | global::System.AttributeTargets.Property | global::System.AttributeTargets.Field)]
    internal sealed class ModelIdAttribute : global::System.Attribute
    {
    }
}
