using System.CommandLine;
using System.Globalization;
using ModelRegistry.Benchmarks.Compiler;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>What typing costs in csharp-ls, which analyzes a whole compilation to show the findings of one document.</summary>
internal static class LanguageServerCommand
{
    private static readonly string[] Rows = [Contenders.None, Contenders.Null, Contenders.Rules, Contenders.Package];

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each is measured.", DefaultValueFactory = _ => 2 };
        var edits = new Option<int>("--edits") { Description = "How many edits are typed in a round.", DefaultValueFactory = _ => 200 };
        var files = new Option<int>("--files")
        {
            Description = "How many files of two hundred lines the project has.",
            DefaultValueFactory = _ => 40,
        };
        var models = new Option<int>("--models") { Description = "How many models the registry has.", DefaultValueFactory = _ => 5 };
        var command = new Command("server", "Types into a document that csharp-ls has open, with and without the package.")
        {
            rounds, edits, files, models,
        };
        command.SetAction((arguments, _) => Run(
            arguments.GetValue(rounds), arguments.GetValue(edits), arguments.GetValue(files), arguments.GetValue(models)));
        return command;
    }

    private static async Task Run(int rounds, int edits, int files, int models)
    {
        var seconds = Rows.ToDictionary(row => row, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var row in Rows.Skip(round % Rows.Length).Concat(Rows.Take(round % Rows.Length)))
            {
                await using var session = await ServerSession.Open(row, files, models);
                await session.Type(edits / 10);
                seconds[row].Add((await session.Type(edits)).TotalSeconds);
                Console.Error.WriteLine(Invariant($"round {round + 1}, {row}: {seconds[row][^1]:F1} s, {session.Findings} findings"));
            }
        }

        Console.WriteLine(Invariant(
            $"csharp-ls, {edits} edits of one document in a project of {files} files, {models} models, {rounds} rounds: user CPU of the server."));
        Console.WriteLine();
        Console.WriteLine("| | user CPU, s | of no analyzer's | lowest to highest |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var row in Rows)
        {
            var ratios = seconds[row].Zip(seconds[Contenders.None], (mine, none) => mine / none).ToList();
            Console.WriteLine(Invariant(
                $"| {row} | {Samples.MedianOf(seconds[row]):F1} | {Samples.MedianOf(ratios):F2} | {ratios.Min():F2} to {ratios.Max():F2} |"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
