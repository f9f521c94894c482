using ModelRegistry.Core.Governing;
using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;
using ModelRegistry.Tool.Tables;

namespace ModelRegistry.Tool.Reporting;

/// <summary>The tables of the models: what they are, what they cost, what they take, and what is still to be done.</summary>
/// <param name="snapshot">The registry.</param>
/// <param name="ages">How old its verifications are.</param>
/// <param name="judge">Decides which of its models may be called.</param>
/// <param name="asOf">The day that counts as today.</param>
internal sealed class ModelTables(RegistrySnapshot snapshot, Ages ages, ModelJudge judge, DateTime asOf)
{
    public const string Id = "Id";
    public const string Source = "Source";

    private const string Standard = "standard";

    private static readonly string[] Parts = [PriceName.Input, PriceName.Output, PriceName.CacheRead, PriceName.CacheWrite];

    public IEnumerable<ReportTable> All() => [Models(), Prices(), Limits(), Readiness(), Tiers()];

    private ReportTable Models() => new(
        "Models",
        ["Model", Id, "Provider", "Lifecycle", "API access", "Released", "Shutdown", "Owner", "Falls back to"],
        [.. snapshot.Models.Select(registered => Row(
            registered.Model.Name,
            registered.Model.Id ?? "none yet",
            registered.Model.Provider,
            new ReportCell(Words.Of(registered.Model.Lifecycle, "not known"), MarkOf(registered.Model.Lifecycle)),
            new ReportCell(Words.Of(registered.Model.ApiAccess, "not known"), registered.Model.ApiAccess == AccessState.Granted ? CellMark.Good : CellMark.Caution),
            Shown.Day(registered.Model.Released),
            Shutdown(registered.Model),
            registered.Model.Owner is { } owner ? owner : new ReportCell("nobody", CellMark.Caution),
            string.Join(", ", registered.Fallbacks.Select(NameOf))))]);

    private ReportTable Prices() => new(
        "Prices per million tokens",
        ["Model", "For", "Currency", "Input", "Output", "Cache read", "Cache write", "Since", "Verified", Source],
        [.. from registered in snapshot.Models
            let pricing = RegistryPrices.On(asOf, registered.Model.Pricing)
            where pricing is not null
            from row in PriceRows(registered.Model, pricing)
            select row]);

    /// <summary>A row for the standard prices, and one for each mode and each length of prompt that has others.</summary>
    private IEnumerable<IReadOnlyList<ReportCell>> PriceRows(Model model, Pricing pricing)
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
                    yield return Row(
                        [
                            model.Name,
                            isStandard ? Standard : PriceName.Of(string.Empty, mode, above).Replace("  ", " ", StringComparison.Ordinal).Trim(),
                            pricing.Currency,
                            .. known.Select(price => price.Length == 0 && isStandard ? new ReportCell("unknown", CellMark.Caution) : price),
                            isStandard ? Shown.Day(pricing.From) : string.Empty,
                            isStandard ? ages.Of(model, pricing.Verified) : string.Empty,
                            (isStandard ? pricing.Verified?.Source : null) ?? string.Empty,
                        ]);
                }
            }
        }
    }

    /// <summary>The price, or one for each life of a cache entry; empty where none is known.</summary>
    private static string PriceText(
        IReadOnlyDictionary<string, decimal> prices, IEnumerable<long> lives, string part, string? mode, long? above)
        => prices.TryGetValue(PriceName.Of(part, mode, above), out var price) ? Shown.Money(price)
            : part != PriceName.CacheWrite ? string.Empty
            : string.Join(", ", from life in lives
                                let name = PriceName.Of(PriceName.CacheWriteFor(life), mode, above)
                                where prices.ContainsKey(name)
                                select FormattableString.Invariant($"{Shown.Money(prices[name])} for {life} s"));

    private ReportTable Limits() => new(
        "Limits",
        ["Model", "Context window", "Max output tokens", "Requests per minute", "Tokens per minute", "Regions", "Verified", Source],
        [.. from registered in snapshot.Models
            let limits = registered.Model.Limits
            where limits != Core.Registry.Limits.Unknown
            select Row(
                registered.Model.Name,
                Tokens(limits.ContextWindow),
                Tokens(limits.MaxOutputTokens),
                Tokens(limits.RequestsPerMinute),
                Tokens(limits.TokensPerMinute),
                string.Join(", ", limits.Regions ?? []),
                ages.Of(registered.Model, limits.Verified),
                limits.Verified?.Source ?? string.Empty)]);

    private ReportTable Readiness()
    {
        var readiness = new Readiness(snapshot);
        return new ReportTable(
            "Readiness",
            ["Model", "Id verified", "What speaks against it", "Checks done", "Checks outstanding"],
            [.. snapshot.Models.Select((registered, index) => Row(
                registered.Model.Name,
                registered.Model.Id is null ? string.Empty : ages.Of(registered.Model, registered.Model.IdVerified),
                new ReportCell(judge.Doubts(registered.Model), CellMark.Caution),
                string.Join(", ", registered.Model.Checks.Select(check => $"{check.Name} {Shown.Day(check.Verified.On)}")),
                string.Join(", ", readiness.OutstandingOf(index))))]);
    }

    private ReportTable Tiers() => new(
        "Tiers",
        ["Tier", "Use", "Chain", "Timeout", "Deadline", "Idle", "Retries", "Cool-down", "Flag", "Share"],
        [.. snapshot.Tiers.Select(tier => Row(
            tier.Tier.Name,
            tier.Tier.Use ?? string.Empty,
            string.Join(", then ", tier.Models.Select(NameOf)),
            Seconds(tier.Tier.TimeoutSeconds),
            Seconds(tier.Tier.DeadlineSeconds),
            Seconds(tier.Tier.IdleSeconds),
            FormattableString.Invariant($"{tier.Tier.Retries}"),
            Seconds(tier.Tier.CooldownSeconds),
            tier.Tier.Flag ?? string.Empty,
            tier.Tier.Share is { } share ? FormattableString.Invariant($"{share} %") : string.Empty))]);

    private static string Seconds(decimal? seconds) => seconds is { } known ? FormattableString.Invariant($"{known} s") : string.Empty;

    private string NameOf(int index)
    {
        var model = snapshot.Models[index].Model;
        return model.Id ?? model.Name;
    }

    private ReportCell Shutdown(Model model)
        => model.Shutdown is { } end ? new ReportCell($"{Shown.Day(end)} ({ages.Ago(end)})", end <= asOf ? CellMark.Bad : CellMark.Caution) : string.Empty;

    private static CellMark MarkOf(Lifecycle? lifecycle) => lifecycle switch
    {
        Lifecycle.Available => CellMark.Good,
        Lifecycle.Retired => CellMark.Bad,
        _ => CellMark.Caution,
    };

    private static ReportCell Tokens(long? count) => count is { } known ? Shown.Tokens(known) : string.Empty;

    private static IReadOnlyList<ReportCell> Row(params ReportCell[] cells) => cells;
}
