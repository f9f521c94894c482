namespace ModelRegistry.Accuracy.Fixing;

/// <summary>The outcomes as tables: what became of the findings of each rule, what the actions were, and what they broke.</summary>
internal static class FixReport
{
    public static void Write(IReadOnlyList<FixOutcome> outcomes, TextWriter output)
    {
        output.WriteLine(Tsv.Line("rule", "findings", "refused", "applied", "in sound files", "broken", "fix all", "broken", "then reported"));
        foreach (var rule in outcomes.Where(outcome => outcome.Kind != FixKind.Everything).GroupBy(outcome => outcome.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            var one = rule.Where(outcome => outcome.Kind == FixKind.One).ToList();
            var all = rule.Where(outcome => outcome.Kind == FixKind.All).ToList();
            var arisen = one.SelectMany(outcome => outcome.Arisen.Distinct()).GroupBy(id => id).OrderBy(id => id.Key, StringComparer.Ordinal);
            output.WriteLine(Tsv.Line(
                rule.Key,
                rule.Where(outcome => outcome.Kind != FixKind.All).Select(outcome => (outcome.Path, outcome.Span)).Distinct().Count(),
                rule.Count(outcome => outcome.Kind == FixKind.Refused),
                one.Count,
                one.Count(outcome => outcome.IsInSoundFile),
                one.Count(IsBroken),
                all.Count,
                all.Count(IsBroken),
                string.Join(", ", arisen.Select(id => $"{id.Key} {id.Count()}"))));
        }

        var everything = outcomes.Where(outcome => outcome.Kind == FixKind.Everything).ToList();
        output.WriteLine(Tsv.Line("everything, of projects", everything.Count, "-", everything.Count, "-", everything.Count(IsBroken)));
        output.WriteLine();
        output.WriteLine(Tsv.Line("kind", "rule", "action", "path", "line", "column", "length", "sound file", "fault"));
        foreach (var outcome in outcomes)
        {
            foreach (var fault in outcome.Faults.DefaultIfEmpty(""))
            {
                output.WriteLine(Tsv.Line(
                    outcome.Kind.ToString().ToLowerInvariant(), outcome.Rule, outcome.Key, outcome.Path,
                    outcome.Start.Line + 1, outcome.Start.Character + 1, outcome.Span.Length, outcome.IsInSoundFile ? "yes" : "no", fault));
            }
        }
    }

    private static bool IsBroken(FixOutcome outcome) => outcome.Faults.Count > 0;
}
