using System.CommandLine;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Benchmarks.Inside;

namespace ModelRegistry.Benchmarks.Report;

/// <summary>Measures everything that docs/performance.md shows, in one run, and writes it there.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often the compiler runs for each contender; what is faster is measured more often.", DefaultValueFactory = _ => 5 };
        var files = new Option<int>("--files") { Description = "How many files of two hundred lines the made-up code bases have.", DefaultValueFactory = _ => 300 };
        var command = new Command("report", "Measures everything side by side and writes the tables and the plot of docs/performance.md.") { rounds, files };
        command.SetAction((arguments, _) => Run(arguments.GetValue(rounds), arguments.GetValue(files)));
        return command;
    }

    private static async Task Run(int rounds, int files)
    {
        var docs = Path.Combine(BuildFacts.Repository, "docs");
        var page = new MeasuredPage(Path.Combine(docs, "performance.md"));
        page.Write("machine", output => output.WriteLine(Machine.Describe()));

        using var editor = new StringWriter();
        var figures = await EditorCommand.Run(rounds * 4, editor);
        page.Write("editor", output => output.Write(editor));

        using var growth = new StringWriter();
        await GrowthCommand.Run(rounds * 2, new FileInfo(Path.Combine(docs, "images", "growth.svg")), growth);
        page.Write("growth", output => output.Write(growth));

        using var shapes = new StringWriter();
        await ShapeGrowth.Run(rounds, only: [], shapes);
        page.Write("shapes", output => output.Write(shapes));

        using var compiler = new StringWriter();
        var compilations = new CompilerRuns { Rounds = rounds, Files = files }.Run(compiler);
        page.Write("compiler", output => output.Write(compiler));
        page.Write("goals", new Goals(compilations, figures).Write);
    }
}
