using ModelRegistry.Core.Prices;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Costing;

/// <summary>
/// Prices of tokens, and what a request costs by them: the arithmetic of the generated <c>ModelPrice.Cost</c>. A cost that needs a price
/// that is not known is not known.
/// </summary>
/// <param name="Price">The prices.</param>
/// <param name="Currency">Their currency.</param>
/// <param name="PerTokens">The number of tokens that they are for.</param>
internal sealed record TokenPrice(ResolvedPrice Price, string Currency, long PerTokens)
{
    /// <summary>What a request costs; null where a price that it needs is not known.</summary>
    public TokenCost? Cost(TokenUsage usage)
    {
        if (Exact(usage) is { } exact)
        {
            return new TokenCost(exact, IsLowerBound: false);
        }

        // Somebody wrote to the cache and does not say for how long: it costs at least what the cheapest life costs.
        var lowest = usage is { CacheWrite: > 0, CacheLifeSeconds: null }
            ? Price.Rates.CacheWrites.Select(life => Exact(usage with { CacheLifeSeconds = life.LifeSeconds })).Min()
            : null;
        return lowest is { } least ? new TokenCost(least, IsLowerBound: true) : null;
    }

    /// <summary>The prices that a request needs and that are not known, by <see cref="PriceName"/>.</summary>
    public IEnumerable<string> Missing(TokenUsage usage)
    {
        var (rates, above) = RatesFor(usage);
        (string Part, long Tokens, decimal? Rate)[] parts =
        [
            (PriceName.Input, usage.Input, rates.Input),
            (PriceName.Output, usage.Output, rates.Output),
            (PriceName.CacheRead, usage.CacheRead, rates.CacheRead),
            (
                usage.CacheLifeSeconds is { } life ? PriceName.CacheWriteFor(life) : PriceName.CacheWrite,
                usage.CacheWrite,
                CacheWriteOf(rates, usage.CacheLifeSeconds)
            ),
        ];
        return parts.Where(part => part is { Tokens: > 0, Rate: null }).Select(part => PriceName.Of(part.Part, mode: null, above));
    }

    private decimal? Exact(TokenUsage usage)
    {
        var (rates, _) = RatesFor(usage);
        return (Part(usage.Input, rates.Input) + Part(usage.Output, rates.Output) + Part(usage.CacheRead, rates.CacheRead)
            + Part(usage.CacheWrite, CacheWriteOf(rates, usage.CacheLifeSeconds))) / PerTokens;
    }

    /// <summary>Of several lengths the longest that the prompt passes holds, for all of its tokens.</summary>
    private (ResolvedRates Rates, long? Above) RatesFor(TokenUsage usage)
    {
        for (var place = Price.Above.Count - 1; place >= 0; place--)
        {
            if (usage.Prompt > Price.Above[place].InputTokens)
            {
                return (Price.Above[place].Rates, Price.Above[place].InputTokens);
            }
        }

        return (Price.Rates, null);
    }

    private static decimal? CacheWriteOf(ResolvedRates rates, long? lifeSeconds)
        => lifeSeconds is not { } life || rates.CacheWrites.Count == 0
            ? rates.CacheWrite
            : rates.CacheWrites.FirstOrDefault(price => price.LifeSeconds == life)?.Price;

    private static decimal? Part(long tokens, decimal? rate) => tokens == 0 ? 0m : tokens * rate;
}

/// <summary>What a request costs.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="IsLowerBound">Whether it may cost more.</param>
internal readonly record struct TokenCost(decimal Amount, bool IsLowerBound);
