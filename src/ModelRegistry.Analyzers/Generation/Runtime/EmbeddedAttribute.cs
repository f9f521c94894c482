namespace Microsoft.CodeAnalysis
{
    /// <summary>Hides a type from other assemblies, even with InternalsVisibleTo.</summary>
    internal sealed partial class EmbeddedAttribute : global::System.Attribute
    {
    }
}
