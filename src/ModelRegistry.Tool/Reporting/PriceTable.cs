using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>What the models cost. A price that is not in force costs nothing that is known.</summary>
/// <param name="ages">How old the verifications are.</param>
/// <param name="asOf">The day that counts as today.</param>
internal sealed class PriceTable(Ages ages, DateTime asOf)
{
    private const string Standard = "standard";

    private static readonly string[] Parts = [PriceName.Input, PriceName.Output, PriceName.CacheRead, PriceName.CacheWrite];

    public static ReportTable Of(RegistrySnapshot snapshot, Ages ages, DateTime asOf)
    {
        var table = new PriceTable(ages, asOf);
        var others = snapshot.Models.Where(other => other.Model.Pricing is null && other.Model.Lifecycle != Lifecycle.Retired);
        return new ReportTable(
            "Prices per million tokens",
            [
                "Model", "For", "Currency", ReportColumn.Number("Input"), ReportColumn.Number("Output"),
                ReportColumn.Number("Cache read"), ReportColumn.Number("Cache write"), "Since", "Verified", ModelTables.Source,
            ],
            [.. snapshot.Models.SelectMany(registered => table.Rows(registered.Model))])
        {
            Note = ModelTables.Unknown("No price is known of", others.Select(registered => registered.Model)),
        };
    }

    /// <summary>Why the entry has no price on a day: since when it ended, or when it begins.</summary>
    public static string NotInForce(Pricing pricing, DateTime asOf)
        => pricing.From > asOf
            ? $"not in force: begins {Shown.Day(pricing.From)}"
            : $"not in force: ended {Shown.Day(pricing.Until)}";

    private IEnumerable<IReadOnlyList<ReportCell>> Rows(Model model)
        => model.Pricing is not { } pricing ? []
            : pricing.InForceOn(asOf) is { } current ? Rows(model, current)
            : [[
                model.Name,
                new ReportCell(NotInForce(pricing, asOf), CellMark.Bad),
                pricing.Currency,
                .. Parts.Select((_, index) => Missing(model, index)),
                string.Empty,
                ages.Of(model, pricing.Verified),
                pricing.Verified?.Source ?? string.Empty,
            ]];

    /// <summary>A row for the standard prices, and one for each mode and each length of prompt that has others.</summary>
    private IEnumerable<IReadOnlyList<ReportCell>> Rows(Model model, Pricing pricing)
    {
        var prices = RegistryPrices.Of(pricing);
        var lives = RegistryPrices.Lives(pricing);
        foreach (var mode in pricing.Modes.Select(mode => mode.Mode).Prepend(null))
        {
            foreach (var above in pricing.Above.Select(cliff => (long?)cliff.InputTokens).Order().Prepend(null))
            {
                var isStandard = mode is null && above is null;
                var known = Parts.Select(part => PriceText(prices, lives, part, mode, above)).ToList();
                if (isStandard || known.Exists(price => price.Length > 0))
                {
                    yield return
                    [
                        model.Name,
                        isStandard ? Standard : PriceName.Of(string.Empty, mode, above).Replace("  ", " ", StringComparison.Ordinal).Trim(),
                        pricing.Currency,
                        .. known.Select((price, index) => price.Length > 0 ? price : Missing(model, index)),
                        !isStandard ? string.Empty : pricing.From is { } from ? Shown.Day(from) : ReportCell.Unknown,
                        isStandard ? ages.Of(model, pricing.Verified) : string.Empty,
                        (isStandard ? pricing.Verified?.Source : null) ?? string.Empty,
                    ];
                }
            }
        }
    }

    /// <summary>Of an embedding only the input has a price.</summary>
    private static ReportCell Missing(Model model, int part)
        => ModelKinds.Of(model) == ModelKind.Embedding && Parts[part] != PriceName.Input ? string.Empty : ReportCell.Unknown;

    /// <summary>The price, or one for each life of a cache entry; empty where none is known.</summary>
    private static string PriceText(
        IReadOnlyDictionary<string, decimal> prices, IEnumerable<long> lives, string part, string? mode, long? above)
        => prices.TryGetValue(PriceName.Of(part, mode, above), out var price) ? Shown.Money(price)
            : part != PriceName.CacheWrite ? string.Empty
            : string.Join(", ", from life in lives
                                let name = PriceName.Of(PriceName.CacheWriteFor(life), mode, above)
                                where prices.ContainsKey(name)
                                select FormattableString.Invariant($"{Shown.Money(prices[name])} for {life} s"));
}
