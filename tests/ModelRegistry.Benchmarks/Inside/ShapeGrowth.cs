using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>A shape of one size, compiled without and with the rules.</summary>
/// <param name="Size">How many of the construct there are.</param>
/// <param name="Alone">Processor time of parsing, checking and emitting the file, in milliseconds.</param>
/// <param name="WithRules">The same with the rules.</param>
internal sealed record ShapeCost(int Size, double Alone, double WithRules)
{
    public double Ratio => WithRules / Alone;
}

/// <summary>How the cost of the rules follows the size of one file, for each way in which it can grow.</summary>
internal static class ShapeGrowth
{
    /// <summary>Writes a row for each shape as soon as it is measured.</summary>
    public static async Task Run(int rounds, IReadOnlyCollection<string> only, TextWriter output)
    {
        output.WriteLine("| what grows | sizes | compile alone, ms | with the rules, ms | ratios | time at 4n of that at n |");
        output.WriteLine("|---|---|---|---|---|---:|");
        foreach (var shape in Shape.All.Where(shape => only.Count == 0 || only.Any(part => shape.Name.Contains(part, StringComparison.OrdinalIgnoreCase))))
        {
            var costs = new List<ShapeCost>();
            foreach (var size in new[] { shape.Size, 2 * shape.Size, 4 * shape.Size })
            {
                costs.Add(await Measure(shape, size, rounds));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {shape.Name} | {Joined(cost => cost.Size, "N0")} | {Joined(cost => cost.Alone, "0")} | {Joined(cost => cost.WithRules, "0")} | {Joined(cost => cost.Ratio, "0.0")} | {costs[2].WithRules / costs[0].WithRules:0.0} |"));

            string Joined(Func<ShapeCost, double> of, string format) => string.Join("; ", costs.Select(cost => of(cost).ToString(format, CultureInfo.InvariantCulture)));
        }

        output.WriteLine();
    }

    private static async Task<ShapeCost> Measure(Shape shape, int size, int rounds)
    {
        var project = SourceProject.Library.WithRegistry(Shape.Registry).WithOption("build_property.ModelRegistryGenerate", "false").WithSdk(Sdk.OpenAI).WithFile("Growth.cs", shape.Source(size));
        var (compilation, options) = await project.Analyzable();
        double alone = double.MaxValue, withRules = double.MaxValue;
        for (var round = -1; round < rounds; round++)
        {
            var plain = Time(() => Compile(compilation, parsed => parsed.GetDiagnostics()));
            var ruled = Time(() => Compile(compilation, parsed => Analyze(parsed, options).GetAwaiter().GetResult()));
            if (round >= 0)
            {
                (alone, withRules) = (Math.Min(alone, plain), Math.Min(withRules, ruled));
            }
        }

        return new ShapeCost(size, alone, withRules);
    }

    /// <summary>As a build does: the text is parsed, checked and emitted.</summary>
    private static void Compile(Compilation compilation, Action<Compilation> check)
    {
        var parsed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));
        check(parsed);
        parsed.Emit(Stream.Null);
    }

    private static Task Analyze(Compilation compilation, AnalyzerOptions options)
        => compilation
            .WithAnalyzers(Package.Analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync();

    private static double Time(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
