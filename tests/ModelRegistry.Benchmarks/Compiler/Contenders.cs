using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>The package in its different uses, and the floors that it is measured from.</summary>
internal sealed class Contenders
{
    public const string None = "no analyzer", Null = "null analyzer", NullActions = "null analyzers with our actions", Rules = "our rules alone",
        Package = "the package", Generated = "its generated code alone", WithoutRegistry = "the package without a registry",
        Before = "the package before";

    private readonly DirectoryInfo _work;
    private readonly string _registry;
    private readonly string[] _ours = [BesideThis("ModelRegistry.Analyzers.dll"), BesideThis("ModelRegistry.CodeFixes.dll")];
    private readonly string[] _nulls = [BesideThis("ModelRegistry.NullAnalyzers.dll")];

    /// <summary>Writes what the compiler gets of a project: the registry and what MSBuild would tell the analyzers.</summary>
    public Contenders(DirectoryInfo work, int models)
    {
        _work = work;
        _registry = Write("models.json", SampleRegistry.Of(models));
        Write("project.globalconfig", $"""
            is_global = true
            build_property.TargetFramework = net10.0
            build_property.RootNamespace = Shop
            build_property.ModelRegistryAsOf = 2026-07-10
            build_property.ModelRegistryEnforce = warn
            build_property.ModelRegistryValidate = true

            [{_registry}]
            build_metadata.AdditionalFiles.ModelRegistryRole = registry

            """);
    }

    /// <param name="references">What the sources refer to.</param>
    /// <param name="before">The assemblies of another version; null where there is none to compare with.</param>
    public IEnumerable<Contender> All(IReadOnlyList<string> references, DirectoryInfo? before)
    {
        foreach (var ours in Ours(references))
        {
            yield return ours;
        }

        if (before is not null)
        {
            yield return new Contender(Before)
            {
                Analyzers = [.. _ours.Select(ours => Path.Combine(before.FullName, Path.GetFileName(ours)))],
                AdditionalFiles = [_registry],
            };
        }

        foreach (var peer in Peers.Restore(_work, new FileInfo(Write("BannedSymbols.txt", BanList(references)))))
        {
            yield return peer;
        }
    }

    /// <summary>The floors, and this version of the package in its uses.</summary>
    /// <param name="references">What the sources refer to.</param>
    public IEnumerable<Contender> Ours(IReadOnlyList<string> references)
    {
        yield return new Contender(None);
        yield return new Contender(Null) { Analyzers = _nulls, Without = ["NULL0002", "NULL0003"] };
        yield return new Contender(NullActions) { Analyzers = _nulls, Without = ["NULL0001", "NULL0003"] };
        yield return new Contender(Rules)
        {
            Analyzers = _ours,
            AdditionalFiles = [_registry],
            Configs = [Write("rules.globalconfig", "is_global = true\nbuild_property.ModelRegistryGenerate = false\n")],
            // What two of the rules want to see before they propose it.
            Sources = [Write("Constants.cs", "namespace ModelRegistry { internal static class ModelIds { } internal static class Models { } }\n")],
        };
        yield return new Contender(Package) { Analyzers = _ours, AdditionalFiles = [_registry] };
        yield return new Contender(Generated) { Analyzers = _nulls, Without = ["NULL0002", "NULL0003"], Sources = Generate(references) };
        yield return new Contender(WithoutRegistry) { Analyzers = _ours };
    }

    /// <summary>What the generator writes into a project with these references.</summary>
    private List<string> Generate(IReadOnlyList<string> references)
    {
        var compilation = CSharpCompilation.Create("Shop", references: references.Select(reference => MetadataReference.CreateFromFile(reference)));
        var run = CSharpGeneratorDriver.Create(
                [new ModelRegistryGenerator().AsSourceGenerator()],
                [new RegistryText(_registry)],
                new CSharpParseOptions(LanguageVersion.Latest))
            .RunGenerators(compilation)
            .GetRunResult();
        return [.. run.Results[0].GeneratedSources.Select(source => Write(source.HintName, source.SourceText.ToString()))];
    }

    /// <summary>Three hundred types of the framework that an application seldom names.</summary>
    private static string BanList(IReadOnlyList<string> references)
    {
        var compilation = CSharpCompilation.Create("Shop", references: references.Select(reference => MetadataReference.CreateFromFile(reference)));
        var names = new[] { "System.Runtime.InteropServices", "System.Reflection.Metadata", "System.Net.Sockets", "System.Xml.Schema", "System.Linq.Expressions", "System.Security.Cryptography" };
        return string.Join('\n', names
            .SelectMany(name => NamespaceOf(compilation, name).GetTypeMembers())
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(type => type.GetDocumentationCommentId() + ";use what the team agreed on")
            .Order(StringComparer.Ordinal)
            .Take(300));
    }

    private static INamespaceSymbol NamespaceOf(CSharpCompilation compilation, string name)
        => name.Split('.').Aggregate((INamespaceSymbol)compilation.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(member => member.Name == part));

    private static string BesideThis(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_work.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class RegistryText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
