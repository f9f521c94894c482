using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
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

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules whose findings are wanted; all where none is named.</summary>
    public IReadOnlySet<string> RuleIds { get; init; } = ImmutableHashSet<string>.Empty;

    public async Task<BenchResult> Run(CancellationToken cancellationToken = default)
    {
        var references = GivenReferences.Read(References);
        var flags = new List<Flag>();
        var (compilations, files, milliseconds) = (0, 0, 0L);
        foreach (var folder in Folders)
        {
            var projects = ByProject ? folder.Projects() : [folder.AsOneProject()];
            var compiler = new CorpusCompiler(projects, references, Symbols);
            foreach (var project in projects)
            {
                // One project answers for the registry, as in a solution: its mistakes are told once.
                var found = await Analyze(compiler.Compile(project), project, validate: compilations++ == 0, cancellationToken);
                flags.AddRange(found.Flags);
                files += project.Files.Count;
                milliseconds += found.Milliseconds;
            }
        }

        return new BenchResult(flags, compilations, files, milliseconds);
    }

    private async Task<(IEnumerable<Flag> Flags, long Milliseconds)> Analyze(
        Compilation compilation, SourceProject project, bool validate, CancellationToken cancellationToken)
    {
        var properties = Properties.SetItem("ModelRegistryValidate", validate ? "true" : "false");
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([Registry], new GivenProperties(properties)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

        var clock = Stopwatch.StartNew();
        var diagnostics = await compilation.WithAnalyzers(Analyzers(), options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        var milliseconds = clock.ElapsedMilliseconds;

        var files = project.Files.ToDictionary(file => file.FullPath, StringComparer.Ordinal);
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

/// <param name="Flags">What was reported, in the order of folder, project, path and position.</param>
/// <param name="Compilations">How many compilations there were.</param>
/// <param name="Files">How many files they had.</param>
/// <param name="Milliseconds">How long all analyses took, binding included and parsing not.</param>
internal sealed record BenchResult(IReadOnlyList<Flag> Flags, int Compilations, int Files, long Milliseconds);
