namespace ModelRegistry
{
    /// <summary>Marks a string as a model id: the analyzers check values that are passed to it against the registry.</summary>
    [/*type attributes*/]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Parameter | global::System.AttributeTargets.Property | global::System.AttributeTargets.Field)]
    internal sealed class ModelIdAttribute : global::System.Attribute
    {
    }
}
