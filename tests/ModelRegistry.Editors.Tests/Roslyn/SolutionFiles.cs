using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelRegistry.Testing;

namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>A solution on disk: its files, and the projects that compile them.</summary>
internal sealed record SolutionFiles(ImmutableSortedDictionary<string, string> Texts, ImmutableArray<ProjectFile> Projects)
{
    public const string SharedRegistry = "/repo/models.json";
    public const string FrameworksRegistry = "/repo/Frameworks/models.json";
    public const string AloneRegistry = "/repo/Alone/models.json";

    public const string Shop = "/repo/Shop/Shop.cs";
    public const string Desk = "/repo/Desk/Desk.cs";
    public const string Frameworks = "/repo/Frameworks/Frameworks.cs";
    public const string Alone = "/repo/Alone/Alone.cs";

    /// <summary>Two projects that share one models.json, one project with two target frameworks, and one alone.</summary>
    public static SolutionFiles Of(string source, string registry) => new(
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            [SharedRegistry] = registry,
            [FrameworksRegistry] = registry,
            [AloneRegistry] = registry,
            [Shop] = source,
            [Desk] = "class Desk { }\n",
            [Frameworks] = source,
            [Alone] = source,
        }),
        [
            new("Shop", Shop, SharedRegistry, ReferenceAssemblies.Net80),
            new("Desk", Desk, SharedRegistry, ReferenceAssemblies.Net80),
            new("Frameworks (net8.0)", Frameworks, FrameworksRegistry, ReferenceAssemblies.Net80),
            new("Frameworks (netstandard2.0)", Frameworks, FrameworksRegistry, ReferenceAssemblies.NetStandard20),
            new("Alone", Alone, AloneRegistry, ReferenceAssemblies.Net80),
        ]);

    /// <summary>The models.json of the project that compiles a source.</summary>
    public string RegistryOf(string source) => Projects.First(project => project.Source == source).Registry;
}

/// <summary>A project for one target framework.</summary>
internal sealed record ProjectFile(string Name, string Source, string Registry, ImmutableArray<MetadataReference> References);
