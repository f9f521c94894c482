using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Costing;

namespace ModelRegistry.Tool.Tests;

/// <summary>The tool calculates as generated code does.</summary>
public class TokenPriceTests
{
    private const int Rounds = 3_000;

    [Fact]
    public void Every_cost_is_that_of_generated_code()
    {
        var random = new Random(20260803);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { ["exact"] = 0, ["at least"] = 0, ["unknown"] = 0 };
        for (var round = 0; round < Rounds; round++)
        {
            var steps = Enumerable.Range(1, random.Next(3)).Select(step => new ResolvedCliff(step * 1_000, Rates(random)));
            var price = new ResolvedPrice(Rates(random), steps.ToEquatableArray());
            var perTokens = random.Next(2) == 0 ? 1_000_000 : 1_000;
            var usage = new TokenUsage(
                random.Next(2_000), random.Next(500), random.Next(3) * random.Next(1_000), random.Next(2) * random.Next(2_000))
            {
                CacheLifeSeconds = random.Next(3) switch { 0 => 300, 1 => 3_600, _ => null },
            };

            var own = new TokenPrice(price, "USD", perTokens).Cost(usage);

            Assert.Equal(GeneratedPrices.Cost(price, perTokens, usage), own is { } cost ? (cost.Amount, cost.IsLowerBound) : null);
            Assert.Equal(own is null or { IsLowerBound: true }, new TokenPrice(price, "USD", perTokens).Missing(usage).Any());
            seen[own is null ? "unknown" : own.Value.IsLowerBound ? "at least" : "exact"]++;
        }

        Assert.All(seen, kind => Assert.InRange(kind.Value, Rounds / 50, Rounds));
    }

    [Theory]
    [InlineData(272_000, 0.695)]
    [InlineData(272_001, 1.382505)]
    public void A_prompt_longer_than_a_step_costs_the_prices_of_the_step_for_all_of_its_tokens(long prompt, decimal cost)
    {
        var step = new ResolvedCliff(272_000, new ResolvedRates(5, 22.50m, null, null));
        var resolved = new ResolvedPrice(new ResolvedRates(2.50m, 15, null, null), new[] { step }.ToEquatableArray());

        var price = new TokenPrice(resolved, "USD", 1_000_000).Cost(new TokenUsage(prompt, 1_000));

        Assert.Equal(new TokenCost(cost, IsLowerBound: false), price);
    }

    private static ResolvedRates Rates(Random random)
    {
        var rates = new ResolvedRates(Price(random), Price(random), Price(random), Price(random));
        if (random.Next(2) == 0)
        {
            return rates;
        }

        var lives = new[] { new LifePrice(300, Price(random)), new LifePrice(3_600, Price(random)) };
        return rates with
        {
            CacheWrite = lives[0].Price == lives[1].Price ? lives[0].Price : null,
            CacheWrites = lives.ToEquatableArray(),
        };
    }

    private static decimal? Price(Random random) => random.Next(6) == 0 ? null : random.Next(100) / 8m;
}
