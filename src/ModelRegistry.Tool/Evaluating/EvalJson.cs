using System.Text.Json;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Running;
using ModelRegistry.Tool.Files;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>What a run of <c>eval</c> has found, for other programs and for version control.</summary>
internal static class EvalJson
{
    /// <summary>The result alone: the same answers give the same text.</summary>
    public static void WriteResult(Utf8JsonWriter writer, EvalReport report, ToolHost host)
    {
        writer.WriteNumber("version", 1);
        writer.WriteDate("on", report.Day);
        writer.WriteString("source", host.Shown(report.Input));
        writer.WriteString("form", report.Imported?.Results.Form);
        writer.WriteNumberOrNull("repeat", report.Options?.Repeat);
        writer.WriteNumberOrNull("seed", report.Options?.Seed);
        writer.WriteNumber("tasks", report.TaskCount);
        writer.Object("baseline", () => WriteModel(writer, report.Comparison.Baseline));
        writer.Array("candidates", report.Comparison.Candidates, candidate => writer.Item(() =>
        {
            WriteModel(writer, candidate.Answers);
            writer.Object("all", () => WriteComparison(writer, candidate.All));
            writer.Array("classes", candidate.Classes, comparison => writer.Item(() =>
            {
                writer.WriteString("class", comparison.Class);
                WriteComparison(writer, comparison);
            }));
            writer.Array("notCompared", candidate.Unpaired, writer.WriteStringValue);
        }));
        writer.Array("answers", report.Models, model => writer.Item(() =>
        {
            writer.WriteString("model", model.Model.Shown);
            writer.Array("results", model.Answers, answer => writer.Item(() => WriteAnswer(writer, answer)));
        }));
    }

    public static string Write(EvalReport report, EvalOutcome outcome, ToolHost host) => ToolJson.Write(writer =>
    {
        WriteResult(writer, report, host);
        writer.Array("findings", EvalSentences.Findings(report), writer.WriteStringValue);
        writer.Array("notes", EvalSentences.Notes(report), writer.WriteStringValue);
        writer.Array("unregistered", report.Imported?.Unregistered ?? [], writer.WriteStringValue);
        writer.WriteNumber("requestsSent", report.Sent);
        writer.WriteString("cache", report.Cache is { } cache ? host.Shown(cache) : null);
        writer.WriteBoolean("dryRun", outcome.IsDryRun);
        writer.WriteString("output", outcome.Output);
        writer.Array("changedFiles", outcome.Edits?.Pending.ChangedFiles ?? [], file => writer.WriteStringValue(host.Shown(file.Path)));
        writer.Array("edits", outcome.Edits?.Stamps ?? [], stamp => writer.Item(() =>
        {
            var lines = outcome.Edits!.Pending.LinesOf(stamp.Model);
            writer.WriteString("file", host.Shown(stamp.Model.File.Path));
            writer.WriteString("model", stamp.Model.Shown);
            writer.Array("removed", lines.Where(line => line.Sign == LineDiff.Removed), line => writer.WriteStringValue(line.Line));
            writer.Array("added", lines.Where(line => line.Sign == LineDiff.Added), line => writer.WriteStringValue(line.Line));
        }));
    });

    private static void WriteModel(Utf8JsonWriter writer, ModelAnswers answers)
    {
        writer.WriteString("provider", answers.Model.Model.Provider);
        writer.WriteString("model", answers.Model.Id);
        writer.WriteString("tier", answers.Model.Tier);
        writer.WriteString("currency", answers.Model.Pricing?.Currency);
    }

    private static void WriteComparison(Utf8JsonWriter writer, ClassComparison comparison)
    {
        writer.WriteString("finding", EvalTables.Word(comparison.Finding));
        writer.WriteBoolean("measurable", comparison.IsMeasurable);
        writer.WriteNumber("difference", Rounded(comparison.Interval.Difference));
        writer.WriteNumber("low", Rounded(comparison.Interval.Low));
        writer.WriteNumber("high", Rounded(comparison.Interval.High));
        writer.WriteNumberOrNull("costChange", comparison.CostChange is { } change ? Rounded((double)change) : null);
        writer.Object("candidate", () => WriteFigures(writer, comparison.Candidate));
        writer.Object("baseline", () => WriteFigures(writer, comparison.Baseline));
        writer.Array("lost", comparison.Lost, writer.WriteStringValue);
    }

    private static void WriteFigures(Utf8JsonWriter writer, ClassFigures figures)
    {
        writer.WriteNumber("passed", figures.Passed);
        writer.WriteNumber("total", figures.Total);
        writer.WriteNumber("unstable", figures.Unstable);
        writer.WriteNumber("cutOff", figures.CutOff);
        writer.WriteNumberOrNull("inputTokens", figures.InputTokens);
        writer.WriteNumberOrNull("outputTokens", figures.OutputTokens);
        writer.WriteNumberOrNull("cost", Exact(figures.Cost));
        writer.WriteNumberOrNull("costPerTask", Exact(figures.CostPerTask));
        writer.WriteNumberOrNull("medianMilliseconds", figures.Median);
        writer.WriteNumberOrNull("p95Milliseconds", figures.P95);
    }

    private static void WriteAnswer(Utf8JsonWriter writer, GradedAnswer answer)
    {
        writer.WriteString("task", answer.Task);
        writer.WriteString("class", answer.Class);
        writer.WriteNumber("repetition", answer.Repetition);
        writer.WriteBoolean("passed", answer.IsPassed);
        writer.WriteString("failure", answer.Failure);
        writer.WriteNumberOrNull("inputTokens", answer.InputTokens);
        writer.WriteNumberOrNull("outputTokens", answer.OutputTokens);
        writer.WriteNumberOrNull("cost", Exact(answer.Cost));
        writer.WriteNumberOrNull("milliseconds", answer.Milliseconds);
    }

    private static decimal Rounded(double part) => decimal.Round((decimal)part, 4);

    /// <summary>To the digits of a price for a billion tokens, and without zeros at its end.</summary>
    private static decimal? Exact(decimal? cost) => cost is { } known ? decimal.Round(known, 12) / 1.0000000000000000000000000000m : null;
}
