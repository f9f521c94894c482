using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Generation;

namespace ModelRegistry.RoslynTesting.Tests;

/// <summary>The generator as a project references it. There is one instance, because a workspace keeps what it wrote under it.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    private static readonly ImmutableArray<ISourceGenerator> Generators = [new ModelRegistryGenerator().AsSourceGenerator()];

    private GeneratorReference()
    {
    }

    public static GeneratorReference Instance { get; } = new();

    public override string FullPath { get; } = typeof(ModelRegistryGenerator).Assembly.Location;

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => Generators;
}
