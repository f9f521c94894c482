using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What the calendar holds for the models, in the order in which it comes.</summary>
internal static class ComingDates
{
    private const int SoonDays = 14;

    public static ReportTable Table(RegistrySnapshot snapshot, Ages ages, DateTime asOf) => new(
        "Dates",
        ["Date", "When", "Model", "What"],
        [.. from registered in snapshot.Models
            where registered.Model.Lifecycle != Lifecycle.Retired
            from coming in Of(registered.Model, ages, asOf)
            orderby coming.Date
            select (IReadOnlyList<ReportCell>)[Shown.Day(coming.Date), new ReportCell(ages.Ago(coming.Date), MarkOf(coming.Date, asOf)), registered.Model.Name, coming.What]]);

    private static IEnumerable<(DateTime Date, string What)> Of(Model model, Ages ages, DateTime asOf)
    {
        if (model.Shutdown is { } end)
        {
            yield return (end, end <= asOf ? $"shut down, and still called {Words.Of(model.Lifecycle, "of unknown lifecycle")}" : "shutdown");
        }

        if (model.Pricing is { From: { } from } && from > asOf)
        {
            yield return (from, "new prices");
        }

        if (model.Pricing is { Until: { } until })
        {
            yield return (until, until <= asOf ? "its prices hold no longer" : "its prices end");
        }

        var due = from fact in VerifiedFacts.Of(model)
                  let last = fact.Verification is { } done ? ages.LastDayOf(model, done) : null
                  where last is not null
                  group fact.What by last.Value;
        foreach (var day in due)
        {
            yield return (day.Key, $"verify again: {string.Join(", ", day)}");
        }
    }

    private static CellMark MarkOf(DateTime date, DateTime asOf) => (date - asOf).Days switch
    {
        < 0 => CellMark.Bad,
        <= SoonDays => CellMark.Caution,
        _ => CellMark.None,
    };
}
