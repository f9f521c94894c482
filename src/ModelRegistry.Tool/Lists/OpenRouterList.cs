using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>OpenRouter's list of models, which has prices. They are texts, in USD per token.</summary>
internal static class OpenRouterList
{
    public const string Provider = "openrouter";

    private static readonly (string Field, string Part)[] Parts =
    [
        ("prompt", PriceName.Input),
        ("completion", PriceName.Output),
        ("input_cache_read", PriceName.CacheRead),
        ("input_cache_write", PriceName.CacheWrite),
        ("input_cache_write_1h", PriceName.CacheWriteFor(PriceName.Hour)),
    ];

    /// <summary>What is read otherwise.</summary>
    private static readonly string[] OtherFields = ["discount", "overrides"];

    /// <summary>The models of a list; none where it is of another form.</summary>
    public static IReadOnlyList<ListedModel> Models(JsonObject root)
        => [.. root.Field("data").Objects().Select(Model).OfType<ListedModel>()];

    /// <summary>A model of the list; null where it has no id or no prices.</summary>
    public static ListedModel? Model(JsonObject node)
        => node.Text("id") is { Length: > 0 } id && node.Field("pricing") is JsonObject pricing ? Model(id, node, pricing) : null;

    private static ListedModel Model(string id, JsonObject node, JsonObject pricing)
    {
        var factor = 1 - Math.Min(pricing.Field("discount").Price() ?? 0, 1);
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Read(pricing, above: null, factor, prices);
        var longPrompts = new SortedSet<long>();
        foreach (var cliff in pricing.Field("overrides").Objects())
        {
            if (cliff.Field("min_prompt_tokens").Tokens() is { } tokens && !IsOfHours(cliff))
            {
                Read(cliff, tokens, factor, prices);
                longPrompts.Add(tokens);
            }
        }

        var top = node.Field("top_provider") as JsonObject;
        return new ListedModel(id, Provider, id, other => other == node.Text("canonical_slug"), prices)
        {
            LongPrompts = [.. longPrompts],
            Limits = new ListedLimits(node.Field("context_length").Tokens(), null, top?.Field("max_completion_tokens").Tokens()),
            Shutdown = node.Date("expiration_date"),
            NotHeld = [.. NotHeld(pricing)],
        };
    }

    private static void Read(JsonObject pricing, long? above, decimal factor, Dictionary<string, decimal> prices)
    {
        foreach (var (field, part) in Parts)
        {
            if (PriceIn(pricing, field) is { } price)
            {
                prices[PriceName.Of(part, mode: null, above)] = PriceName.Listed(PriceName.PerMillion(price * factor));
            }
        }
    }

    /// <summary>Null where it is none: a router's own models have -1.</summary>
    private static decimal? PriceIn(JsonObject pricing, string field)
        => decimal.TryParse(pricing.Text(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var price) && price is >= 0 and <= 1
            ? price
            : null;

    private static IEnumerable<string> NotHeld(JsonObject pricing)
        => (from property in pricing.Properties
            where !Array.Exists(Parts, part => part.Field == property.Name) && !Array.Exists(OtherFields, name => name == property.Name)
            where property.Value is JsonString ? PriceIn(pricing, property.Name) > 0 : property.Value.SaysSomething()
            select "pricing." + property.Name)
            .Concat(pricing.Field("overrides").Objects().Any(IsOfHours) ? ["pricing.overrides by the hour"] : []);

    private static bool IsOfHours(JsonObject cliff) => cliff.Field("utc_start").SaysSomething() || cliff.Field("utc_end").SaysSomething();
}
