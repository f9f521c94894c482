namespace ModelRegistry.Analyzers.Registry;

/// <summary>From a number to the prices of models that it is, or once was: for a token, for a thousand or for a million.</summary>
internal sealed class PriceIndex
{
    private static readonly long[] Units = [1, 1_000, 1_000_000];

    private readonly Dictionary<decimal, List<RegisteredPrice>> _byNumber = new();

    private PriceIndex()
    {
    }

    /// <summary>Every number that is a price.</summary>
    public IReadOnlyCollection<decimal> Numbers => _byNumber.Keys;

    /// <summary>The prices that the number is, models in the order of the registry.</summary>
    public IReadOnlyList<RegisteredPrice> Of(decimal number) => _byNumber.TryGetValue(number, out var found) ? found : [];

    public static PriceIndex Create(RegistrySnapshot snapshot)
    {
        var index = new PriceIndex();
        foreach (var registered in snapshot.Models)
        {
            if (registered.Model.Pricing is { } pricing)
            {
                index.AddAll(registered.Model, pricing, isCurrent: true);
                foreach (var earlier in pricing.History)
                {
                    index.AddAll(registered.Model, earlier, isCurrent: false);
                }
            }
        }

        return index;
    }

    private void AddAll(Model model, Pricing pricing, bool isCurrent)
    {
        var standard = PriceResolver.Standard(pricing);
        AddRates(standard.Rates, string.Empty);
        for (var place = 0; place < standard.Above.Count; place++)
        {
            AddRates(standard.Above[place].Rates, $"Price.Above[{place}]");
        }

        foreach (var mode in pricing.Modes)
        {
            AddRates(PriceResolver.Mode(pricing, mode).Rates, $"PriceFor(ProcessingMode.{char.ToUpperInvariant(mode.Mode[0])}{mode.Mode.Substring(1)})");
        }

        void AddRates(ResolvedRates rates, string list)
        {
            AddPart(PricePart.Input, rates.Input, list);
            AddPart(PricePart.Output, rates.Output, list);
            AddPart(PricePart.CacheRead, rates.CacheRead, list);
            AddPart(PricePart.CacheWrite, rates.CacheWrite, list);
        }

        void AddPart(PricePart part, decimal? price, string list)
        {
            // Nothing is recognised by costing nothing.
            if (price is not { } known || known == 0)
            {
                return;
            }

            foreach (var tokens in Units.Append(pricing.PerTokens).Distinct())
            {
                // Prices have few digits; one that overflows is no price that anybody writes.
                if (known < decimal.MaxValue / 1_000_000_000)
                {
                    Add(known * tokens / pricing.PerTokens, new RegisteredPrice(model, part, tokens, pricing, list, isCurrent));
                }
            }
        }
    }

    private void Add(decimal number, RegisteredPrice price)
    {
        if (number == 0)
        {
            return;
        }

        if (!_byNumber.TryGetValue(number, out var known))
        {
            _byNumber.Add(number, known = []);
        }

        known.Add(price);
    }
}
