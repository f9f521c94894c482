using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Compiler;

/// <summary>Whole compilations with the compiler of the SDK: the package, the floors and its peers side by side.</summary>
internal sealed record CompilerRuns
{
    private static readonly string[] Sdks = ["OpenAI.dll", "System.ClientModel.dll", "System.Memory.Data.dll", "System.Net.ServerSentEvents.dll", "Microsoft.Extensions.AI.Abstractions.dll"];

    /// <summary>The made-up code bases: code without ids, the same with an SDK referenced, code full of ids, and one class.</summary>
    public static IReadOnlyList<string> CodeBases { get; } = ["plain", "sdk", "ids", "idle"];

    /// <summary>How often each is compiled.</summary>
    public required int Rounds { get; init; }

    /// <summary>How many files of two hundred lines a made-up code base has.</summary>
    public required int Files { get; init; }

    public int Models { get; init; } = 300;

    public IReadOnlyList<string> Over { get; init; } = CodeBases;

    /// <summary>Beginnings of the names of the contenders to run beside the floors; without any, all run.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The assemblies of another version, to compare with.</summary>
    public DirectoryInfo? Before { get; init; }

    /// <summary>Sources to compile instead of the made-up ones.</summary>
    public DirectoryInfo? Sources { get; init; }

    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Writes a table for each code base; by the name of the code base, its rows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Measurement>> Run(TextWriter output)
    {
        var tables = new Dictionary<string, IReadOnlyList<Measurement>>(StringComparer.Ordinal);
        var work = Directory.CreateTempSubdirectory("whole-compiler-");
        try
        {
            var contenders = new Contenders(work, Models);
            var csc = new Csc(work);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Compiler {Csc.Version}, {Rounds} rounds, a registry of {Models:N0} models."));
            foreach (var (name, code) in Bases(work))
            {
                var chosen = contenders.All(code.References, Before).Where(IsChosen).ToList();
                tables[name] = Measure(csc, code, chosen);
                CostTable.Write(code, tables[name], output);
            }

            return tables;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Says who in the package allocates and is jitted: one run of one contender over each code base.</summary>
    public void Profile(TextWriter output)
    {
        var work = Directory.CreateTempSubdirectory("whole-compiler-");
        try
        {
            var contenders = new Contenders(work, Models);
            foreach (var (_, code) in Bases(work))
            {
                var all = contenders.All(code.References, Before).ToList();
                var contender = all.First(contender => contender.Name.StartsWith(Only.FirstOrDefault() ?? Contenders.Rules, StringComparison.OrdinalIgnoreCase));
                var (trace, bare) = (Path.Combine(work.FullName, "compiler.nettrace"), Path.Combine(work.FullName, "bare.nettrace"));
                new Csc(work).Compile(code, contender, isTiered: code.Files.Count > 1, trace);
                new Csc(work).Compile(code, all.First(contender => contender.Name == Contenders.None), isTiered: code.Files.Count > 1, bare);
                output.WriteLine();
                output.WriteLine($"### {code.Name}: {contender.Name}");
                output.WriteLine();
                CompilerProfile.Read(trace, bare).Write(output);
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private IEnumerable<(string Name, CodeBase Code)> Bases(DirectoryInfo work)
    {
        var framework = ReferenceAssemblies.Net100.Cast<PortableExecutableReference>().Select(reference => reference.FilePath!).ToImmutableArray();
        ImmutableArray<string> withSdk = [.. framework, .. Sdks.Select(sdk => Path.Combine(AppContext.BaseDirectory, "sdks", sdk))];
        if (Sources is not null)
        {
            return [(Sources.Name, CodeBase.Of(Sources, framework, Symbols))];
        }

        return Over.Select(name => (name, name switch
        {
            "plain" => Generate("Code without ids", Files, ids: null, framework),
            "sdk" => Generate("Code without ids, with an SDK referenced", Files, ids: null, withSdk),
            "ids" => Generate("Code full of ids", Files, SampleRegistry.Ids(Models), withSdk),
            "idle" => Generate("Idle first use", files: 1, ids: null, framework),
            _ => throw new InvalidOperationException($"There is no code base \"{name}\"."),
        }));

        CodeBase Generate(string name, int files, IReadOnlyList<string>? ids, IReadOnlyList<string> references)
            => CodeBase.Generate(name, work.CreateSubdirectory(name.Replace(' ', '-')), files, ids, references);
    }

    /// <summary>Round by round, each contender once, so that what else the machine does falls on all alike.</summary>
    private List<Measurement> Measure(Csc csc, CodeBase code, List<Contender> contenders)
    {
        var costs = contenders.ToDictionary(contender => contender, _ => new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var contender = contenders[(turn + round) % contenders.Count];
                costs[contender].Add(csc.Compile(code, contender, isTiered: code.Files.Count > 1));
                Console.Error.WriteLine($"{code.Name}, round {round + 1}: {contender.Name}, {costs[contender][^1].UserMilliseconds:F0} ms, {costs[contender][^1].AllocatedMegabytes:F1} MB");
            }
        }

        var floor = costs[contenders.Single(contender => contender.Name == Contenders.Null)];
        var bare = costs[contenders.Single(contender => contender.Name == Contenders.None)];
        return [.. contenders.Select(contender => new Measurement(contender.Name, costs[contender], floor, bare))];
    }

    private bool IsChosen(Contender contender)
        => Only.Count == 0 || contender.Name is Contenders.None or Contenders.Null || Only.Any(start => contender.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
