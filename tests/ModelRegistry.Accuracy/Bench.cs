using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.Accuracy;

/// <summary>Runs the rules over folders of foreign code. Everything that it needs is given; it writes nothing.</summary>
internal sealed record Bench
{
    public required IReadOnlyList<SourceFolder> Folders { get; init; }

    /// <summary>Whether each project file makes a compilation of its own, rather than each folder.</summary>
    public bool ByProject { get; init; }

    /// <summary>Dlls and folders of dlls.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> Symbols { get; init; } = [];

    public RegistryText Registry { get; init; } = RegistryText.Empty;

    /// <summary>What analyzers are told, the same for every file: options of .editorconfig, and properties under <see cref="GivenOptions.Property"/>.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules whose findings are wanted; all where none is named.</summary>
    public IReadOnlySet<string> RuleIds { get; init; } = ImmutableHashSet<string>.Empty;

    public async Task<BenchResult> Run(CancellationToken cancellationToken = default)
    {
        var flags = new List<Flag>();
        var (compilations, files, milliseconds) = (0, 0, 0L);
        foreach (var project in Projects())
        {
            var found = await Analyze(project, cancellationToken);
            flags.AddRange(found.Flags);
            compilations++;
            files += project.Source.Files.Count;
            milliseconds += found.Milliseconds;
        }

        return new BenchResult(flags, compilations, files, milliseconds);
    }

    /// <summary>What is compiled, one after the other.</summary>
    public IEnumerable<BenchProject> Projects()
    {
        var (references, isFirst) = (GivenReferences.Read(References), true);
        foreach (var folder in Folders)
        {
            var projects = ByProject ? folder.Projects() : [folder.AsOneProject()];
            var compiler = new CorpusCompiler(projects, references, Symbols);
            foreach (var project in projects)
            {
                // One project answers for the registry, as in a solution: its mistakes are told once.
                yield return new BenchProject(project, compiler.Compile(project), Options.SetItem(GivenOptions.Property + "ModelRegistryValidate", isFirst ? "true" : "false"));

                isFirst = false;
            }
        }
    }

    /// <summary>Whether the wanted rules report anything in a project. It is asked before a project is opened.</summary>
    public async Task<bool> HasFlags(BenchProject project, CancellationToken cancellationToken = default)
        => (await Analyze(project, cancellationToken)).Flags.Any();

    private async Task<(IEnumerable<Flag> Flags, long Milliseconds)> Analyze(BenchProject project, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([Registry], new GivenOptions(project.Options)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

        var clock = Stopwatch.StartNew();
        var diagnostics = await project.Compilation.WithAnalyzers(Analyzers(), options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        var milliseconds = clock.ElapsedMilliseconds;

        var files = project.Source.Files.ToDictionary(file => file.FullPath, StringComparer.Ordinal);
        var flags = diagnostics
            .Where(diagnostic => IsWanted(diagnostic.Id) || diagnostic.Id == Flag.AnalyzerFailure)
            .Select(diagnostic => Flag.Of(diagnostic, files, milliseconds))
            .OrderBy(flag => flag.OtherPath, StringComparer.Ordinal)
            .ThenBy(flag => flag.Span)
            .ThenBy(flag => flag.Id, StringComparer.Ordinal);
        return (flags, milliseconds);
    }

    private ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
        [.. typeof(Rule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => IsWanted(descriptor.Id)))];

    private bool IsWanted(string id) => RuleIds.Count == 0 || RuleIds.Contains(id);
}

/// <summary>A project to look at.</summary>
/// <param name="Source">Its files.</param>
/// <param name="Compilation">What the compiler makes of them.</param>
/// <param name="Options">What its analyzers are told.</param>
internal sealed record BenchProject(SourceProject Source, CSharpCompilation Compilation, ImmutableDictionary<string, string> Options);

/// <param name="Flags">What was reported, in the order of folder, project, path and position.</param>
/// <param name="Compilations">How many compilations there were.</param>
/// <param name="Files">How many files they had.</param>
/// <param name="Milliseconds">How long all analyses took, binding included and parsing not.</param>
internal sealed record BenchResult(IReadOnlyList<Flag> Flags, int Compilations, int Files, long Milliseconds);
