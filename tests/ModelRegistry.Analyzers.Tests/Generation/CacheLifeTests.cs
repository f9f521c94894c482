using System.Reflection;
using System.Text.RegularExpressions;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What is generated for prices that depend on the life of a cache entry, compiled and run, under the newest C# and under C# 7.3.</summary>
public class CacheLifeTests
{
    private const string Lives = """
        "cacheWrite": [ { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "multiplier": 2 } ]
        """;

    private static readonly string Claude = Generated.Registry($$"""
        "pricing": {
          "input": 3, "output": 15, "cacheRead": { "discount": 0.90 }, {{Lives}},
          "modes": { "batch": { "discount": 0.5 }, "flex": { "input": 1, {{Lives}} } },
          "above": [
            { "inputTokens": 200000, "input": 6, "output": 22.5 },
            { "inputTokens": 500000, "input": 6, "cacheWrite": [ { "lifeSeconds": 300, "price": 9 } ] },
            { "inputTokens": 900000, "input": 6, "cacheWrite": 10 }
          ],
          "from": "2026-06-01",
          "history": [ { "input": 2, {{Lives}}, "from": "2026-01-01", "until": "2026-06-01" } ]
        }
        """);

    private static readonly string OnePrice = Generated.Registry("\"pricing\": { \"input\": 3, \"cacheWrite\": 4 }");

    [Theory]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(300, 100000) })", "0.375")]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(3600, 100000) })", "0.6")]
    [InlineData("Cost(1000, 1000, 1000, new[] { new ModelCacheWrite(300, 1000), new ModelCacheWrite(3600, 1000) })", "0.02805")]
    [InlineData("Cost(new ModelUsage(0, 0, 0, new[] { new ModelCacheWrite(3600, 100000) }))", "0.6")]
    [InlineData("Cost(ModelUsage.OfWholePrompt(2000, 0, 0, new[] { new ModelCacheWrite(3600, 1000) }))", "0.009")]
    [InlineData("Cost(1, 1, 1, new ModelCacheWrite[0])", "0.0000183")]
    [InlineData("Cost(1, 1, 1, 0)", "0.0000183")]
    public async Task The_tokens_of_each_life_cost_its_price(string call, string expected) => await AssertCostAsync(expected, Claude, "Price." + call);

    [Theory]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(60, 1) })")]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(300, 1), new ModelCacheWrite(60, 1) })")]
    [InlineData("Cost(0, 0, 0, 1)")]
    [InlineData("Cost(new ModelUsage(0, 0, 0, 1))")]
    public async Task Tokens_of_a_life_without_a_price_make_the_cost_unknown(string call) => await AssertCostAsync(null, Claude, "Price." + call);

    [Theory]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(60, 100000) })", "0.4")]
    [InlineData("Cost(0, 0, 0, new[] { new ModelCacheWrite(60, 100000), new ModelCacheWrite(3600, 100000) })", "0.8")]
    [InlineData("Cost(0, 0, 0, 100000)", "0.4")]
    [InlineData("CacheWriteFor(60)", "4")]
    public async Task Where_there_is_one_price_every_life_has_it(string call, string expected) => await AssertCostAsync(expected, OnePrice, "Price." + call);

    [Theory]
    [InlineData("Cost(200000, 0, 0, new[] { new ModelCacheWrite(3600, 0) })", "0.6")]
    [InlineData("Cost(200000, 0, 0, new[] { new ModelCacheWrite(3600, 1) })", "1.200012")]
    [InlineData("Cost(500000, 0, 0, new[] { new ModelCacheWrite(300, 1) })", "3.000009")]
    [InlineData("Cost(500000, 0, 0, new[] { new ModelCacheWrite(3600, 1) })", null)]
    [InlineData("Cost(900000, 0, 0, new[] { new ModelCacheWrite(3600, 1) })", "5.40001")]
    public async Task A_cliff_has_the_prices_of_its_own_lives(string call, string? expected) => await AssertCostAsync(expected, Claude, "Price." + call);

    [Theory]
    [InlineData("PriceFor(ProcessingMode.Batch).CacheWriteFor(300)", "1.875")]
    [InlineData("PriceFor(ProcessingMode.Batch).Above[0].CacheWriteFor(3600)", "6")]
    [InlineData("PriceFor(ProcessingMode.Flex).CacheWriteFor(3600)", "2")]
    [InlineData("PriceOn(new DateTime(2026, 2, 1)).CacheWriteFor(3600)", "4")]
    [InlineData("Price.CacheWriteFor(60)", null)]
    [InlineData("Price.CacheWrite", null)]
    [InlineData("Price.Above[1].CacheWrite", "9")]
    [InlineData("Price.Above[1].CacheWriteFor(3600)", null)]
    [InlineData("Price.Above[2].CacheWriteFor(3600)", "10")]
    public async Task Every_price_has_its_lives(string price, string? expected)
        => await AssertCostAsync(expected, Claude, price, Regex.Replace(price, @"(PriceFor|PriceOn)(\((?:[^()]|\([^()]*\))*\))", "$1$2!"));

    [Fact]
    public async Task A_price_that_all_lives_have_is_also_that_of_tokens_whose_life_is_not_known()
    {
        var registry = Generated.Registry("""
            "pricing": { "input": 3, "cacheWrite": [ { "lifeSeconds": 300, "price": 4 }, { "lifeSeconds": 3600, "price": 4.00 } ] }
            """);

        await AssertCostAsync("4", registry, "Price.CacheWrite");
        await AssertCostAsync("4", registry, "Price.Cost(0, 0, 0, 1000000)");
        await AssertCostAsync(null, registry, "Price.Cost(0, 0, 0, new[] { new ModelCacheWrite(60, 1) })");
    }

    [Theory]
    [InlineData("\"cacheWrite\": [ { \"lifeSeconds\": 300, \"multiplier\": 2 } ]", false)]
    [InlineData("\"cacheWrite\": [ { \"lifeSeconds\": 300, \"price\": 2 }, { \"lifeSeconds\": 60, \"price\": 3 } ]", true)]
    public async Task A_price_of_a_life_is_a_known_price(string pricing, bool isKnown)
        => Assert.Equal(isKnown, await Generated.EvaluateAsync(Generated.Registry($"\"pricing\": {{ {pricing} }}"), "Models.Gpt5_5.Price.IsKnown"));

    [Theory]
    [InlineData("new ModelCacheWrite(300, -1)", "tokens")]
    [InlineData("new ModelCacheWrite(0, 1)", "lifeSeconds")]
    [InlineData("new ModelUsage(-1, 0, 0, new ModelCacheWrite[0])", "inputTokens")]
    [InlineData("new ModelUsage(0, -1, 0, new ModelCacheWrite[0])", "outputTokens")]
    [InlineData("new ModelUsage(0, 0, -1, new ModelCacheWrite[0])", "cacheReadTokens")]
    [InlineData("new ModelUsage(0, 0, 0, new[] { new ModelCacheWrite(1, long.MaxValue), new ModelCacheWrite(2, 1) })", "cacheWrites")]
    [InlineData("new ModelUsage(0, 0, 0, new[] { new ModelCacheWrite(1, long.MaxValue), new ModelCacheWrite(1, 1) })", "cacheWrites")]
    [InlineData("ModelUsage.OfWholePrompt(1, 0, 1, new[] { new ModelCacheWrite(300, 1) })", "promptTokens")]
    [InlineData("Models.Gpt5_5.Price.Cost(-1, 0, 0, new ModelCacheWrite[0])", "inputTokens")]
    public async Task An_impossible_count_is_an_error(string expression, string parameter)
    {
        var error = await Assert.ThrowsAsync<TargetInvocationException>(() => Generated.EvaluateAsync(OnePrice, expression));

        Assert.Equal(parameter, Assert.IsType<ArgumentOutOfRangeException>(error.InnerException).ParamName);
    }

    [Theory]
    [InlineData("new ModelUsage(0, 0, 0, null!)", "cacheWrites")]
    [InlineData("new ModelUsage(0, 0, 0, new ModelCacheWrite[] { null! })", "cacheWrites")]
    [InlineData("Models.Gpt5_5.Price.Cost(null!)", "usage")]
    public async Task Null_is_an_error(string expression, string parameter)
    {
        var error = await Assert.ThrowsAsync<TargetInvocationException>(() => Generated.EvaluateAsync(OnePrice, expression));

        Assert.Equal(parameter, Assert.IsAssignableFrom<ArgumentException>(error.InnerException).ParamName);
    }

    [Fact]
    public async Task The_largest_counts_overflow_nothing()
    {
        var registry = Generated.Registry("""
            "pricing": { "input": 1000000000, "output": 1000000000, "cacheRead": 1000000000, "cacheWrite": [ { "lifeSeconds": 1, "price": 1000000000 } ] }
            """);

        const string cost = "Cost(long.MaxValue, long.MaxValue, long.MaxValue, new[] { new ModelCacheWrite(1, long.MaxValue) })";
        Assert.NotNull(await Generated.EvaluateAsync(registry, "Models.Gpt5_5.Price." + cost));
    }

    [Fact]
    public async Task Lives_stand_in_one_line_and_tooltips_tell_their_prices()
    {
        var files = (await Generated.Runner.WithRegistry(Generated.Registry($"\"pricing\": {{ \"input\": 3, {Lives} }}")).Run()).Generated;

        Assert.Contains("\nprice.cacheWrites: 300 3.75 | 3600 6", files["ModelRegistry.Models.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "USD per 1,000,000 tokens: 3.00 input, 3.75 cache write for 300 s, 6.00 cache write for 3600 s; not verified.",
            files["ModelRegistry.ModelIds.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_with_one_price_has_no_lives()
        => Assert.DoesNotContain(
            "cacheWrites:", (await Generated.Runner.WithRegistry(OnePrice).Run()).Generated["ModelRegistry.Models.g.cs"], StringComparison.Ordinal);

    private static async Task AssertCostAsync(string? expected, string registry, string expression, string? nonNull = null)
    {
        var cost = expected is null ? (decimal?)null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(cost, await Generated.EvaluateAsync(registry, "Models.Gpt5_5." + (nonNull ?? expression)));
        Assert.Equal(cost, await Generated.EvaluateOnOldestAsync(registry, "Models.Gpt5_5." + expression));
    }
}
