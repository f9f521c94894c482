using System.Globalization;
using ModelRegistry.Core.Editing;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>The differences as a table with both values and their days, and then in words that can be passed on as they are.</summary>
internal static class DriftTable
{
    private const int MostNamed = 4;

    public static void Write(ToolHost host, DriftReport report)
    {
        if (report.Count > 0)
        {
            // The words say all that is in the table.
            if (Sheet.HasRoom(host.Console))
            {
                Table(report).Write(host.Console);
            }

            foreach (var model in report.Drifted)
            {
                host.Output.WriteLine(DriftWords.Of(model, report.List));
            }

            host.Output.WriteLine();
        }

        foreach (var model in report.Models.Where(model => model.Unknown.Count + model.UnknownLimits.Count > 0))
        {
            host.Output.WriteLine(Unknown(model, report.List));
        }

        foreach (var model in report.Models.Where(model => model.NotHeld.Count > 0))
        {
            var names = Shown.Plain(string.Join(", ", model.NotHeld));
            host.Output.WriteLine($"{model.Key}: not compared, because models.json has no property for it: {names}.");
        }

        foreach (var model in report.InOtherCurrency)
        {
            host.Output.WriteLine($"{model.Key}: its prices are in {model.Model.Pricing!.Currency} and those of {report.List.Name} in USD. They are not compared.");
        }

        if (report.Unlisted.Any())
        {
            host.Output.WriteLine($"Not in the list: {string.Join(", ", report.Unlisted.Select(model => model.Key))}.");
        }

        host.Output.WriteLine(Summary(report));
    }

    private static Sheet Table(DriftReport report)
    {
        var sheet = new Sheet(
            new SheetColumn("Model"),
            new SheetColumn("What"),
            new SheetColumn("models.json", IsWhole: true, IsNumber: true),
            new SheetColumn("verified", IsWhole: true),
            new SheetColumn("list", IsWhole: true, IsNumber: true),
            new SheetColumn("as of", IsWhole: true),
            new SheetColumn("change", IsWhole: true, IsNumber: true));
        foreach (var model in report.Drifted)
        {
            foreach (var difference in model.Differences)
            {
                sheet.Add(
                    model.Key,
                    difference.What,
                    difference.Ours ?? "-",
                    Difference.Day(difference.OursOn),
                    difference.Theirs,
                    Difference.Day(difference.TheirsOn),
                    difference.Percent is { } percent ? Shown.Percent(percent) : string.Empty);
            }
        }

        return sheet;
    }

    private static string Unknown(ModelDrift model, PriceList list)
    {
        var parts = new List<string>();
        if (model.Unknown.Count > 0)
        {
            var named = model.Unknown.Take(MostNamed).Select(price => $"{price.Key} {Shown.Money(price.Value)}");
            var rest = model.Unknown.Count > MostNamed ? $" and {Shown.Count(model.Unknown.Count - MostNamed, "more price")}" : string.Empty;
            parts.Add($"in USD per million tokens: {string.Join(", ", named)}{rest}");
        }

        if (model.UnknownLimits.Count > 0)
        {
            parts.Add($"in tokens: {string.Join(", ", model.UnknownLimits.Select(limit => $"{limit.Key} {Shown.Tokens((long)limit.Value)}"))}");
        }

        return $"{model.Key}: models.json does not know what {list.Name} has, {string.Join("; ", parts)}.";
    }

    private static string Summary(DriftReport report)
    {
        var counted = report.Models.Count(model => model.Listed is not null).ToString(CultureInfo.InvariantCulture);
        if (report.Count == 0)
        {
            return $"No drift: {counted} of {Shown.Count(report.Models.Count, "model")} are in {report.List.Shown}, and nothing there contradicts models.json.";
        }

        var drifted = report.Drifted.SelectMany(model => model.Differences).ToList();
        string?[] facts = [drifted.Any(difference => difference.IsPrice) ? VerifiedFact.Pricing : null, drifted.Any(difference => difference.IsLimit) ? VerifiedFact.Limits : null];
        var what = string.Concat(facts.Where(fact => fact is not null).Select(fact => $" --what {fact}"));
        var stamp = what.Length > 0 ? $", correct models.json, then run: model-registry stamp <id>{what} --source <URL>" : " and correct models.json.";
        var undated = report.List.Date is null ? " The day of the list is not known: set it with --list-date." : string.Empty;
        return $"{Shown.Count(report.Count, "difference")} in {Shown.Count(report.Drifted.Count(), "model")}.{undated} "
            + $"A list is not a source: read the provider's page{stamp}";
    }
}
