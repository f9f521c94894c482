using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What the calendar holds for the models, in the order in which it comes.</summary>
internal static class ComingDates
{
    private const int SoonDays = 14;

    public static ReportTable Table(IReadOnlyList<ComingDate> dates, Ages ages, DateTime asOf) => new(
        "Dates",
        ["Date", "When", "Model", "What"],
        [.. from coming in dates
            let when = new ReportCell(ages.Ago(coming.Date), MarkOf(coming.Date, asOf))
            select (IReadOnlyList<ReportCell>)[Shown.Day(coming.Date), when, coming.Model.Name, WordsOf(coming, asOf)]]);

    public static IReadOnlyList<ComingDate> Of(RegistrySnapshot snapshot, Ages ages)
        => [.. from registered in snapshot.Models
               where registered.Model.Lifecycle != Lifecycle.Retired
               from coming in Of(registered.Model, ages)
               orderby coming.Date
               select coming];

    private static IEnumerable<ComingDate> Of(Model model, Ages ages)
    {
        if (model.Shutdown is { } end)
        {
            yield return new ComingDate(end, model, ComingDate.Shutdown, []);
        }

        if (model.Pricing is { From: { } from } && ages.IsAhead(from))
        {
            yield return new ComingDate(from, model, ComingDate.PricesBegin, []);
        }

        if (model.Pricing is { Until: { } until })
        {
            yield return new ComingDate(until, model, ComingDate.PricesEnd, []);
        }

        var due = from fact in VerifiedFacts.Of(model)
                  let last = fact.Verification is { } done ? ages.LastDayOf(model, done) : null
                  where last is not null
                  group fact.What by last.Value;
        foreach (var day in due)
        {
            yield return new ComingDate(day.Key, model, ComingDate.VerifyAgain, [.. day]);
        }
    }

    private static string WordsOf(ComingDate coming, DateTime asOf) => coming.Event switch
    {
        ComingDate.Shutdown when coming.Date <= asOf
            => $"shut down, and still called {Words.Of(coming.Model.Lifecycle, "of unknown lifecycle")}",
        ComingDate.Shutdown => "shutdown",
        ComingDate.PricesBegin => "new prices",
        ComingDate.PricesEnd when coming.Date <= asOf => "its prices have ended",
        ComingDate.PricesEnd => "its prices end",
        _ => $"verify again: {string.Join(", ", coming.Facts)}",
    };

    private static CellMark MarkOf(DateTime date, DateTime asOf) => (date - asOf).Days switch
    {
        < 0 => CellMark.Bad,
        <= SoonDays => CellMark.Caution,
        _ => CellMark.None,
    };
}

/// <summary>A day on which something happens to a model.</summary>
/// <param name="Date">The day.</param>
/// <param name="Model">The model.</param>
/// <param name="Event">What happens.</param>
/// <param name="Facts">The facts to verify again; none where it is something else.</param>
internal sealed record ComingDate(DateTime Date, Model Model, string Event, IReadOnlyList<string> Facts)
{
    public const string Shutdown = "shutdown";
    public const string PricesBegin = "pricesBegin";
    public const string PricesEnd = "pricesEnd";
    public const string VerifyAgain = "verifyAgain";
}
