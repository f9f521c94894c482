using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Drift;

namespace ModelRegistry.Tool.Comparing;

/// <summary>What differs between two versions of one entry.</summary>
internal static class ModelComparison
{
    private const string NotKnown = "not known";

    public static IEnumerable<RegistryChange> Of(
        RegisteredModel before, RegistrySnapshot beforeAll, RegisteredModel after, RegistrySnapshot afterAll)
    {
        var (old, now) = (before.Model, after.Model);
        var changes = new List<RegistryChange?>
        {
            Text(ChangeKind.Id, now, "id", old.Id, now.Id),
            Text(KindOf(now.Lifecycle), now, "lifecycle", Words.Of(old.Lifecycle, NotKnown), Words.Of(now.Lifecycle, NotKnown)),
            Text(ChangeKind.Shutdown, now, "shutdown", Day(old.Shutdown), Day(now.Shutdown)),
            Text(ChangeKind.Replacement, now, "replacement", ReplacementOf(before, beforeAll), ReplacementOf(after, afterAll)),
            Text(ChangeKind.Owner, now, "owner", old.Owner, now.Owner),
        };
        return [.. changes.OfType<RegistryChange>(), .. Access(old, now), .. Prices(old, now), .. Limits(old, now)];
    }

    private static IEnumerable<RegistryChange> Access(Model old, Model now)
    {
        var surfaces = old.Access.Concat(now.Access).Select(access => access.Surface).Prepend(Model.ApiSurface);
        foreach (var surface in surfaces.Distinct(StringComparer.Ordinal))
        {
            var (before, after) = (old.AccessTo(surface), now.AccessTo(surface));
            var kind = before == AccessState.Granted ? ChangeKind.AccessLost : ChangeKind.Access;
            if (Text(kind, now, $"access.{surface}", Words.Of(before, NotKnown), Words.Of(after, NotKnown)) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>The latest prices of both, whether or not they hold already.</summary>
    private static IEnumerable<RegistryChange> Prices(Model old, Model now)
    {
        var before = old.Pricing is { } earlier ? RegistryPrices.Of(earlier) : [];
        var after = now.Pricing is { } later ? RegistryPrices.Of(later) : [];
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (was, isNow) = (Price(before, name, old.Pricing), Price(after, name, now.Pricing));
            if (was?.Number == isNow?.Number && was?.Unit == isNow?.Unit)
            {
                continue;
            }

            var kind = was is null || isNow is null || was.Unit != isNow.Unit ? ChangeKind.Price
                : isNow.Number > was.Number ? ChangeKind.PriceUp
                : ChangeKind.PriceDown;
            var since = now.Pricing?.From is { } from ? $" from {MessageText.Iso(from)}" : string.Empty;
            yield return Change(kind, now, $"{name} price{since}", was, isNow);
        }
    }

    private static ChangedValue? Price(Dictionary<string, decimal> prices, string name, Pricing? pricing)
        => prices.TryGetValue(name, out var price)
            ? new ChangedValue($"{Shown.Money(price)} {pricing!.Currency}", price, pricing.Currency)
            : null;

    private static IEnumerable<RegistryChange> Limits(Model old, Model now)
    {
        (string What, long? Before, long? After)[] limits =
        [
            ("context window", old.Limits.ContextWindow, now.Limits.ContextWindow),
            ("max output tokens", old.Limits.MaxOutputTokens, now.Limits.MaxOutputTokens),
            ("dimensions", old.Limits.Dimensions, now.Limits.Dimensions),
            ("requests per minute", old.Limits.RequestsPerMinute, now.Limits.RequestsPerMinute),
            ("tokens per minute", old.Limits.TokensPerMinute, now.Limits.TokensPerMinute),
        ];
        return from limit in limits
               where limit.Before != limit.After
               let kind = limit.After < limit.Before ? ChangeKind.LimitDown : ChangeKind.Limit
               select Change(kind, now, limit.What, ChangedValue.Of(limit.Before), ChangedValue.Of(limit.After));
    }

    private static ChangeKind KindOf(Lifecycle? now) => now switch
    {
        Lifecycle.Retired => ChangeKind.Retired,
        Lifecycle.Deprecated => ChangeKind.Deprecated,
        _ => ChangeKind.Lifecycle,
    };

    private static string? ReplacementOf(RegisteredModel model, RegistrySnapshot snapshot)
        => model.Replacement is { } place ? snapshot.Models[place].Model.Id ?? snapshot.Models[place].Model.Name : model.Model.Replacement;

    private static string? Day(DateTime? day) => day is { } known ? MessageText.Iso(known) : null;

    private static RegistryChange? Text(ChangeKind kind, Model model, string what, string? before, string? after)
        => before == after ? null : Change(kind, model, what, ChangedValue.Of(before), ChangedValue.Of(after));

    private static RegistryChange Change(ChangeKind kind, Model model, string what, ChangedValue? before, ChangedValue? after)
        => new(kind, model, null, what, before, after);
}
