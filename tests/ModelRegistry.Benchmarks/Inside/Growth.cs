using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>One size and what it costs.</summary>
/// <param name="Size">Thousands of lines, or models.</param>
/// <param name="Milliseconds">Processor time.</param>
/// <param name="Megabytes">What is allocated.</param>
internal sealed record GrowthPoint(double Size, double Milliseconds, double Megabytes);

/// <summary>How the cost of the package follows the size of what it is given.</summary>
internal static class Growth
{
    private const int Models = 300;

    /// <summary>The rules over more and more code; what analyzers that do nothing cost is taken off.</summary>
    public static async Task<IReadOnlyList<GrowthPoint>> InCode(int rounds, bool withIds)
    {
        var points = new List<GrowthPoint>();
        foreach (var files in new[] { 25, 50, 100, 200, 400 })
        {
            var project = SourceProject.Library.WithRegistry(SampleRegistry.Of(Models)).WithOption("build_property.ModelRegistryGenerate", "false").WithSdk(Sdk.OpenAI);
            for (var index = 0; index < files; index++)
            {
                project = project.WithFile($"File{index}.cs", SampleCode.File(index, withIds ? SampleRegistry.Ids(Models) : null));
            }

            var (compilation, options) = await project.Analyzable();
            var lines = compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
            var samples = await Samples.Take(rounds, () => Analyze(compilation, options, Nulls.WithOurActions), () => Analyze(compilation, options, Package.Analyzers));
            points.Add(new GrowthPoint(lines / 1_000.0, samples[1].Over(samples[0]), samples[1].Megabytes - samples[0].Megabytes));
        }

        return points;
    }

    /// <summary>Larger and larger registries, read, validated and re-emitted.</summary>
    public static async Task<IReadOnlyList<GrowthPoint>> InRegistry(int rounds)
    {
        var points = new List<GrowthPoint>();
        foreach (var models in new[] { 10, 300, 750, 1_500, 3_000, 6_000 })
        {
            var edit = await RegistryEdit.Of(models);
            var samples = await Samples.Take(rounds, edit.ReadValidateEmit);
            points.Add(new GrowthPoint(models, samples[0].Median, samples[0].Megabytes));
        }

        return points;
    }

    /// <summary>How well a straight line fits, from 0 to 1.</summary>
    public static double Straightness(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var together = points.Sum(point => (point.X - x) * (point.Y - y));
        return together * together / (points.Sum(point => (point.X - x) * (point.X - x)) * points.Sum(point => (point.Y - y) * (point.Y - y)));
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
        => Package.Analyze(compilation, options, analyzers);
}
