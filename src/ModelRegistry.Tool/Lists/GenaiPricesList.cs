using ModelRegistry.Core.Json;

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
        return new ListedModel($"{provider}/{id}", provider, id, other => MatchRule.Matches(node.Field("match"), other), prices is null ? new Dictionary<string, decimal>() : Read(prices, longPrompts))
        {
            LongPrompts = [.. longPrompts],
            Limits = new ListedLimits(node.Field("context_window").Tokens(), null, null),
            Since = since,
            IsDeprecated = node.Field("deprecated") is JsonBoolean { Value: true },
        };
    }

    /// <summary>The last of the prices that hold on the day; those for some hours of a day are nobody's list price.</summary>
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
