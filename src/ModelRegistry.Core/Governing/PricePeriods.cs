using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>Prices that do not hold today: what <c>Cost</c> returns is not what is paid.</summary>
internal static class PricePeriods
{
    public static IEnumerable<GovernanceFinding> Of(Model model, DateTime? asOf)
        => model.Pricing is { } pricing && (pricing.From ?? pricing.Until) is not null && asOf is { } today && model.Lifecycle != Lifecycle.Retired
            ? Of(pricing, today)
            : [];

    private static IEnumerable<GovernanceFinding> Of(Pricing pricing, DateTime today)
    {
        if (pricing.Until is { } until && until <= today)
        {
            var days = (today - until).Days;
            var since = days switch { 0 => "today", 1 => "1 day ago", _ => FormattableString.Invariant($"{days} days ago") };
            var message = $"the price ended on {MessageText.Iso(until)}, {since}: move it to \"history\" and enter the current price";
            yield return NotInForce("/pricing/until", message) with { IsOnlyTime = true };
        }
        else if (pricing.From is { } from && from > today && !pricing.History.Any(earlier => earlier.HoldsOn(today)))
        {
            yield return NotInForce("/pricing/from", $"the price begins on {MessageText.Iso(from)}, and \"history\" has no current price: enter it there");
        }
    }

    private static GovernanceFinding NotInForce(string property, string message) => new(ProblemKind.PriceNotInForce, new Pointer(property), message);
}
