using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Testing;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>
/// A project as an editor has it: a long document without ids is typed into, and after each character the generators are asked, and then
/// the analyzers about that document.
/// </summary>
internal sealed class KeyStroke
{
    private const string Document = "/0/Document.cs";
    private const int OtherFiles = 100;
    private const int MembersOfDocument = 215;

    private readonly AnalyzerOptions _options;
    private Compilation _compilation;
    private SyntaxTree _tree;
    private GeneratorDriver _driver;
    private int _typed;

    private KeyStroke(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _options = options;
        _tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == Document);
        _driver = CSharpGeneratorDriver.Create(
                [new ModelRegistryGenerator().AsSourceGenerator()],
                options.AdditionalFiles,
                (CSharpParseOptions)_tree.Options,
                options.AnalyzerConfigOptionsProvider,
                new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(compilation);
    }

    public int Lines => _tree.GetText().Lines.Count;

    /// <summary>What the generator did because of all the typing.</summary>
    public int GeneratorStepsRun { get; private set; }

    public static async Task<KeyStroke> In(int models, bool withSdk)
    {
        var project = SourceProject.Library.WithRegistry(SampleRegistry.Of(models)).WithGenerator<ModelRegistryGenerator>()
            .WithFile(Document, SampleCode.File(OtherFiles, ids: null, MembersOfDocument));
        project = withSdk ? project.WithSdk(Sdk.OpenAI) : project;
        for (var index = 0; index < OtherFiles; index++)
        {
            project = project.WithFile($"File{index}.cs", SampleCode.File(index, ids: null));
        }

        var (compilation, options) = await project.Analyzable();
        return new KeyStroke(compilation, options);
    }

    /// <summary>One more character in a comment in the middle of the document. Of the compilation nothing is known yet.</summary>
    public Task Type()
    {
        var text = _tree.GetText();
        var place = text.ToString().IndexOf("gets a discount", text.Length / 2, StringComparison.Ordinal);
        var typed = _tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(place, 0), ((char)('a' + (_typed++ % 26))).ToString())));
        _compilation = _compilation.ReplaceSyntaxTree(_tree, typed);
        _tree = typed;
        return Task.CompletedTask;
    }

    public Task Generate()
    {
        _driver = _driver.RunGenerators(_compilation);
        GeneratorStepsRun += _driver.GetRunResult().Results
            .SelectMany(result => result.TrackedSteps.Values.Concat(result.TrackedOutputSteps.Values))
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        return Task.CompletedTask;
    }

    /// <summary>As an editor asks: first about the syntax of the document, then about its semantics.</summary>
    public Task Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) => Ask(analyzers, isTimed: false);

    /// <summary>How long the analyzers' own code runs, in milliseconds, without what the compiler does on their behalf.</summary>
    public async Task<double> TimeOf(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // The second answer counts from the beginning.
        var result = await Ask(analyzers, isTimed: true);
        return result.AnalyzerTelemetryInfo.Values.Sum(telemetry => telemetry.ExecutionTime.TotalMilliseconds);
    }

    private async Task<AnalysisResult> Ask(ImmutableArray<DiagnosticAnalyzer> analyzers, bool isTimed)
    {
        var compilation = _compilation.Clone();
        var asked = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(_options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: isTimed));
        await asked.GetAnalysisResultAsync(_tree, CancellationToken.None);
        return await asked.GetAnalysisResultAsync(compilation.GetSemanticModel(_tree), null, CancellationToken.None);
    }
}
