using System.Globalization;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>What a run of <c>eval</c> has found, for people.</summary>
internal static class EvalText
{
    public static void Write(EvalReport report, EvalOutcome outcome, ToolHost host)
    {
        host.Output.WriteLine(Summary(report, host));
        foreach (var candidate in report.Comparison.Candidates)
        {
            host.Output.WriteLine();
            host.Output.WriteLine($"{Shown.Plain(candidate.Model.Label)} against {Shown.Plain(report.Comparison.Baseline.Model.Label)}:");
            EvalTables.WriteQuality(candidate, host.Console);
        }

        EvalTables.WriteUse(report, host.Console);
        foreach (var line in EvalSentences.Findings(report).Concat(EvalSentences.Notes(report)))
        {
            host.Output.WriteLine(line);
        }

        WriteEdits(report, outcome, host);
    }

    private static string Summary(EvalReport report, ToolHost host)
    {
        var input = host.Shown(report.Input);
        if (report.Imported is { } imported)
        {
            var count = imported.Results.Errors;
            var errors = count > 0
                ? $" {Shown.Count(count, "result")} without an answer {(count == 1 ? "is" : "are")} left out."
                : string.Empty;
            var unknown = imported.Unregistered.Count > 0
                ? $" Not registered: {string.Join(", ", imported.Unregistered.Select(MessageText.Clip))}."
                : string.Empty;
            return $"{input}: {Shown.Count(imported.Results.Answers.Count, "result")} of {imported.Results.Form}.{errors}{unknown}";
        }

        var answers = report.Models.Sum(model => model.Answers.Count);
        var cached = answers - report.Sent;
        return $"{input}: {Shown.Count(report.TaskCount, "task")}, {Shown.Count(report.Models.Count(), "model")}, "
            + Shown.Count(answers, "answer")
            + (cached > 0 ? string.Create(CultureInfo.InvariantCulture, $", {cached} of them from the cache.") : ".");
    }

    private static void WriteEdits(EvalReport report, EvalOutcome outcome, ToolHost host)
    {
        foreach (var (stamp, candidate) in (outcome.Edits?.Stamps ?? []).Zip(report.Comparison.Candidates))
        {
            var lines = outcome.Edits!.Pending.LinesOf(stamp.Model);
            var file = host.Shown(stamp.Model.File.Path);
            if (!outcome.IsDryRun)
            {
                host.Output.WriteLine(
                    $"{file}: {stamp.Fact.Shown} of \"{stamp.Model.Shown}\" is {(lines.Count == 0 ? "unchanged" : "now")}: "
                    + $"{EvalSentences.Passed(candidate.All, report.Comparison.Baseline.Model)}, {StampReport.In(outcome.Verification)}.");
                continue;
            }

            host.Output.WriteLine($"{file}, \"{stamp.Model.Shown}\":");
            foreach (var (sign, line) in lines)
            {
                host.Output.WriteLine($"{sign} {Shown.Plain(line)}");
            }
        }

        if (outcome.Output is { } output)
        {
            host.Output.WriteLine($"{output}: the result is written.");
        }

        if (outcome.IsDryRun)
        {
            var files = string.Join(", ", outcome.Edits!.Pending.ChangedFiles.Select(file => host.Shown(file.Path)));
            var change = files.Length > 0 ? $" Without --dry-run, {files} would change." : string.Empty;
            host.Output.WriteLine($"Dry run: nothing is written.{change}");
        }
    }
}
