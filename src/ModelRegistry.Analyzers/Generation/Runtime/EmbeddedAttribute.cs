namespace Microsoft.CodeAnalysis
{
    /// <summary>Says to the compiler that a type belongs to this assembly alone, InternalsVisibleTo or not.</summary>
    internal sealed partial class EmbeddedAttribute : global::System.Attribute
    {
    }
}
