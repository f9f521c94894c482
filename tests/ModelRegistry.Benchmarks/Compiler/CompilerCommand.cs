using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.CodeAnalysis;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>Whole compilations with the compiler of the SDK: the package, the floors and its peers side by side.</summary>
internal static class CompilerCommand
{
    private const int SampleModels = 300;

    /// <summary>Ids of models that are public, and not in the sample registry.</summary>
    private static readonly string[] PublicIds = ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "o3-mini", "claude-sonnet-4-5", "claude-3-5-haiku-20241022", "gemini-2.5-pro", "mistral-large-2411"];

    private static readonly string[] Sdks = ["OpenAI.dll", "System.ClientModel.dll", "System.Memory.Data.dll", "System.Net.ServerSentEvents.dll", "Microsoft.Extensions.AI.Abstractions.dll"];

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each is compiled.", DefaultValueFactory = _ => 5 };
        var files = new Option<int>("--files") { Description = "How many files of two hundred lines the made-up code bases have.", DefaultValueFactory = _ => 1_000 };
        var models = new Option<int>("--models") { Description = "How many models the registry has.", DefaultValueFactory = _ => SampleModels };
        var over = new Option<string[]>("--over") { Description = "The code bases: plain, sdk (plain, with an SDK referenced), ids, idle (one class).", DefaultValueFactory = _ => ["plain", "sdk", "ids", "idle"], AllowMultipleArgumentsPerToken = true };
        var only = new Option<string[]>("--only") { Description = "Beginnings of the names of the contenders to run beside the floors; without it, all.", AllowMultipleArgumentsPerToken = true };
        var sources = new Option<DirectoryInfo>("--sources") { Description = "A folder of C# sources that compile with the framework alone, instead of the made-up ones." }.AcceptExistingOnly();
        var symbols = new Option<string[]>("--define") { Description = "A preprocessor symbol of the sources.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("compiler", "Runs the compiler of the SDK with and without analyzers, in interleaved rounds.") { rounds, files, models, over, only, sources, symbols };
        command.SetAction(arguments =>
        {
            var work = Directory.CreateTempSubdirectory("whole-compiler-");
            try
            {
                var framework = ReferenceAssemblies.Net100.Cast<PortableExecutableReference>().Select(reference => reference.FilePath!).ToImmutableArray();
                var names = arguments.GetValue(sources) is null ? arguments.GetValue(over)! : [];
                var registered = Enumerable.Range(0, Math.Min(arguments.GetValue(models), 40)).Select(index => $"vendor-{index % 40}/model-{index}.{index % 7}").ToList();
                var contenders = new Contenders(work, arguments.GetValue(models));
                var csc = new Csc(work);
                var bases = names.Select(name => name switch
                {
                    "plain" => CodeBase.Generate("Code without ids", work.CreateSubdirectory(name), arguments.GetValue(files), ids: null, framework),
                    "sdk" => CodeBase.Generate("Code without ids, with an SDK referenced", work.CreateSubdirectory(name), arguments.GetValue(files), ids: null, [.. framework, .. SdkFiles()]),
                    "ids" => CodeBase.Generate("Code full of ids", work.CreateSubdirectory(name), arguments.GetValue(files), [.. registered, .. PublicIds], [.. framework, .. SdkFiles()]),
                    "idle" => CodeBase.Generate("Idle first use", work.CreateSubdirectory(name), files: 1, ids: null, framework),
                    _ => throw new InvalidOperationException($"There is no code base \"{name}\"."),
                }).ToList();
                if (arguments.GetValue(sources) is { } folder)
                {
                    bases.Add(CodeBase.Of(folder, framework, arguments.GetValue(symbols)!));
                }

                Console.WriteLine($"Compiler {Csc.Version}, {arguments.GetValue(rounds)} rounds, {arguments.GetValue(models)} models, {DateTime.UtcNow:yyyy-MM-dd}.");
                foreach (var code in bases)
                {
                    var chosen = contenders.All(code.References).Where(contender => IsChosen(contender, arguments.GetValue(only)!)).ToList();
                    CostTable.Write(code, Measure(csc, code, chosen, arguments.GetValue(rounds)), Console.Out);
                }
            }
            finally
            {
                work.Delete(recursive: true);
            }
        });
        return command;
    }

    /// <summary>Round by round, each contender once, so that what else the machine does falls on all alike.</summary>
    private static List<Measurement> Measure(Csc csc, CodeBase code, List<Contender> contenders, int rounds)
    {
        var costs = contenders.ToDictionary(contender => contender, _ => new List<Cost>());
        var isTiered = code.Files.Count > 1;
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var contender = contenders[(turn + round) % contenders.Count];
                costs[contender].Add(csc.Compile(code, contender, isTiered));
                Console.Error.WriteLine($"{code.Name}, round {round + 1}: {contender.Name}, {costs[contender][^1].UserMilliseconds:F0} ms, {costs[contender][^1].AllocatedMegabytes:F1} MB");
            }
        }

        var floor = costs[contenders.Single(contender => contender.Name == Contenders.Null)];
        var bare = costs[contenders.Single(contender => contender.Name == Contenders.None)];
        return [.. contenders.Select(contender => new Measurement(contender.Name, costs[contender], floor, bare))];
    }

    private static bool IsChosen(Contender contender, string[] only)
        => only.Length == 0 || contender.Name is Contenders.None or Contenders.Null || only.Any(start => contender.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> SdkFiles() => Sdks.Select(sdk => Path.Combine(AppContext.BaseDirectory, "sdks", sdk));
}
