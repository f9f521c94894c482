using System.CommandLine;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>Runs <see cref="CompilerRuns"/> from the command line.</summary>
internal static class CompilerCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each is compiled.", DefaultValueFactory = _ => 5 };
        var files = new Option<int>("--files") { Description = "How many files of two hundred lines the made-up code bases have.", DefaultValueFactory = _ => 1_000 };
        var models = new Option<int>("--models") { Description = "How many models the registry has.", DefaultValueFactory = _ => 300 };
        var over = new Option<string[]>("--over") { Description = "The code bases: plain, sdk (plain, with an SDK referenced), ids, idle (one class).", DefaultValueFactory = _ => [.. CompilerRuns.CodeBases], AllowMultipleArgumentsPerToken = true };
        var only = new Option<string[]>("--only") { Description = "Beginnings of the names of the contenders to run beside the floors; without it, all.", AllowMultipleArgumentsPerToken = true };
        var before = new Option<DirectoryInfo>("--before") { Description = "The folder of another version's assemblies (analyzers/dotnet/cs of its package), to compare with." }.AcceptExistingOnly();
        var sources = new Option<DirectoryInfo>("--sources") { Description = "A folder of C# sources that compile with the framework alone, instead of the made-up ones." }.AcceptExistingOnly();
        var symbols = new Option<string[]>("--define") { Description = "A preprocessor symbol of the sources.", AllowMultipleArgumentsPerToken = true };
        var profile = new Option<bool>("--profile") { Description = "Say who in the package allocates and is jitted, instead of comparing." };
        over.AcceptOnlyFromAmong([.. CompilerRuns.CodeBases]);
        var command = new Command("compiler", "Runs the compiler of the SDK with and without analyzers, in interleaved rounds.") { rounds, files, models, over, only, before, sources, symbols, profile };
        command.SetAction(arguments =>
        {
            var runs = new CompilerRuns
            {
                Rounds = arguments.GetValue(rounds),
                Files = arguments.GetValue(files),
                Models = arguments.GetValue(models),
                Over = arguments.GetValue(over)!,
                Only = arguments.GetValue(only)!,
                Before = arguments.GetValue(before),
                Sources = arguments.GetValue(sources),
                Symbols = arguments.GetValue(symbols)!,
            };
            if (arguments.GetValue(profile))
            {
                runs.Profile(Console.Out);
            }
            else
            {
                runs.Run(Console.Out);
            }
        });
        return command;
    }
}
