using System.Globalization;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Running;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>The findings of an eval in sentences, each with the figures of both models.</summary>
internal static class EvalSentences
{
    /// <summary>With fewer tasks a difference is chance, as LLM1010 says too.</summary>
    private const int FewestTasks = 20;

    private const int MostTasksShown = 5;

    public static IEnumerable<string> Findings(EvalReport report)
        => from candidate in report.Comparison.Candidates
           from comparison in candidate.Classes
           select Finding(report.Comparison.Baseline.Model, candidate.Model, comparison);

    /// <summary>What a reader of the figures has to know.</summary>
    public static IEnumerable<string> Notes(EvalReport report)
    {
        foreach (var model in report.Models)
        {
            var figures = ClassFigures.Of(model.Answers);
            var named = $"\"{model.Model.Shown}\"";
            if (figures.CutOff > 0)
            {
                yield return $"{Shown.Count(figures.CutOff, "answer")} of {named} ended at the limit of output tokens: "
                    + "raise maxOutputTokens.";
            }

            if (figures.Unstable > 0)
            {
                yield return $"{Shown.Count(figures.Unstable, "task")} of {named} passed in some repetitions only.";
            }

            if (figures.Cost is null)
            {
                yield return model.Model.Pricing is null
                    ? $"The cost of {named} is not known: models.json has no price in force."
                    : $"The cost of {named} is not known: a price or a token count is missing.";
            }
        }

        foreach (var (model, parameter) in report.NotSent)
        {
            yield return $"{parameter} is not sent to \"{model.Shown}\": models.json says that the model refuses it.";
        }

        foreach (var candidate in report.Comparison.Candidates.Where(candidate => candidate.Unpaired.Count > 0))
        {
            yield return $"Not compared with \"{candidate.Model.Shown}\", because one of the two has no answer: "
                + $"{List(candidate.Unpaired)}.";
        }

        if (report.TaskCount < FewestTasks)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The eval has {Shown.Count(report.TaskCount, "task")}: use {FewestTasks} or more, or a difference can be chance.");
        }
    }

    /// <summary>To four significant digits: costs of a task are small.</summary>
    public static string Money(decimal amount)
    {
        var decimals = 2;
        for (var rest = Math.Abs(amount); rest is > 0 and < 10 && decimals < 10; rest *= 10)
        {
            decimals++;
        }

        return Shown.Money(decimal.Round(amount, decimals));
    }

    /// <summary>How many tasks the candidate passed, and how many the baseline.</summary>
    public static string Passed(ClassComparison comparison, EvalModel baseline)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Candidate.Passed} of {comparison.Candidate.Total} tasks passed, {comparison.Baseline.Passed} with ")
            + $"\"{baseline.Shown}\"";

    private static string Finding(EvalModel baseline, EvalModel candidate, ClassComparison comparison)
    {
        var (model, other) = ($"\"{candidate.Shown}\"", $"\"{baseline.Shown}\"");
        var passed = $"{Passed(comparison, baseline)} ({IntervalOf(comparison)})";
        var cost = CostOf(comparison, candidate);
        var what = comparison.Finding switch
        {
            EvalFinding.Worse => $"{model} is worse than {other}",
            EvalFinding.Demote => $"demote to a cheaper tier, {model}",
            EvalFinding.Promote => $"promote to {model}",
            _ => $"quality parity of {model} with {other}",
        };
        var lost = comparison.Lost.ToList();
        var failed = lost.Count > 0 ? $" Lost: {List(lost)}." : string.Empty;
        var chance = comparison is { Finding: EvalFinding.Worse, IsMeasurable: false }
            ? " The interval includes 0: the difference can be chance."
            : string.Empty;
        return $"{Shown.Plain(comparison.Class ?? EvalTables.All)}: {what}: {passed}{cost}.{failed}{chance}";
    }

    private static string IntervalOf(ClassComparison comparison)
        => $"{EvalTables.Points(comparison.Interval.Difference)} points, 95 % interval "
            + $"{EvalTables.Points(comparison.Interval.Low)} to {EvalTables.Points(comparison.Interval.High)}";

    private static string CostOf(ClassComparison comparison, EvalModel candidate)
        => comparison is { CostChange: { } change, Candidate.CostPerTask: { } after, Baseline.CostPerTask: { } before }
            ? $", at {Money(after)} {candidate.Pricing!.Currency} per task instead of {Money(before)} ({Shown.Percent(change * 100)})"
            : string.Empty;

    private static string List(IReadOnlyList<string> tasks)
    {
        var shown = string.Join(", ", tasks.Take(MostTasksShown).Select(Shown.Plain));
        var more = tasks.Count - MostTasksShown;
        return more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {more} more") : shown;
    }
}
