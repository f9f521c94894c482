using Microsoft.CodeAnalysis;
using ModelRegistry.Testing;

namespace ModelRegistry.Accuracy;

/// <summary>The framework and the assemblies that are given: dlls, or folders that are searched for them.</summary>
internal static class GivenReferences
{
    /// <summary>Of an assembly that is there more than once, a packages folder has many, the one of the highest version.</summary>
    public static IReadOnlyList<MetadataReference> Read(IEnumerable<string> paths) =>
        [.. ReferenceAssemblies.Net80.Concat(paths.SelectMany(Dlls).Select(dll => MetadataReference.CreateFromFile(dll)))
            .OfType<PortableExecutableReference>()
            .Select(reference => (Reference: reference, Definition: DefinitionOf(reference)))
            .Where(found => found.Definition is not null)
            .GroupBy(found => found.Definition!.Value.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.MaxBy(found => found.Definition!.Value.Version).Reference)];

    private static IEnumerable<string> Dlls(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [Path.GetFullPath(path)];

    /// <summary>Null where the file holds no assembly: native code lies beside managed code in many packages.</summary>
    private static (string Name, Version Version)? DefinitionOf(PortableExecutableReference reference)
    {
        try
        {
            var reader = ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetMetadataReader();
            var definition = reader.GetAssemblyDefinition();
            return (reader.GetString(definition.Name), definition.Version);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
