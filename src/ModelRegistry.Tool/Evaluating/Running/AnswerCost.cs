using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>What an answer costs by the registry.</summary>
internal static class AnswerCost
{
    /// <summary>The cost in the currency of the prices; null where a price or a count that it needs is not known.</summary>
    /// <param name="pricing">The prices; null where none are in force.</param>
    /// <param name="input">The tokens of the whole prompt.</param>
    /// <param name="cacheRead">Those that were read from the cache.</param>
    /// <param name="cacheWrite">Those that were written to it.</param>
    /// <param name="output">The tokens of the answer.</param>
    public static decimal? Of(Pricing? pricing, long? input, long cacheRead, long cacheWrite, long? output)
    {
        if (pricing is null || input is not { } prompt || output is not { } answer || prompt < cacheRead + cacheWrite)
        {
            return null;
        }

        var price = PriceResolver.Standard(pricing);
        var rates = price.Above.LastOrDefault(cliff => prompt > cliff.InputTokens)?.Rates ?? price.Rates;
        return (Part(prompt - cacheRead - cacheWrite, rates.Input)
            + Part(cacheRead, rates.CacheRead)
            + Part(cacheWrite, rates.CacheWrite)
            + Part(answer, rates.Output)) / pricing.PerTokens;
    }

    /// <summary>What is not used costs nothing, whatever its price.</summary>
    private static decimal? Part(long tokens, decimal? price) => tokens == 0 ? 0 : tokens * price;
}
