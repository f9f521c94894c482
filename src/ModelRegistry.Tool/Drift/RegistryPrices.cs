using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Drift;

/// <summary>The prices of an entry in the words and the unit of the lists.</summary>
internal static class RegistryPrices
{
    /// <summary>The prices to compare with a list of a day: those in force; where none are, the entry's latest.</summary>
    public static Pricing? ComparedOn(DateTime day, Pricing? pricing) => pricing?.InForceOn(day) ?? pricing;

    /// <summary>
    /// By <see cref="PriceName"/>, in USD per million tokens, in the order in which people read them; what is not known is not there.
    /// </summary>
    public static Dictionary<string, decimal> Of(Pricing pricing)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        Add(PriceResolver.Standard(pricing), null);
        foreach (var mode in pricing.Modes)
        {
            Add(PriceResolver.Mode(pricing, mode), mode.Mode);
        }

        return prices;

        void Add(ResolvedPrice price, string? mode)
        {
            AddRates(price.Rates, mode, null);
            foreach (var cliff in price.Above)
            {
                AddRates(cliff.Rates, mode, cliff.InputTokens);
            }
        }

        void AddRates(ResolvedRates rates, string? mode, long? above)
        {
            foreach (var (part, rate) in Parts(rates))
            {
                if (rate is { } known)
                {
                    prices[PriceName.Of(part, mode, above)] = PriceName.PerMillion(known, pricing.PerTokens);
                }
            }
        }
    }

    /// <summary>Every life of a cache entry that has a price of its own, in seconds, shortest first.</summary>
    public static IReadOnlyList<long> Lives(Pricing pricing)
    {
        var cliffs = pricing.Above.Select(cliff => cliff.Rates);
        var modes = pricing.Modes.Select(mode => mode.Rates).OfType<Rates>();
        var lives = cliffs.Concat(modes).Prepend(pricing.Rates).SelectMany(rates => rates.CacheWrites);
        return [.. lives.Select(life => life.LifeSeconds).Distinct().Order()];
    }

    private static IEnumerable<(string Part, decimal? Rate)> Parts(ResolvedRates rates)
    {
        (string, decimal?)[] always =
        [
            (PriceName.Input, rates.Input), (PriceName.Output, rates.Output), (PriceName.CacheRead, rates.CacheRead),
        ];
        return rates.CacheWrites.Count == 0
            ? always.Append((PriceName.CacheWrite, rates.CacheWrite))
            : always.Concat(rates.CacheWrites.Select(life => (PriceName.CacheWriteFor(life.LifeSeconds), life.Price)));
    }
}
