using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Testing;

/// <summary>
/// What a test compiles against: sets of reference assemblies that do not depend on the machine. They are resources of
/// Basic.Reference.Assemblies.dll, which lies beside the tests and is read as a file: to load it would ask for a newer
/// Roslyn than the oldest that we test on.
/// </summary>
public static class ReferenceAssemblies
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Net80Set = Set("net80");
    private static readonly Lazy<ImmutableArray<MetadataReference>> NetStandard20Set = Set("netstandard20");
    private static readonly Lazy<ImmutableArray<MetadataReference>> Net472Set = Set("net472");

    private static readonly Lazy<ImmutableArray<MetadataReference>> Net100Set = new(ReadTargetingPack);

    /// <summary>The set of the tests' own framework: its targeting pack, which comes with every SDK that builds them.</summary>
    public static ImmutableArray<MetadataReference> Net100 => Net100Set.Value;

    /// <summary>The default; what compiles against it runs on the framework of the tests.</summary>
    public static ImmutableArray<MetadataReference> Net80 => Net80Set.Value;

    public static ImmutableArray<MetadataReference> NetStandard20 => NetStandard20Set.Value;

    public static ImmutableArray<MetadataReference> Net472 => Net472Set.Value;

    private static Lazy<ImmutableArray<MetadataReference>> Set(string name) => new(() => Read(name + "."));

    private static ImmutableArray<MetadataReference> ReadTargetingPack()
    {
        var folder = typeof(ReferenceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TargetingPack").Value!;
        return [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f))];
    }

    private static ImmutableArray<MetadataReference> Read(string prefix)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Basic.Reference.Assemblies.dll");
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var resources = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);

        var references = ImmutableArray.CreateBuilder<MetadataReference>();
        foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource))
        {
            var name = metadata.GetString(resource.Name);
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                continue;

            var reader = resources.GetReader((int)resource.Offset, resources.Length - (int)resource.Offset);
            var image = reader.ReadBytes(reader.ReadInt32());
            references.Add(MetadataReference.CreateFromImage(image, filePath: name[prefix.Length..] + ".dll"));
        }

        return references.Count > 0 ? references.ToImmutable() : throw new InvalidOperationException($"{path} has no '{prefix}' set.");
    }
}
