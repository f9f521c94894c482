namespace ModelRegistry
{
    /// <summary>Marks a member, a type or an assembly that has its own fallback, so that its calls need no other.</summary>
    [/*type attributes*/]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Assembly | global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct |
        global::System.AttributeTargets.Interface | global::System.AttributeTargets.Constructor | global::System.AttributeTargets.Method |
        global::System.AttributeTargets.Property | global::System.AttributeTargets.Field)]
    internal sealed class ModelFallbackAttribute : global::System.Attribute
    {
        /// <summary>What the fallback is.</summary>
        public string/*?*/ Justification { get; set; }
    }
}
