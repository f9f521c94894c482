using System.Globalization;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Lists;

/// <summary>
/// LiteLLM's list: an object with a property for each model, named by the id, with or without the provider before it
/// (<c>azure/gpt-4o</c>). Prices are USD per token, and a name such as <c>input_cost_per_token_above_272k_tokens_flex</c> says for what.
/// </summary>
internal static class LiteLlmList
{
    private const string Provider = "litellm_provider";
    private const string Above = "_above_";
    private const string Tokens = "k_tokens";

    private static readonly (string Field, string Part)[] Parts =
    [
        ("input_cost_per_token", PriceName.Input),
        ("output_cost_per_token", PriceName.Output),
        ("cache_read_input_token_cost", PriceName.CacheRead),
        ("cache_creation_input_token_cost", PriceName.CacheWrite),
        ("cache_creation_input_token_cost_above_1hr", PriceName.CacheWriteFor(PriceName.Hour)),
    ];

    /// <summary>What the name of every price in the list contains.</summary>
    private static readonly string[] PriceWords = ["cost", "pricing", "uplift"];

    private static readonly string[] OtherLimits = ["max_input_tokens", "output_vector_size"];

    private static readonly Dictionary<string, string?> Modes = new(StringComparer.Ordinal)
    {
        [string.Empty] = null,
        ["_batches"] = "batch",
        ["_flex"] = "flex",
        ["_priority"] = "priority",
    };

    public static IReadOnlyList<ListedModel> Models(JsonObject root)
        => [.. from property in root.Properties
               where property.Value is JsonObject
               let node = (JsonObject)property.Value
               let provider = node.Text(Provider)
               where provider is not null && property.Name != "sample_spec"
               select Model(property.Name, provider, node)];

    private static ListedModel Model(string key, string provider, JsonObject node)
    {
        var id = key.StartsWith(provider + "/", StringComparison.Ordinal) ? key[(provider.Length + 1)..] : key;
        var afterPrefix = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var prices = Prices(node);
        var byName = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, _, price) in prices)
        {
            byName[name] = price;
        }

        return new ListedModel(key, provider, id, other => other == key || other == afterPrefix, byName)
        {
            LongPrompts = [.. prices.Select(price => price.Above).OfType<long>().Distinct().Order()],
            Limits = new ListedLimits(null, node.Field("max_input_tokens").Tokens(), node.Field("max_output_tokens").Tokens()),
            Shutdown = node.Date("deprecation_date"),
            NotHeld = [.. NotHeld(node)],
        };
    }

    /// <summary>The prices of something else than the tokens that a registry tells apart, and the limits that it does not have.</summary>
    private static IEnumerable<string> NotHeld(JsonObject node)
        => from property in node.Properties
           where Array.Exists(OtherLimits, name => name == property.Name)
               || (Array.Exists(PriceWords, word => property.Name.Contains(word, StringComparison.Ordinal)) && Read(property.Name) is null)
           where property.Value.SaysSomething()
           select property.Name;

    /// <summary>The prices in the order in which people read them; none where the list has nought for all, which is how it says that it knows none.</summary>
    private static IReadOnlyList<(string Name, long? Above, decimal Price)> Prices(JsonObject node)
    {
        var prices = from property in node.Properties
                     let field = Read(property.Name)
                     let perToken = property.Value.Price()
                     where field is not null && perToken is not null
                     orderby field.Value.Mode, field.Value.Above, Array.FindIndex(Parts, known => known.Part == field.Value.Part)
                     select (PriceName.Of(field.Value.Part, field.Value.Mode, field.Value.Above), field.Value.Above, Price: PriceName.Listed(PriceName.PerMillion(perToken.Value)));
        return prices.ToList() is var listed && listed.Exists(price => price.Price != 0) ? listed : [];
    }

    /// <summary>Null where it is no price of a token, or for something that a registry does not tell apart.</summary>
    private static (string Part, string? Mode, long? Above)? Read(string field)
    {
        foreach (var (beginning, part) in Parts)
        {
            if (!field.StartsWith(beginning, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = field[beginning.Length..];
            long? above = null;
            if (rest.StartsWith(Above, StringComparison.Ordinal) && rest.IndexOf(Tokens, StringComparison.Ordinal) is > 0 and var end
                && long.TryParse(rest.AsSpan(Above.Length, end - Above.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var thousands)
                && thousands is > 0 and <= JsonFields.MostTokens / 1_000)
            {
                above = thousands * 1_000;
                rest = rest[(end + Tokens.Length)..];
            }

            if (Modes.TryGetValue(rest, out var mode))
            {
                return (part, mode, above);
            }
        }

        return null;
    }
}
