using Microsoft.CodeAnalysis;

namespace ModelRegistry.SdkSurface;

/// <summary>Names of types as the catalogue writes them.</summary>
internal static class TypeNames
{
    /// <summary>Namespace, outer types and the type, between dots, with the number of type parameters after a grave accent.</summary>
    public static string FullNameOf(INamedTypeSymbol type)
        => type.ContainingSymbol switch
        {
            INamedTypeSymbol outer => FullNameOf(outer) + "." + type.MetadataName,
            INamespaceSymbol { IsGlobalNamespace: false } outer => outer.ToDisplayString() + "." + type.MetadataName,
            _ => type.MetadataName,
        };
}
