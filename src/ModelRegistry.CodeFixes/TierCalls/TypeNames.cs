using Microsoft.CodeAnalysis;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>The types that a rewrite names in full, which are shortened in the end.</summary>
internal sealed class TypeNames(Compilation compilation)
{
    private readonly List<INamedTypeSymbol> _types = [];

    public IReadOnlyList<INamedTypeSymbol> All => _types;

    public void Add(INamedTypeSymbol type) => _types.Add(type);

    /// <summary>Types by their metadata names; what the references lack is left out.</summary>
    public void Add(params string[] metadataNames)
        => _types.AddRange(metadataNames.Select(name => compilation.GetTypeByMetadataName(name)).OfType<INamedTypeSymbol>());
}
