using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Lists;

/// <summary>
/// genai-prices' list: an array of providers with their models. Prices are USD per million tokens, flat or with tiers by the length
/// of the prompt, and where there are several, each has the day from which it holds.
/// </summary>
internal static class GenaiPricesList
{
    private static readonly (string Field, string Part)[] Parts =
    [
        ("input_mtok", PriceName.Input),
        ("output_mtok", PriceName.Output),
        ("cache_read_mtok", PriceName.CacheRead),
        ("cache_write_mtok", PriceName.CacheWrite),
        ("cache_write_5m_mtok", PriceName.CacheWrite),
        ("cache_write_1h_mtok", PriceName.CacheWriteFor(PriceName.Hour)),
    ];

    public static IReadOnlyList<ListedModel> Models(JsonArray root, DateTime asOf)
        => [.. from provider in root.Objects()
               let name = provider.Text("id")
               where name is not null
               from model in provider.Field("models").Objects()
               let id = model.Text("id")
               where id is not null
               select Model(name, id, model, asOf)];

    private static ListedModel Model(string provider, string id, JsonObject node, DateTime asOf)
    {
        var (prices, since) = PricesOn(asOf, node.Field("prices"));
        var longPrompts = new SortedSet<long>();
        var read = prices is null ? [] : Read(prices, longPrompts);
        return new ListedModel($"{provider}/{id}", provider, id, other => MatchRule.Matches(node.Field("match"), other), read)
        {
            LongPrompts = [.. longPrompts],
            Limits = new ListedLimits(node.Field("context_window").Tokens(), null, null),
            Since = since,
            IsDeprecated = node.Field("deprecated") is JsonBoolean { Value: true },
            NotHeld = [.. NotHeld(prices), .. Later(asOf, node.Field("prices"))],
        };
    }

    /// <summary>The prices of something else than the tokens that a registry tells apart.</summary>
    private static IEnumerable<string> NotHeld(JsonObject? prices)
        => from property in prices?.Properties ?? []
           where !Array.Exists(Parts, part => part.Field == property.Name) && property.Value.SaysSomething()
           select property.Name;

    /// <summary>The prices that hold from a day to come, and those of some hours of a day.</summary>
    private static IEnumerable<string> Later(DateTime day, JsonValue? value)
    {
        foreach (var item in value.Objects())
        {
            var constraint = item.Field("constraint") as JsonObject;
            if (constraint?.Date("start_date") is { } since && since > day)
            {
                yield return $"prices from {MessageText.Iso(since)}";
            }
            else if (constraint?.Text("start_time") is { } start)
            {
                yield return $"prices from {start} to {constraint.Text("end_time")}";
            }
        }
    }

    /// <summary>The last of the prices that hold on the day; prices for some hours of a day are not list prices.</summary>
    private static (JsonObject? Prices, DateTime? Since) PricesOn(DateTime day, JsonValue? value)
    {
        if (value is JsonObject only)
        {
            return (only, null);
        }

        var holding = from item in value.Objects()
                      let constraint = item.Field("constraint") as JsonObject
                      let since = constraint?.Date("start_date")
                      where constraint is null || since <= day
                      select (item.Field("prices") as JsonObject, since);
        return holding.LastOrDefault();
    }

    private static Dictionary<string, decimal> Read(JsonObject node, SortedSet<long> longPrompts)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (field, part) in Parts)
        {
            var value = node.Field(field);
            if ((value is JsonObject tiered ? tiered.Field("base") : value).Price() is { } price)
            {
                prices[PriceName.Of(part)] = PriceName.Listed(price);
            }

            foreach (var tier in (value as JsonObject)?.Field("tiers").Objects() ?? [])
            {
                if (tier.Field("start").Tokens() is { } tokens && tier.Field("price").Price() is { } above)
                {
                    prices[PriceName.Of(part, mode: null, tokens)] = PriceName.Listed(above);
                    longPrompts.Add(tokens);
                }
            }
        }

        return prices;
    }
}
