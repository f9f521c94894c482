using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ModelRegistry.Testing;

/// <content>How fixes are applied.</content>
public sealed partial record Verifier
{
    private async Task<Snapshot> FixUntilDone(Snapshot start, Func<Snapshot, Diagnostic, CodeAction, Task<Snapshot>> step)
    {
        var current = start;
        for (var budget = Fixable(start).Count() + 1; await Next() is var (diagnostic, action); budget--)
        {
            if (budget == 0)
                Assert.Fail($"The fixes do not end; the last state reports\n{current.Lines}");

            var before = current;
            current = await step(before, diagnostic, action);
            if (before.Texts.SequenceEqual(current.Texts))
                Assert.Fail($"'{action.Title}' leaves every file unchanged.");
            if (!FindingStays && current.Count(diagnostic.Id) >= before.Count(diagnostic.Id))
                Assert.Fail($"'{action.Title}' does not remove its own diagnostic\n  {Finding.Line(diagnostic)}\nbut leaves\n{current.Lines}");
        }

        var unoffered = Fixable(current).Where(d => !Marked(After()).Contains(Finding.Of(d))).ToList();
        if (unoffered.Count > 0 || ReferenceEquals(current, start))
            Assert.Fail($"No such action is offered for\n{string.Join("\n", unoffered.Select(Finding.Line))}");

        return current;

        async Task<(Diagnostic, CodeAction)?> Next()
        {
            foreach (var diagnostic in Fixable(current))
            {
                if (await Chosen(current, diagnostic) is { } action)
                    return (diagnostic, action);
            }

            return null;
        }
    }

    private async Task<Snapshot> FixAll(FixAllProvider provider, FixAllScope scope, Snapshot before, Diagnostic diagnostic, CodeAction action)
    {
        var known = new Snapshot.KnownDiagnostics(before);
        var context = before.Document(diagnostic) is Document document
            ? new FixAllContext(document, Fix!, scope, action.EquivalenceKey!, [diagnostic.Id], known, CancellationToken.None)
            : new FixAllContext(before.Project, Fix!, scope, action.EquivalenceKey!, [diagnostic.Id], known, CancellationToken.None);
        if (await provider.GetFixAsync(context) is not { } all)
        {
            Assert.Fail($"Fix All in {scope} gives no action for\n  {Finding.Line(diagnostic)}");
            return before;
        }

        var after = await Apply(before, all);
        foreach (var left in Fixable(after).Where(d => d.Id == diagnostic.Id))
        {
            var inScope = scope != FixAllScope.Document || Finding.Of(left).Path == Finding.Of(diagnostic).Path;
            if (inScope && (await Chosen(after, left))?.EquivalenceKey == action.EquivalenceKey)
                Assert.Fail($"Fix All in {scope} leaves\n  {Finding.Line(left)}");
        }

        return after;
    }

    private async Task<Snapshot> Apply(Snapshot before, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution;
        return changed is null ? before : await before.Then(changed.GetProject(before.Project.Id)!, Analyze);
    }

    private IEnumerable<Diagnostic> Fixable(Snapshot snapshot) => Fix is null
        ? throw new InvalidOperationException("The verifier has no fix: say WithFix.")
        : snapshot.Diagnostics.Where(d => Fix.FixableDiagnosticIds.Contains(d.Id) && snapshot.Document(d) is not null);

    private async Task<CodeAction?> Chosen(Snapshot snapshot, Diagnostic diagnostic)
    {
        var actions = await Actions(snapshot, diagnostic);
        return Action.Key is { } key ? actions.FirstOrDefault(a => a.EquivalenceKey == key) : actions.ElementAtOrDefault(Action.Index);
    }

    private async Task<List<CodeAction>> Actions(Snapshot snapshot, Diagnostic diagnostic)
    {
        var (actions, file) = (new List<CodeAction>(), snapshot.Document(diagnostic)!);

        // Hosts ask a fix about an additional file only if it is exported for them.
        var exported = Fix!.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>(inherit: false)?.DocumentKinds ?? [];
        if (file is Document || exported.Contains(nameof(TextDocumentKind.AdditionalDocument)))
            await Fix.RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (a, _) => actions.Add(a), CancellationToken.None));

        return actions;
    }
}
