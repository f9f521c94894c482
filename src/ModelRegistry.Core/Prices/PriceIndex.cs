using System.Collections.Concurrent;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Prices;

/// <summary>
/// From a number to the prices of models that it is, or once was: for a token, for a thousand or for a million. It holds the numbers
/// alone: hardly any of them is ever asked about, and then the registry is gone through once more.
/// </summary>
internal sealed class PriceIndex
{
    private static readonly long[] Units = [1, 1_000, 1_000_000];

    private readonly RegistrySnapshot _snapshot;
    private readonly HashSet<decimal> _numbers = [];
    private readonly ConcurrentDictionary<decimal, IReadOnlyList<RegisteredPrice>> _asked = new();

    private PriceIndex(RegistrySnapshot snapshot)
    {
        _snapshot = snapshot;
        new Walk((decimal number, long _, in Source _) => _numbers.Add(number)).Through(snapshot);
    }

    /// <summary>What is done with each price: its number, for how many tokens that is, and what else is known of it.</summary>
    private delegate void Visit(decimal number, long tokens, in Source source);

    /// <summary>Every number that is a price.</summary>
    public IReadOnlyCollection<decimal> Numbers => _numbers;

    /// <summary>The prices that the number is, models in the order of the registry.</summary>
    public IReadOnlyList<RegisteredPrice> Of(decimal number) => _numbers.Contains(number) ? _asked.GetOrAdd(number, Find) : [];

    public static PriceIndex Create(RegistrySnapshot snapshot) => new(snapshot);

    private List<RegisteredPrice> Find(decimal number)
    {
        var found = new List<RegisteredPrice>();
        new Walk(Keep).Through(_snapshot);
        return found;

        void Keep(decimal price, long tokens, in Source source)
        {
            if (price == number)
            {
                found.Add(new RegisteredPrice(
                    source.Model, source.Part, tokens, source.Pricing, source.List, source.IsCurrent, source.LifeSeconds));
            }
        }
    }

    private readonly record struct Source(
        Model Model, Pricing Pricing, bool IsCurrent, string List, PricePart Part, long? LifeSeconds = null);

    /// <summary>Goes through all prices of a registry, in its order.</summary>
    private sealed class Walk(Visit visit)
    {
        public void Through(RegistrySnapshot snapshot)
        {
            foreach (var registered in snapshot.Models)
            {
                if (registered.Model.Pricing is { } pricing)
                {
                    AddAll(registered.Model, pricing, isCurrent: true);
                    foreach (var earlier in pricing.History)
                    {
                        AddAll(registered.Model, earlier, isCurrent: false);
                    }
                }
            }
        }

        private void AddAll(Model model, Pricing pricing, bool isCurrent)
        {
            var source = new Source(model, pricing, isCurrent, string.Empty, PricePart.Input);
            var standard = PriceResolver.Standard(pricing);
            AddRates(standard.Rates, source);
            for (var place = 0; place < standard.Above.Count; place++)
            {
                AddRates(standard.Above[place].Rates, source with { List = $"Price.Above[{place}]" });
            }

            foreach (var mode in pricing.Modes)
            {
                AddRates(PriceResolver.Mode(pricing, mode).Rates, source with { List = $"PriceFor(ProcessingMode.{char.ToUpperInvariant(mode.Mode[0])}{mode.Mode.Substring(1)})" });
            }
        }

        private void AddRates(ResolvedRates rates, in Source source)
        {
            AddPart(rates.Input, source with { Part = PricePart.Input });
            AddPart(rates.Output, source with { Part = PricePart.Output });
            AddPart(rates.CacheRead, source with { Part = PricePart.CacheRead });
            AddPart(rates.CacheWrite, source with { Part = PricePart.CacheWrite });
            if (rates.CacheWrite is null)
            {
                foreach (var life in rates.CacheWrites)
                {
                    AddPart(life.Price, source with { Part = PricePart.CacheWrite, LifeSeconds = life.LifeSeconds });
                }
            }
        }

        private void AddPart(decimal? price, in Source source)
        {
            // Nothing is recognised by costing nothing. Prices have few digits; one that overflows is no price that anybody writes.
            if (price is not { } known || known == 0 || known >= decimal.MaxValue / 1_000_000_000)
            {
                return;
            }

            foreach (var tokens in Units)
            {
                Add(known * tokens / source.Pricing.PerTokens, tokens, source);
            }

            if (Array.IndexOf(Units, source.Pricing.PerTokens) < 0)
            {
                Add(known, source.Pricing.PerTokens, source);
            }
        }

        private void Add(decimal number, long tokens, in Source source)
        {
            if (number != 0)
            {
                visit(number, tokens, source);
            }
        }
    }
}
