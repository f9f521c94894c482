using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.NullAnalyzers;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>What the goals are held to.</summary>
/// <param name="GeneratorSteps">Steps of the generator that a key stroke made run.</param>
/// <param name="MillisecondsOfRules">Time in the code of our rules for a key stroke, the slower of the two projects.</param>
/// <param name="RegistryEditToParse">Of the largest registry: all that follows an edit, as a multiple of Roslyn's parse of what is emitted.</param>
internal sealed record EditorFigures(int GeneratorSteps, double MillisecondsOfRules, double RegistryEditToParse);

/// <summary>What typing costs: in a C# document, and in models.json.</summary>
internal static class EditorCommand
{
    private const int Models = 300;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured.", DefaultValueFactory = _ => 40 };
        var command = new Command("editor", "Types into a long C# document and into a registry, and measures what follows.") { rounds };
        command.SetAction((arguments, _) => Run(arguments.GetValue(rounds), Console.Out));
        return command;
    }

    public static async Task<EditorFigures> Run(int rounds, TextWriter output)
    {
        var bare = await KeyStrokes(rounds, withSdk: false, output);
        var withSdk = await KeyStrokes(rounds, withSdk: true, output);
        var ratio = await RegistryEdits(rounds, output);
        return new EditorFigures(bare.Steps + withSdk.Steps, Math.Max(bare.Milliseconds, withSdk.Milliseconds), ratio);
    }

    private static async Task<(int Steps, double Milliseconds)> KeyStrokes(int rounds, bool withSdk, TextWriter output)
    {
        var editor = await KeyStroke.In(Models, withSdk);
        (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] rows =
        [
            ("nothing registered", [new NullAnalyzer()]),
            ("null analyzers with our actions", Nulls.WithOurActions),
            ("our rules", Package.Analyzers),
            ("another analyzer that looks at operations", [new OperationAnalyzer()]),
            ("that one and our rules", [new OperationAnalyzer(), .. Package.Analyzers]),
        ];
        var samples = await Samples.Take(rounds,
        [
            editor.Type,
            editor.Generate,
            .. rows.Select<(string, ImmutableArray<DiagnosticAnalyzer> Analyzers), Func<Task>>(row => () => editor.Analyze(row.Analyzers)),
        ]);
        var own = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await editor.Type();
            own.Add(await editor.TimeOf(Package.Analyzers));
        }

        output.WriteLine(Invariant($"### A key stroke in a document of {editor.Lines:N0} lines, {(withSdk ? "with an SDK referenced" : "no SDK referenced")}"));
        output.WriteLine();
        output.WriteLine("| | ms | over the row above, ms | allocated, MB |");
        output.WriteLine("|---|---:|---:|---:|");
        output.WriteLine(Invariant($"| our generator, {editor.GeneratorStepsRun} of its steps run | {samples[1].Median:F2} | | {samples[1].Megabytes:F2} |"));
        for (var row = 0; row < rows.Length; row++)
        {
            var over = row is 0 or 3 ? string.Empty : samples[row + 2].Over(samples[row + 1]).ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
            output.WriteLine(Invariant($"| {rows[row].Name} | {samples[row + 2].Median:F2} | {over} | {samples[row + 2].Megabytes:F2} |"));
        }

        output.WriteLine(Invariant($"| our rules: time in their own code alone | {Samples.MedianOf(own):F2} | | |"));
        output.WriteLine();
        return (editor.GeneratorStepsRun, Samples.MedianOf(own));
    }

    private static async Task<double> RegistryEdits(int rounds, TextWriter output)
    {
        output.WriteLine("### An edit of the registry");
        output.WriteLine();
        output.WriteLine("| models | read, validated and re-emitted, ms | read alone, ms | Roslyn's parse of what is emitted, ms | ours of Roslyn's | allocated, ours, MB | Roslyn's, MB |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        var ratio = 0.0;
        foreach (var models in new[] { 10, 300, 3_000 })
        {
            var edit = await RegistryEdit.Of(models);
            var samples = await Samples.Take(rounds, edit.ReadValidateEmit, edit.Read, edit.ParseEmitted);
            ratio = samples[0].RatioTo(samples[2]);
            output.WriteLine(Invariant(
                $"| {models:N0} | {samples[0].Median:F2} | {samples[1].Median:F2} | {samples[2].Median:F2} | {ratio:F2} | {samples[0].Megabytes:F2} | {samples[2].Megabytes:F2} |"));
        }

        output.WriteLine();
        return ratio;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
