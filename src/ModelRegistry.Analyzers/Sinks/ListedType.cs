using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Sinks;

/// <summary>A type that the table lists members of.</summary>
/// <param name="FullName">The name as documentation comments write it.</param>
/// <param name="Members">Its rows.</param>
internal sealed record ListedType(string FullName, ImmutableArray<ListedMember> Members)
{
    /// <summary>The name without namespace and outer types, but with the number of its type parameters.</summary>
    public string MetadataName => FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>The name as code writes it.</summary>
    public string Name => MetadataName.Split('`')[0];

    /// <summary>Whether the symbol is this type. Compares from the end and builds no name.</summary>
    public bool Is(INamedTypeSymbol type)
    {
        var end = FullName.Length;
        ISymbol symbol = type;
        while (true)
        {
            var name = symbol.MetadataName;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(FullName, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingSymbol;
            if (symbol is INamespaceSymbol { IsGlobalNamespace: true })
            {
                return start == 0;
            }

            end = start - 1;
            if (end < 0 || FullName[end] != '.')
            {
                return false;
            }
        }
    }
}
