using System.CommandLine;
using System.Globalization;
using ModelRegistry.Benchmarks.Report;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>Shows that the cost grows with the code and with the registry, and no faster.</summary>
internal static class GrowthCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each size is measured.", DefaultValueFactory = _ => 15 };
        var plot = new Option<FileInfo>("--plot") { Description = "Where to draw a picture, in SVG." };
        var shapes = new Option<bool>("--shapes") { Description = "Measures one file of every shape instead: n, twice and four times as many of the same construct." };
        var only = new Option<string[]>("--only") { Description = "Parts of the names of the shapes to measure.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("growth", "Measures the rules over more and more code, and the generator over larger and larger registries.") { rounds, plot, shapes, only };
        command.SetAction((arguments, _) => arguments.GetValue(shapes)
            ? ShapeGrowth.Run(arguments.GetValue(rounds), arguments.GetValue(only) ?? [], Console.Out)
            : Run(arguments.GetValue(rounds), arguments.GetValue(plot), Console.Out));
        return command;
    }

    public static async Task Run(int rounds, FileInfo? picture, TextWriter output)
    {
        var plain = await Growth.InCode(rounds, withIds: false);
        var ids = await Growth.InCode(rounds, withIds: true);
        var registry = await Growth.InRegistry(rounds);
        output.WriteLine("| what grows | sizes | ms, each | MB, each | a straight line explains of the time | of the memory |");
        output.WriteLine("|---|---|---|---|---:|---:|");
        Write("code without ids, thousands of lines", plain, output);
        Write("code full of ids, thousands of lines", ids, output);
        Write("the registry, models", registry, output);
        output.WriteLine();
        if (picture is not null)
        {
            File.WriteAllText(picture.FullName, Plot.ToSvg(
            [
                Code("ms", point => point.Milliseconds),
                Code("MB allocated", point => point.Megabytes),
                new Plot("A larger registry", "models, read, validated and re-emitted", "ms", [Line("all steps", "#15803d", registry, point => point.Milliseconds)]),
            ]));
        }

        Plot Code(string unit, Func<GrowthPoint, double> of) => new(
            "Our rules over more code", "thousands of lines", unit, [Line("full of ids", "#c2410c", ids, of), Line("without ids", "#1d4ed8", plain, of)]);
    }

    private static PlotLine Line(string name, string color, IReadOnlyList<GrowthPoint> points, Func<GrowthPoint, double> of)
        => new(name, color, [.. points.Select(point => (point.Size, of(point)))]);

    private static void Write(string what, IReadOnlyList<GrowthPoint> points, TextWriter output)
    {
        var (time, memory) = (
            Growth.Straightness([.. points.Select(point => (point.Size, point.Milliseconds))]),
            Growth.Straightness([.. points.Select(point => (point.Size, point.Megabytes))]));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Joined(point => point.Size)} | {Joined(point => point.Milliseconds)} | {Joined(point => point.Megabytes)} | {time:P1} | {memory:P1} |"));

        string Joined(Func<GrowthPoint, double> of) => string.Join(", ", points.Select(point => of(point).ToString("0.0", CultureInfo.InvariantCulture)));
    }
}
