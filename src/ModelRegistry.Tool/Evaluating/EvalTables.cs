using System.Globalization;
using ModelRegistry.Tool.Evaluating.Comparing;
using ModelRegistry.Tool.Evaluating.Running;
using Spectre.Console;

namespace ModelRegistry.Tool.Evaluating;

/// <summary>The tables of an eval. They fit in 80 columns.</summary>
internal static class EvalTables
{
    public const string All = "all";

    private const int Narrowest = 80;
    private const decimal MillisecondsPerSecond = 1_000m;

    /// <summary>A candidate's pass rates beside the baseline's.</summary>
    public static void WriteQuality(CandidateComparison candidate, IAnsiConsole console)
    {
        var sheet = Sheet("Class", "passed", "baseline", "points, 95 %", "cost change");
        foreach (var row in candidate.Rows)
        {
            sheet.Add(
                row.Class ?? All,
                Passed(row.Candidate),
                Passed(row.Baseline),
                $"{Points(row.Interval.Difference)} ({Points(row.Interval.Low)} to {Points(row.Interval.High)})",
                row.CostChange is { } change ? Shown.Percent(change * 100) : string.Empty,
                Word(row.Finding));
        }

        sheet.Write(console);
    }

    /// <summary>What each model used for a task of each class.</summary>
    public static void WriteUse(EvalReport report, IAnsiConsole console)
    {
        var sheet = new Sheet(
            new SheetColumn("Class"),
            new SheetColumn("Model"),
            Number("in"),
            Number("out"),
            Number("cost"),
            Number("median"),
            Number("p95"))
        {
            Narrowest = Narrowest,
        };
        var models = report.Models.ToList();
        var classes = models[0].Answers.Select(answer => answer.Class).Distinct(StringComparer.Ordinal).ToList();
        var rows = from name in classes.Count > 1 ? classes.Append(null) : classes
                   from model in models
                   select (name, model, answers: model.Answers.Where(answer => name is null || answer.Class == name).ToList());
        foreach (var (name, model, answers) in rows.Where(row => row.answers.Count > 0))
        {
            var figures = ClassFigures.Of(answers);
            sheet.Add(
                name ?? All,
                model.Model.Shown,
                PerTask(figures.InputTokens, answers.Count),
                PerTask(figures.OutputTokens, answers.Count),
                figures.CostPerTask is { } cost ? EvalSentences.Money(cost) : string.Empty,
                Seconds(figures.Median),
                Seconds(figures.P95));
        }

        console.WriteLine($"Per task: tokens in and out, cost{CurrenciesOf(models)}, and seconds.");
        sheet.Write(console);
    }

    public static string Points(double part) => ((decimal)part * 100).ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Word(EvalFinding finding) => finding.ToString().ToLowerInvariant();

    private static string Passed(ClassFigures figures) => string.Create(CultureInfo.InvariantCulture, $"{figures.Passed}/{figures.Total}");

    private static string PerTask(long? tokens, int answers)
        => tokens is { } count ? Shown.Tokens((long)Math.Round((double)count / answers)) : string.Empty;

    private static string Seconds(decimal? milliseconds)
        => milliseconds is { } known ? (known / MillisecondsPerSecond).ToString("0.0", CultureInfo.InvariantCulture) : string.Empty;

    private static string CurrenciesOf(IEnumerable<ModelAnswers> models)
    {
        var currencies = models.Select(model => model.Model.Pricing?.Currency).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return currencies.Count == 1 ? $" in {Shown.Plain(currencies[0])}" : string.Empty;
    }

    private static Sheet Sheet(string first, params string[] numbers)
        => new([new SheetColumn(first), .. numbers.Select(Number), new SheetColumn("finding", IsWhole: true)]) { Narrowest = Narrowest };

    private static SheetColumn Number(string name) => new(name, IsWhole: true, IsNumber: true);
}
