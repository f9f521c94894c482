using System.Reflection;

namespace ModelRegistry.Analyzers.Tests.Generation;

/// <summary>What the generated prices compute, compiled and run.</summary>
public class PriceTests
{
    private const string Terra = """
        { "models": [ {
          "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview",
          "pricing": {
            "input": 2.50, "output": 15.00, "cacheRead": { "discount": 0.90 }, "cacheWrite": { "multiplier": 1.25 },
            "modes": { "batch": { "discount": 0.5 }, "flex": { "input": 1, "output": 2 }, "priority": null },
            "above": [ { "inputTokens": 272000, "input": 5, "output": 22.5 }, { "inputTokens": 500000, "input": 10 } ],
            "from": "2026-06-26", "until": "2126-12-01",
            "verified": { "on": "2026-07-02", "source": "https://example.org", "by": "ana" },
            "history": [
              { "input": 3, "output": 12, "from": "2026-01-01", "until": "2026-03-01" },
              { "input": 4, "output": 16, "from": "2026-03-01", "until": "2026-06-26" }
            ]
          }
        } ] }
        """;

    [Theory]
    [InlineData("Cost(100_000, 0)", "0.25")]
    [InlineData("Cost(0, 1)", "0.000015")]
    [InlineData("Cost(0, 0)", "0")]
    [InlineData("Cost(0, 0, 100_000)", "0.025")]
    [InlineData("Cost(0, 0, cacheWriteTokens: 100_000)", "0.3125")]
    [InlineData("Cost(1, 1, 1, 1)", "0.000020875")]
    public async Task Costs_are_exact(string call, string expected) => Assert.Equal(Exact(expected), await CostAsync(call, Terra));

    [Fact]
    public async Task A_million_of_each_kind_costs_the_sum_of_the_four_prices()
        => Assert.Equal(
            2.50m + 15.00m + 0.25m + 3.125m,
            await Generated.EvaluateAsync(
                Generated.Registry("\"pricing\": { \"input\": 2.50, \"output\": 15.00, \"cacheRead\": { \"discount\": 0.90 }, \"cacheWrite\": { \"multiplier\": 1.25 } }"),
                "Models.Gpt5_5.Price.Cost(1_000_000, 1_000_000, 1_000_000, 1_000_000)"));

    [Theory]
    [InlineData(272_000, 0, 0, "0.68")]
    [InlineData(272_001, 0, 0, "1.360005")]
    [InlineData(1, 271_999, 0, "0.06800225")]
    [InlineData(1, 272_000, 0, "0.136005")]
    [InlineData(1, 0, 272_000, "1.700005")]
    [InlineData(500_001, 0, 0, "5.00001")]
    public async Task A_cliff_counts_the_whole_prompt_and_prices_all_of_it(long input, long cacheRead, long cacheWrite, string expected)
        => Assert.Equal(
            Exact(expected),
            await CostAsync($"Cost({input}, 0, {cacheRead}, {cacheWrite})", Terra));

    [Fact]
    public async Task A_price_that_the_cliff_does_not_give_makes_the_cost_unknown() => Assert.Null(await CostAsync("Cost(500_001, 1)", Terra));

    [Fact]
    public async Task The_largest_counts_overflow_nothing()
        => Assert.NotNull(await Generated.EvaluateAsync(
            Generated.Registry("\"pricing\": { \"input\": 1000000000, \"output\": 1000000000, \"cacheRead\": 1000000000, \"cacheWrite\": 1000000000 }"),
            "Models.Gpt5_5.Price.Cost(long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue)"));

    [Fact]
    public async Task A_price_that_is_not_known_costs_nothing_only_where_nothing_is_used()
    {
        var registry = Generated.Registry("\"pricing\": { \"output\": 30 }");

        Assert.Null(await Generated.EvaluateAsync(registry, "Models.Gpt5_5.Price.Cost(1, 1)"));
        Assert.Equal(0.00003m, await Generated.EvaluateAsync(registry, "Models.Gpt5_5.Price.Cost(0, 1)"));
        Assert.Null(await Generated.EvaluateAsync(Generated.Registry("\"pricing\": null"), "Models.Gpt5_5.Price.Cost(1, 0)"));
        Assert.Equal(false, await Generated.EvaluateAsync(Generated.Registry("\"pricing\": null"), "Models.Gpt5_5.Price.IsKnown"));
    }

    [Theory]
    [InlineData("Cost(-1, 0)", "inputTokens")]
    [InlineData("Cost(0, -1)", "outputTokens")]
    [InlineData("Cost(0, 0, -1)", "cacheReadTokens")]
    [InlineData("Cost(0, 0, 0, long.MinValue)", "cacheWriteTokens")]
    public async Task A_negative_count_is_an_error(string call, string parameter)
    {
        var error = await Assert.ThrowsAsync<TargetInvocationException>(() => Generated.EvaluateAsync(Terra, "Models.Gpt5_6Terra.Price." + call));

        Assert.Equal(parameter, Assert.IsType<ArgumentOutOfRangeException>(error.InnerException).ParamName);
    }

    [Fact]
    public async Task Another_currency_and_unit_are_said_and_used()
        => Assert.Equal(
            "EUR 1000 5",
            await Generated.EvaluateAsync(
                Generated.Registry("\"pricing\": { \"currency\": \"EUR\", \"perTokens\": 1000, \"input\": 0.5 }"),
                "$\"{Models.Gpt5_5.Price.Currency} {Models.Gpt5_5.Price.PerTokens} {Models.Gpt5_5.Price.Cost(10_000, 0):0.##}\""));

    [Fact]
    public async Task Modes_have_prices_of_their_own_or_none()
        => Assert.Equal(
            "2.5 1.25 0.125 1 none",
            await Generated.EvaluateAsync(
                Terra,
                """
                FormattableString.Invariant($"{Models.Gpt5_6Terra.PriceFor(ProcessingMode.Standard)?.Input} {Models.Gpt5_6Terra.PriceFor(ProcessingMode.Batch)?.Input} ")
                    + FormattableString.Invariant($"{Models.Gpt5_6Terra.PriceFor(ProcessingMode.Batch)?.CacheRead} {Models.Gpt5_6Terra.PriceFor(ProcessingMode.Flex)?.Input} ")
                    + (Models.Gpt5_6Terra.PriceFor(ProcessingMode.Priority) == null ? "none" : "some")
                """));

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", 3.0)]
    [InlineData("2026-02-28", 3.0)]
    [InlineData("2026-03-01", 4.0)]
    [InlineData("2026-06-25", 4.0)]
    [InlineData("2026-06-26", 2.5)]
    [InlineData("2026-11-30", 2.5)]
    [InlineData("2126-12-01", null)]
    public async Task History_is_half_open(string date, double? input)
        => Assert.Equal(
            FormattableString.Invariant($"{input} {input}"),
            await Generated.EvaluateAsync(
                Terra,
                $"FormattableString.Invariant($\"{{Models.Gpt5_6Terra.PriceOn(DateTime.Parse(\"{date}\").AddHours(23))?.Input}} {{Models.Gpt5_6Terra.PriceOn(DateOnly.Parse(\"{date}\"))?.Input}}\")"));

    [Fact]
    public async Task A_price_says_when_and_where_it_was_verified()
        => Assert.Equal(
            "2026-07-02 https://example.org ana",
            await Generated.EvaluateAsync(Terra, "$\"{Models.Gpt5_6Terra.Price.VerifiedOn:yyyy-MM-dd} {Models.Gpt5_6Terra.Price.Source} {Models.Gpt5_6Terra.Price.VerifiedBy}\""));

    [Fact]
    public async Task Prices_are_records()
        => Assert.Equal(true, await Generated.EvaluateAsync(
            Generated.Registry("\"pricing\": { \"input\": 1, \"modes\": { \"batch\": { \"input\": 1 } } }"),
            "typeof(ModelPrice).GetMethod(\"<Clone>$\") != null && (Models.Gpt5_5.Price with { }) == Models.Gpt5_5.Price"));

    private static async Task<decimal?> CostAsync(string call, string registry)
        => (decimal?)await Generated.EvaluateAsync(registry, "Models.Gpt5_6Terra.Price." + call);

    private static decimal Exact(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
