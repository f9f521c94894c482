using Microsoft.CodeAnalysis;

namespace ModelRegistry.Accuracy.Fixing;

/// <summary>Writes what the fixes of a project change when all are applied, a line for each edit.</summary>
internal static class EditList
{
    public static async Task Write(Bench bench, TextWriter output, CancellationToken cancellationToken = default)
    {
        output.WriteLine(Tsv.Line("rule", "action", "path", "line", "column", "before", "after", "source line"));
        foreach (var project in bench.Projects())
        {
            if (!await bench.HasFlags(project, cancellationToken))
            {
                continue;
            }

            var start = await Workbench.Open(project.Compilation, bench.Registry, project.Options);
            var findings = await start.Findings(cancellationToken);
            var paths = project.Source.PathsIn(bench.Folders);
            foreach (var (rule, action) in await ActionsOf(start, findings, bench.RuleIds, cancellationToken))
            {
                if (await Fixes.All(start, rule, action, findings, cancellationToken) is { } all
                    && await Fixes.Result(all, cancellationToken) is { } solution)
                {
                    await WriteEdits(rule, action, start.Project.Solution, solution, paths, output, cancellationToken);
                }
            }
        }
    }

    /// <summary>What is offered at the findings: the rules and the keys of their actions.</summary>
    private static async Task<IReadOnlyList<(string Rule, string Action)>> ActionsOf(
        Workbench start, IReadOnlyList<Diagnostic> findings, IReadOnlySet<string> rules, CancellationToken cancellationToken)
    {
        var offered = new SortedSet<(string, string)>();
        foreach (var finding in findings)
        {
            if ((rules.Count == 0 || rules.Contains(finding.Id)) && Fixes.Speaks(finding.Id) && start.FileOf(finding) is { } file)
            {
                var actions = await Fixes.At(finding, file, cancellationToken);
                offered.UnionWith(actions.Select(action => (finding.Id, action.EquivalenceKey!)));
            }
        }

        return [.. offered];
    }

    private static async Task WriteEdits(
        string rule,
        string action,
        Solution before,
        Solution after,
        IReadOnlyDictionary<string, string> paths,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var old = before.GetDocument(id)!;
            var (path, text) = (paths.GetValueOrDefault(old.FilePath!, old.FilePath!), await old.GetTextAsync(cancellationToken));
            foreach (var change in await after.GetDocument(id)!.GetTextChangesAsync(old, cancellationToken))
            {
                var place = text.Lines.GetLinePosition(change.Span.Start);
                output.WriteLine(Tsv.Line(
                    rule, action, path, place.Line + 1, place.Character + 1, text.ToString(change.Span), change.NewText ?? "",
                    text.Lines[place.Line].ToString().Trim()));
            }
        }
    }
}
