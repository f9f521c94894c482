using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.SdkSurface;

/// <summary>An assembly of a release, read as a compiler reads it: nothing of it runs.</summary>
/// <param name="Release">The package's version that holds it.</param>
/// <param name="Assembly">Its symbols.</param>
/// <param name="Compilation">What the symbols were made by: it references the release, the framework and the newest of all other SDKs.</param>
internal sealed record Surface(Release Release, IAssemblySymbol Assembly, Compilation Compilation)
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Where(path => !Path.GetFileName(path).StartsWith("System.CommandLine", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The assemblies of all releases.</summary>
    public static IEnumerable<Surface> Read(ImmutableArray<Release> releases)
    {
        var newest = releases.GroupBy(release => release.Package, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        foreach (var release in releases)
        {
            var own = release.Files.Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();
            var others = newest.Where(other => other.Package != release.Package).SelectMany(other => other.Files).Select(path => MetadataReference.CreateFromFile(path));
            var compilation = CSharpCompilation.Create(release.Package, references: [.. Framework, .. own, .. others]);
            foreach (var reference in own)
            {
                if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
                {
                    yield return new Surface(release, assembly, compilation);
                }
            }
        }
    }

    /// <summary>The types that other assemblies see.</summary>
    public IEnumerable<INamedTypeSymbol> Types => TypesOf(Assembly.GlobalNamespace).Where(IsVisible);

    /// <summary>Whether other assemblies see the symbol.</summary>
    public static bool IsVisible(ISymbol symbol)
        => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol outer)
        => outer.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesOf(inner),
            INamedTypeSymbol type => TypesOf(type).Prepend(type),
            _ => [],
        });
}
