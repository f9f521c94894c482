using System.Globalization;
using System.Text.Json.Nodes;

using CostOf = System.Func<string, string, long, long, long, (long Life, long Tokens)[], decimal?>;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>
/// The generated prices against a model that reads the registry with another JSON reader and follows the page on prices word by word:
/// no line of it is the product's.
/// </summary>
public class CostOracleTests
{
    private const int Models = 120;
    private const int RequestsPerModel = 100;

    private static readonly string[] Modes = ["Standard", "Batch", "Flex"];
    private static readonly string[] Amounts = ["0", "0.1", "2.50", "15", "1e1", "0.0001", "30.00", "3"];
    private static readonly string[] Shares = ["0", "0.5", "0.9", "1"];
    private static readonly string[] Multipliers = ["0", "1", "1.25", "2"];
    private static readonly long[] Lives = [60, 300, 3_600];
    private static readonly long[] Cliffs = [1_000, 200_000, 272_000];
    private static readonly long[] Counts = [0, 0, 1, 400, 1_000, 1_001, 100_000, 271_999, 272_001, 12_000_000];

    private readonly Random _random = new(20261201);

    [Fact]
    public async Task Costs_are_those_of_an_independent_model()
    {
        var prices = Enumerable.Range(0, Models).Select(_ => Pricing()).ToList();
        var entries = prices.Select((price, index) => $$"""
            { "id": "m-{{index}}", "provider": "p", "lifecycle": "available", "pricing": {{price.ToJsonString()}} }
            """);
        var cost = (CostOf)(await Generated.EvaluateAsync($$"""{ "models": [ {{string.Join(",", entries)}} ] }""", """
            (Func<string, string, long, long, long, (long Life, long Tokens)[], decimal?>)((id, mode, input, output, read, writes) =>
                Models.All.Single(model => model.Id == id).PriceFor((ProcessingMode)Enum.Parse(typeof(ProcessingMode), mode)) is { } price
                    ? writes.Length == 1 && writes[0].Life == 0
                        ? price.Cost(input, output, read, writes[0].Tokens)
                        : price.Cost(input, output, read, writes.Select(write => new ModelCacheWrite(write.Life, write.Tokens)))
                    : -1m)
            """))!;

        var known = 0;
        for (var index = 0; index < Models; index++)
        {
            for (var request = 0; request < RequestsPerModel; request++)
            {
                var (mode, input, output, read, writes) = (Pick(Modes), Pick(Counts), Pick(Counts), Pick(Counts), Writes());

                var expected = Expected(prices[index], mode, input, output, read, writes);
                var actual = cost($"m-{index}", mode, input, output, read, writes);

                known += expected > 0 ? 1 : 0;
                Assert.True(
                    expected == actual,
                    $"{prices[index].ToJsonString()}\n{mode}: {input} input, {output} output, {read} read, {string.Join(" ", writes)} written\n"
                    + FormattableString.Invariant($"expected {expected}, actual {actual}"));
            }
        }

        Assert.InRange(known, Models * RequestsPerModel / 10, Models * RequestsPerModel);
    }

    /// <summary>-1 where the model has no price in that mode, null where a price that the request needs is not known.</summary>
    private static decimal? Expected(
        JsonObject pricing, string mode, long input, long output, long read, (long Life, long Tokens)[] writes)
    {
        var prompt = input + read + writes.Sum(write => write.Tokens);
        var (rates, standard) = (pricing, pricing);
        var factor = 1m;
        var hasCliffs = true;
        if (mode != "Standard")
        {
            if (pricing["modes"]?[mode.ToLowerInvariant()] is not JsonObject own)
            {
                return -1;
            }

            if (Number(own["discount"]) is { } discount)
            {
                factor = 1 - discount;
            }
            else
            {
                (rates, standard, hasCliffs) = (own, own, false);
            }
        }

        foreach (var cliff in hasCliffs ? pricing["above"] as JsonArray ?? [] : [])
        {
            rates = prompt > (long)cliff!["inputTokens"]! ? cliff.AsObject() : rates;
        }

        var total = Part(input, Number(rates["input"])) + Part(output, Number(rates["output"]))
            + Part(read, Cached(rates, standard, "cacheRead"))
            + writes.Aggregate((decimal?)0, (sum, write) => sum + Part(write.Tokens, Written(rates, standard, write.Life)));
        return total * factor / (Number(pricing["perTokens"]) ?? 1_000_000);
    }

    private static decimal? Part(long tokens, decimal? price) => tokens == 0 ? 0 : tokens * price;

    /// <summary>A relation holds beside the input price of a cliff too; a cache price given as a number does not.</summary>
    private static decimal? Cached(JsonObject rates, JsonObject standard, string name)
        => rates[name] is { } own ? Rate(own, rates) : standard[name] is JsonObject relation ? Rate(relation, rates) : null;

    /// <summary>The price of a life, 0 for tokens of which no life is known.</summary>
    private static decimal? Written(JsonObject rates, JsonObject standard, long life)
    {
        if ((rates["cacheWrite"] ?? standard["cacheWrite"]) is not JsonArray lives)
        {
            return Cached(rates, standard, "cacheWrite");
        }

        var isOwn = rates["cacheWrite"] is not null;
        var asked = life == 0 ? lives : lives.Where(item => (long)item!["lifeSeconds"]! == life);
        var prices = asked.Select(item => isOwn || item!["price"] is null ? Rate(item!, rates) : null).Distinct().ToList();
        return prices.Count == 1 ? prices[0] : null;
    }

    private static decimal? Rate(JsonNode rate, JsonObject rates) => rate is JsonObject relation
        ? Number(relation["price"]) ?? Number(rates["input"]) * (1 - Number(relation["discount"]) ?? Number(relation["multiplier"]))
        : Number(rate);

    private static decimal? Number(JsonNode? number)
        => number is null ? null : decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private JsonObject Pricing()
    {
        var pricing = Rates();
        Put(pricing, "perTokens", Pick(["1", "1000", "1000000"]), 3);
        var cliffs = Cliffs.Where(_ => _random.Next(3) == 0).Select(tokens =>
        {
            var cliff = Rates();
            cliff["inputTokens"] = tokens;
            return (JsonNode)cliff;
        });
        pricing["above"] = new JsonArray([.. cliffs]);
        pricing["modes"] = new JsonObject
        {
            ["batch"] = _random.Next(3) == 0 ? null : new JsonObject { ["discount"] = JsonNode.Parse(Pick(Shares)) },
            ["flex"] = _random.Next(3) == 0 ? null : Rates(),
        };
        return pricing;
    }

    private JsonObject Rates()
    {
        var rates = new JsonObject();
        Put(rates, "input", Pick(Amounts), 5);
        Put(rates, "output", Pick(Amounts), 5);
        Put(rates, "cacheRead", CacheRate(), 3);
        Put(rates, "cacheWrite", _random.Next(3) == 0 ? LifeRates() : CacheRate(), 3);
        return rates;
    }

    private string CacheRate() => _random.Next(3) switch
    {
        0 => Pick(Amounts),
        1 => $$"""{ "discount": {{Pick(Shares)}} }""",
        _ => $$"""{ "multiplier": {{Pick(Multipliers)}} }""",
    };

    private string LifeRates()
    {
        var lives = Lives.Where(life => life == 300 || _random.Next(2) == 0);
        return $"[{string.Join(",", lives.Select(life => $$"""{ "lifeSeconds": {{life}}, {{LifeRate()}} }"""))}]";
    }

    private string LifeRate() => _random.Next(3) switch
    {
        0 => $"\"price\": {Pick(Amounts)}",
        1 => $"\"discount\": {Pick(Shares)}",
        _ => $"\"multiplier\": {Pick(Multipliers)}",
    };

    private void Put(JsonObject rates, string name, string json, int missingOneIn)
    {
        if (_random.Next(missingOneIn) > 0)
        {
            rates[name] = JsonNode.Parse(json);
        }
    }

    private (long Life, long Tokens)[] Writes()
        => _random.Next(2) == 0 ? [(0, Pick(Counts))] : [.. Lives.Where(_ => _random.Next(2) == 0).Select(life => (life, Pick(Counts)))];

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
