using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>
/// models.dev's list: an object with a property for each provider, which has its models by id. Prices are USD per million tokens.
/// </summary>
internal static class ModelsDevList
{
    private static readonly (string Field, string Part)[] Parts =
    [
        ("input", PriceName.Input),
        ("output", PriceName.Output),
        ("cache_read", PriceName.CacheRead),
        ("cache_write", PriceName.CacheWrite),
    ];

    /// <summary>What is read otherwise: the price for long prompts that the list also gives in an older form.</summary>
    private static readonly string[] OtherFields = ["tiers", "context_over_200k"];

    public static IReadOnlyList<ListedModel> Models(JsonObject root)
        => [.. from provider in root.Properties
               let models = (provider.Value as JsonObject)?.Field("models") as JsonObject
               where models is not null
               from model in models.Properties
               where model.Value is JsonObject
               select Model(provider.Name, model.Name, (JsonObject)model.Value)];

    private static ListedModel Model(string provider, string id, JsonObject node)
    {
        var cost = node.Field("cost") as JsonObject;
        var limit = node.Field("limit") as JsonObject;
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Read(cost, above: null, prices);
        var longPrompts = new SortedSet<long>();
        foreach (var tier in cost?.Field("tiers").Objects() ?? [])
        {
            if (tier.Field("tier") is JsonObject size && size.Text("type") == "context" && size.Field("size").Tokens() is { } tokens)
            {
                Read(tier, tokens, prices);
                longPrompts.Add(tokens);
            }
        }

        return new ListedModel($"{provider}/{id}", provider, id, _ => false, prices)
        {
            LongPrompts = [.. longPrompts],
            Limits = new ListedLimits(limit?.Field("context").Tokens(), limit?.Field("input").Tokens(), limit?.Field("output").Tokens()),
            IsDeprecated = node.Text("status") == "deprecated",
            NotHeld = [.. NotHeld(cost, longPrompts.Count > 0), .. LimitsNotHeld(limit), .. ModesOf(node)],
        };
    }

    private static void Read(JsonObject? cost, long? above, Dictionary<string, decimal> prices)
    {
        foreach (var (field, part) in Parts)
        {
            if (cost?.Field(field).Price() is { } price)
            {
                prices[PriceName.Of(part, mode: null, above)] = PriceName.Listed(price);
            }
        }
    }

    private static IEnumerable<string> NotHeld(JsonObject? cost, bool hasTiers)
        => from property in cost?.Properties ?? []
           where !Array.Exists(Parts, part => part.Field == property.Name)
               && !(hasTiers && Array.Exists(OtherFields, name => name == property.Name))
               && property.Value.SaysSomething()
           select "cost." + property.Name;

    private static IEnumerable<string> LimitsNotHeld(JsonObject? limit) => limit?.Field("input").Tokens() is null ? [] : ["limit.input"];

    private static IEnumerable<string> ModesOf(JsonObject node)
        => (node.Field("experimental") as JsonObject)?.Field("modes").SaysSomething() == true ? ["experimental.modes"] : [];
}
