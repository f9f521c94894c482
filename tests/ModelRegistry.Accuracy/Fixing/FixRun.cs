namespace ModelRegistry.Accuracy.Fixing;

/// <summary>Carries out the fixes in all projects of a bench.</summary>
internal static class FixRun
{
    public static async Task<IReadOnlyList<FixOutcome>> Of(Bench bench, TextWriter progress, CancellationToken cancellationToken = default)
    {
        var outcomes = new List<FixOutcome>();
        foreach (var project in bench.Projects())
        {
            var start = await Workbench.Open(project.Compilation, bench.Registry, project.Options);
            var found = await new FixPass(start, bench.RuleIds).Run(cancellationToken);
            var paths = project.Source.PathsIn(bench.Folders);
            outcomes.AddRange(found.Select(outcome => outcome with { Path = paths.GetValueOrDefault(outcome.Path, outcome.Path) }));
            if (found.Count > 0)
            {
                progress.WriteLine(FormattableString.Invariant(
                    $"{Path.GetFileNameWithoutExtension(project.Source.Path)}: {found.Count} outcomes, {found.Count(outcome => outcome.Faults.Count > 0)} broken"));
            }
        }

        return outcomes;
    }
}
