using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What a registry says of its models on a day, in tables.</summary>
internal sealed class RegistryReport
{
    public const string Id = "Id";
    public const string Source = "Source";

    private readonly RegistrySnapshot _snapshot;

    private RegistryReport(RegistrySnapshot snapshot, DateTime asOf)
    {
        _snapshot = snapshot;
        AsOf = asOf;
        Tables = [Models(), Prices(), Readiness(), Tiers()];
        TierPrices = TierPrice.Of(snapshot, asOf);
    }

    public DateTime AsOf { get; }

    public IReadOnlyList<ReportTable> Tables { get; }

    public IReadOnlyList<TierPrice> TierPrices { get; }

    public static RegistryReport Of(RegistrySet set, DateTime asOf) => new(set.Registry.Snapshot, asOf);

    private ReportTable Models() => new(
        "Models",
        ["Model", Id, "Provider", "Lifecycle", "API access", "Released", "Shutdown", "Owner", "Falls back to"],
        [.. _snapshot.Models.Select(registered => Row(
            registered.Model.Name,
            registered.Model.Id ?? "none yet",
            registered.Model.Provider,
            registered.Model.Lifecycle.ToString().ToLowerInvariant(),
            registered.Model.ApiAccess.ToString().ToLowerInvariant(),
            Shown.Day(registered.Model.Released),
            Shutdown(registered.Model),
            registered.Model.Owner ?? string.Empty,
            string.Join(", ", registered.Fallbacks.Select(NameOf))))]);

    private ReportTable Prices() => new(
        "Prices per million tokens",
        ["Model", "Currency", "Input", "Output", "Cache read", "Cache write", "Since", "Verified", Source],
        [.. from registered in _snapshot.Models
            let pricing = RegistryPrices.On(AsOf, registered.Model.Pricing)
            where pricing is not null
            let prices = RegistryPrices.Of(pricing)
            select Row(
                registered.Model.Name,
                pricing.Currency,
                Price(prices, PriceName.Input),
                Price(prices, PriceName.Output),
                Price(prices, PriceName.CacheRead),
                Price(prices, PriceName.CacheWrite),
                Shown.Day(pricing.From),
                Verified(pricing.Verified),
                pricing.Verified?.Source ?? string.Empty)]);

    private ReportTable Readiness()
    {
        var readiness = new Readiness(_snapshot);
        return new ReportTable(
            "Readiness",
            ["Model", "Id verified", "What speaks against it", "Checks done", "Checks outstanding"],
            [.. _snapshot.Models.Select((registered, index) => Row(
                registered.Model.Name,
                Verified(registered.Model.IdVerified),
                Standing.Doubts(registered.Model),
                string.Join(", ", registered.Model.Checks.Select(check => $"{check.Name} {Shown.Day(check.Verified.On)}")),
                string.Join(", ", readiness.OutstandingOf(index))))]);
    }

    private ReportTable Tiers() => new(
        "Tiers",
        ["Tier", "Use", "Chain", "Timeout", "Retries", "Flag"],
        [.. _snapshot.Tiers.Select(tier => Row(
            tier.Tier.Name,
            tier.Tier.Use ?? string.Empty,
            string.Join(", then ", tier.Models.Select(NameOf)),
            tier.Tier.TimeoutSeconds is { } seconds ? FormattableString.Invariant($"{seconds} s") : string.Empty,
            FormattableString.Invariant($"{tier.Tier.Retries}"),
            tier.Tier.Flag ?? string.Empty))]);

    private string NameOf(int index) => _snapshot.Models[index].Model is var model ? model.Id ?? model.Name : string.Empty;

    private string Shutdown(Model model)
    {
        if (model.Shutdown is not { } end)
        {
            return string.Empty;
        }

        var days = (end - AsOf).Days;
        return $"{Shown.Day(end)} ({(days >= 0 ? "in " + Shown.Count(days, "day") : Shown.Count(-days, "day") + " ago")})";
    }

    private string Verified(Verification? verification)
        => verification is null ? "never" : $"{Shown.Day(verification.On)} ({Shown.Count((AsOf - verification.On).Days, "day")} ago)";

    private static string Price(Dictionary<string, decimal> prices, string part) => prices.TryGetValue(part, out var price) ? Shown.Money(price) : "unknown";

    private static IReadOnlyList<string> Row(params string[] cells) => cells;
}
