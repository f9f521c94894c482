using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.CodeFixes;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Fuzzing.Code;

/// <summary>
/// Whatever the code is, an action that is offered can be applied: it changes something, brings no new syntax error (and no error at
/// all into code that compiles), and its finding is gone.
/// </summary>
internal sealed class FixesTarget : FuzzTarget<CodeInput>
{
    private const int MostActions = 4;

    /// <summary>What they put down is the first of two steps, the second a person's or another action's: their findings stay until then.</summary>
    private static readonly string[] FirstSteps = ["AddVerification", "AddChecks", "MissingFallback.AddTier"];

    private static readonly ImmutableArray<CodeFixProvider> Fixers = CodeProject.Instances<CodeFixProvider>(typeof(HardcodedModelIdFixer));

    public override string Name => "fixes";

    protected override CodeInput Create(Choices choices) => choices.Below(5) switch
    {
        0 => CodeMutator.NextWithOtherRegistry(choices),
        1 or 2 => CodeMutator.NextWithOtherValues(choices),
        _ => CodeMutator.Next(choices, mostMutations: 6),
    };

    protected override async Task Check(CodeInput input)
    {
        var project = await CodeProject.With(input);
        var found = await Findings.Of(project);
        // What the project's own registry leaves open is the same in each case.
        var fixable = Fixers.SelectMany(fixer => found.Where(finding => (input.Registry is not null || finding.Location.IsInSource) && fixer.FixableDiagnosticIds.Contains(finding.Id)).Select(finding => (Fixer: fixer, Finding: finding)))
            .OrderBy(pair => Findings.Line(pair.Finding), StringComparer.Ordinal)
            .ToList();
        var choices = new Choices(input.Seed);
        for (var tried = 0; tried < MostActions && fixable.Count > 0; tried++)
        {
            var (fixer, finding) = choices.From(fixable);
            fixable.Remove((fixer, finding));
            foreach (var action in await Actions(project, fixer, finding))
            {
                await Verify(project, found, finding, action);
            }
        }
    }

    protected override IEnumerable<CodeInput> Smaller(CodeInput input) => input.Smaller();

    protected override string Show(CodeInput input) => input.Show();

    private static async Task<List<CodeAction>> Actions(Project project, CodeFixProvider fixer, Diagnostic finding)
    {
        var (actions, path) = (new List<CodeAction>(), finding.Location.GetLineSpan().Path);
        var kinds = fixer.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false)!.DocumentKinds;
        if (finding.Location.SourceTree is { } tree && project.GetDocument(tree) is { } document)
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
        }
        else if (kinds.Contains(nameof(TextDocumentKind.AdditionalDocument)) && project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == path) is { } file)
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(file, finding, (action, _) => actions.Add(action), default));
        }

        return actions;
    }

    private static async Task Verify(Project before, ImmutableArray<Diagnostic> found, Diagnostic finding, CodeAction action)
    {
        string What() => FormattableString.Invariant($"{action.Title} at {Findings.Line(finding)}");
        var change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        var after = change.ChangedSolution.GetProject(before.Id)!;
        var changes = after.GetChanges(before);
        Holds(changes.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any() || changes.GetChangedAdditionalDocuments().Any(), "an action changes something", What);

        foreach (var id in changes.GetChangedDocuments())
        {
            var (errors, more) = (await SyntaxErrors(before.GetDocument(id)!), await SyntaxErrors(after.GetDocument(id)!));
            Holds(more <= errors, "a fix brings no syntax error", () => What() + "\n" + Text(after.GetDocument(id)!));
        }

        foreach (var id in changes.GetChangedAdditionalDocuments())
        {
            var (old, text) = (await before.GetAdditionalDocument(id)!.GetTextAsync(), await after.GetAdditionalDocument(id)!.GetTextAsync());
            Holds(JsonReader.Parse(text.ToString()).Errors.Length <= JsonReader.Parse(old.ToString()).Errors.Length, "a fix brings no error into JSON", () => What() + "\n" + Shown.Escaped(text.ToString()));
            after = await CodeProject.Generate(after);
        }

        if (!await HasErrors(before))
        {
            var error = (await after.GetCompilationAsync())!.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Holds(error is null, "what compiled still compiles", () => $"{error!.GetMessage(CultureInfo.InvariantCulture)}\n{What()}\n{Changed(after, changes)}");
        }

        var left = (await Findings.Of(after)).Count(other => other.Id == finding.Id);
        Holds(
            left < found.Count(other => other.Id == finding.Id) || FirstSteps.Contains(action.EquivalenceKey),
            "a fix removes its finding",
            () => $"{left} are left\n{What()}\n{Changed(after, changes)}");
    }

    private static async Task<int> SyntaxErrors(Document document)
        => (await document.GetSyntaxTreeAsync())!.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task<bool> HasErrors(Project project)
        => (await project.GetCompilationAsync())!.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Changed(Project after, ProjectChanges changes) => string.Join("\n", changes.GetChangedDocuments().Select(id => Text(after.GetDocument(id)!)));

    private static string Text(Document document) => document.TryGetText(out SourceText? text) ? Shown.Escaped(text.ToString()) : "";

    private static void Holds(bool holds, string promise, Func<string> what) => BrokenPromiseException.Unless(holds, promise, what);
}
