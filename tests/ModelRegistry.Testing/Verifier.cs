using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ModelRegistry.Testing;

/// <summary>
/// Says what analyzers report and what a code fix makes of it. A verifier is an immutable value, so a test class keeps one
/// and adds to it; what is expected is marked in the text itself (see <see cref="Markup"/>), in C# and models.json alike.
/// <code>
/// private static readonly Verifier _verify = Verifier.For&lt;HardcodedModelIdAnalyzer&gt;().WithFix&lt;HardcodedModelIdFixer&gt;();
///
/// await _verify.WithSource("""var id = [|"gpt-5.6-sol"|];""").ReportsExactly();
/// await _verify.WithSource("""var id = "gpt-5.6-sol";""").ReportsNothing();
/// await _verify.WithSource("""var id = [|"gpt-5.6-sol"|];""").WithFixedSource("""var id = Models.Gpt5_6Sol;""").FixesTo();
/// </code>
/// Generators run first, and again after each fix. Compiler errors and everything from analyzers and generators count as
/// reported; other compiler diagnostics count where their id is marked.
/// </summary>
public sealed partial record Verifier : TestProject<Verifier>
{
    private ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [];
    private CodeFixProvider? Fix { get; init; }
    private string? DefaultId { get; init; }
    private ImmutableArray<string>? Messages { get; init; }
    private DiagnosticSeverity? Severity { get; init; }
    private ImmutableSortedDictionary<string, string> FixedFiles { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private (string? Key, int Index) Action { get; init; }
    private bool FixAllExempt { get; init; }
    private bool FindingStays { get; init; }

    private Verifier()
    {
    }

    public static Verifier For<TAnalyzer>() where TAnalyzer : DiagnosticAnalyzer, new() => For(new TAnalyzer());

    public static Verifier For(params DiagnosticAnalyzer[] analyzers) => new() { Analyzers = [.. analyzers] };

    public Verifier WithFix<TFix>() where TFix : CodeFixProvider, new() => WithFix(new TFix());

    public Verifier WithFix(CodeFixProvider fix) => this with { Fix = fix };

    /// <summary>What <c>[|…|]</c> stands for; only needed where the analyzers have more than one id.</summary>
    public Verifier WithDefaultId(string id) => this with { DefaultId = id };

    /// <summary>The messages of all diagnostics of the source, in the order of path and position.</summary>
    public Verifier WithMessages(params string[] messages) => this with { Messages = [.. messages] };

    /// <summary>The severity of every diagnostic of the source; without it, any will do.</summary>
    public Verifier WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>The source after the fix; marks in it are diagnostics that remain.</summary>
    public Verifier WithFixedSource(string text) => WithFixedFile(TestProject.SourcePath, text);

    public Verifier WithFixedRegistry(string json) => WithFixedFile(TestProject.RegistryPath, json);

    /// <summary>Any other file after the fix: C# or additional, changed or new.</summary>
    public Verifier WithFixedFile(string path, string text) => this with { FixedFiles = FixedFiles.SetItem(TestProject.Rooted(path), text) };

    /// <summary>Chooses among the actions of a diagnostic; without a choice it is the first, as in dotnet format.</summary>
    public Verifier WithCodeActionEquivalenceKey(string key) => this with { Action = (key, 0) };

    public Verifier WithCodeActionIndex(int index) => this with { Action = (null, index) };

    /// <summary>For a fix that has no Fix All, and says here why it cannot have one.</summary>
    public Verifier WithoutFixAll(string because) => this with { FixAllExempt = because.Length > 0 };

    /// <summary>
    /// For a fix that puts down what a person has to fill in, and says here why its finding stays until then. It is still done only
    /// once: what is left is marked in the fixed text, and has no such action.
    /// </summary>
    public Verifier WithFindingThatStays(string because) => this with { FindingStays = because.Length > 0 };

    /// <summary>Every marked diagnostic is reported, and nothing else; at least one is marked.</summary>
    public Task ReportsExactly() => VerifySource();

    /// <summary>Nothing is reported, and nothing is marked.</summary>
    public async Task ReportsNothing()
    {
        if (Marked(Before()).Any())
            Assert.Fail("A diagnostic is marked: say ReportsExactly.");

        Compare("ReportsNothing", await Analyze(CreateProject()), Before());
    }

    /// <summary>The marked diagnostics are reported, and the fix registers no action for any of them.</summary>
    public async Task NoFixOffered()
    {
        var start = await VerifySource();
        foreach (var diagnostic in Fixable(start))
        {
            if (await Actions(start, diagnostic) is { Count: > 0 } actions)
                Assert.Fail($"An action is offered: '{string.Join("', '", actions.Select(a => a.Title))}' for\n  {Finding.Line(diagnostic)}");
        }
    }

    /// <summary>
    /// Fixing one diagnostic after the other leads to the fixed files, and so does Fix All, in each of its scopes, in one go
    /// for each equivalence key.
    /// </summary>
    public async Task FixesTo()
    {
        if (FixedFiles.IsEmpty)
            Assert.Fail("No fixed text is given: say WithFixedSource, or NoFixOffered.");

        var start = await VerifySource();
        Compare("FixesTo, one by one", await FixUntilDone(start, (current, _, action) => Apply(current, action)), After());

        var fixAll = Fix!.GetFixAllProvider();
        if (fixAll is null != FixAllExempt)
            Assert.Fail(FixAllExempt ? "WithoutFixAll is said of a fix that has it." : "The fix has no Fix All: give it one, or say WithoutFixAll and why.");

        foreach (var scope in fixAll?.GetSupportedFixAllScopes().Where(s => s <= FixAllScope.Solution) ?? [])
        {
            // A document of the project is where Fix All starts; a diagnostic in an additional file has none.
            if (scope != FixAllScope.Document || Fixable(start).All(d => d.Location.IsInSource))
                Compare($"FixesTo, Fix All in {scope}", await FixUntilDone(start, (c, d, a) => FixAll(fixAll!, scope, c, d, a)), After());
        }
    }

    /// <summary>What is reported, unjudged: for what marks cannot say, such as properties and additional locations.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Diagnostics() => (await Analyze(CreateProject())).Diagnostics;

    /// <summary>The actions offered for each marked diagnostic in turn, unjudged: for titles, keys and their order.</summary>
    public async Task<IReadOnlyList<CodeAction>> CodeActions()
    {
        var start = await VerifySource();
        var actions = new List<CodeAction>();
        foreach (var diagnostic in Fixable(start))
            actions.AddRange(await Actions(start, diagnostic));

        return actions;
    }

    private async Task<Snapshot> VerifySource()
    {
        if (!Marked(Before()).Any())
            Assert.Fail("No diagnostic is marked: mark one, or say ReportsNothing.");

        var start = await Analyze(CreateProject());
        Compare("Source", start, Before());
        if (Messages is { } messages && !messages.SequenceEqual(start.Diagnostics.Select(d => d.GetMessage(CultureInfo.InvariantCulture))))
            Assert.Fail($"The messages differ. Expected:\n  {string.Join("\n  ", messages)}\nActual:\n{start.Lines}");
        if (Severity is { } severity && start.Diagnostics.Any(d => d.Severity != severity))
            Assert.Fail($"Not everything is {severity}: {string.Join(", ", start.Diagnostics.Select(d => d.Severity))}\n{start.Lines}");

        return start;
    }

    private async Task<Snapshot> Analyze(Project project)
    {
        project = project.RemoveDocuments([.. project.Documents.Where(d => Snapshot.IsGenerated(d)).Select(d => d.Id)]);
        var result = CreateDriver(project).RunGenerators((await project.GetCompilationAsync())!).GetRunResult();
        foreach (var tree in result.GeneratedTrees)
            project = project.AddDocument(Path.GetFileName(tree.FilePath), Signatures.Of(tree), filePath: Snapshot.GeneratedFolder + tree.FilePath).Project;

        var compilation = (await project.GetCompilationAsync())!;
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = Analyzers.IsEmpty
            ? compilation.GetDiagnostics()
            : await compilation.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();

        var marked = Marked(Before()).Concat(Marked(After())).Select(f => f.Id).ToHashSet();
        return await Snapshot.Of(project, result.Diagnostics.AddRange(diagnostics).Where(d =>
            d.Severity == DiagnosticSeverity.Error || d.Id == "CS8785" || marked.Contains(d.Id)
            || !d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)));
    }

    private void Compare(string what, Snapshot actual, ImmutableSortedDictionary<string, Markup> expected)
    {
        foreach (var path in expected.Keys.Union(actual.Texts.Keys))
        {
            var (want, have) = (expected.GetValueOrDefault(path)?.Text, actual.Texts.GetValueOrDefault(path));
            if (want != have)
                Assert.Fail($"{what}: {path} {(want is null ? "is new" : have is null ? "is missing" : "differs")} {TextDiff.Of(want ?? "", have ?? "")}");
        }

        var missing = Marked(expected).ToList();
        var unexpected = actual.Diagnostics.Where(d => !missing.Remove(Finding.Of(d))).ToList();
        if (missing.Count == 0 && unexpected.Count == 0)
            return;

        var pasted = actual.Texts.Select(t => new Markup(t.Value, [.. actual.Diagnostics.Select(Finding.Of).Where(f => f.Path == t.Key)
            .Select(f => new MarkedSpan(f.Id, f.Span))])).Where(m => !m.Spans.IsEmpty);
        Assert.Fail($"{what}: the diagnostics differ.\nMissing:\n{string.Concat(missing.Select(f => $"  {f}\n"))}"
            + $"Unexpected:\n{string.Concat(unexpected.Select(d => $"  {Finding.Line(d)}\n"))}Actual:\n{actual.Lines}\n"
            + $"To paste, if it is right:\n{string.Join("\n", pasted)}");
    }

    private ImmutableSortedDictionary<string, Markup> Before() =>
        Sources.AddRange(AdditionalFiles).ToImmutableSortedDictionary(f => f.Key, f => Markup.Parse(f.Value), StringComparer.Ordinal);

    // In a file that the fix does not change, whatever it could not fix remains.
    private ImmutableSortedDictionary<string, Markup> After() => Before()
        .ToImmutableSortedDictionary(f => f.Key, f => f.Value with { Spans = f.Value.Spans.RemoveAll(IsFixable) }, StringComparer.Ordinal)
        .SetItems(FixedFiles.Select(f => KeyValuePair.Create(f.Key, Markup.Parse(f.Value))));

    private bool IsFixable(MarkedSpan mark) => Fix?.FixableDiagnosticIds.Contains(mark.Id ?? SoleId()) == true;

    private IEnumerable<Finding> Marked(ImmutableSortedDictionary<string, Markup> files) =>
        files.SelectMany(f => f.Value.Spans.Select(s => Finding.Of(f.Key, f.Value, s, s.Id ?? SoleId())));

    private string SoleId() => DefaultId ?? Analyzers.SelectMany(a => a.SupportedDiagnostics.Select(d => d.Id)).Distinct().ToList() switch
    {
        [var id] => id,
        var ids => throw new InvalidOperationException($"[| |] could be any of '{string.Join(", ", ids)}': say WithDefaultId, or mark with {{|ID: |}}."),
    };
}
