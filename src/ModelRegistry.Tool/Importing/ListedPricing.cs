using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Importing;

/// <summary>The prices of a list in the form of a registry, as far as that can hold them without a guess.</summary>
/// <param name="listed">The list's entry.</param>
internal sealed class ListedPricing(ListedModel listed)
{
    private static readonly (string Property, string Part)[] Parts =
    [
        ("input", PriceName.Input), ("output", PriceName.Output), ("cacheRead", PriceName.CacheRead), ("cacheWrite", PriceName.CacheWrite),
    ];

    private static readonly (long Seconds, string Part)[] Lives =
    [
        (PriceName.ListedLife, PriceName.CacheWrite), (PriceName.Hour, PriceName.CacheWriteFor(PriceName.Hour)),
    ];

    private static readonly string[] AllParts = [.. Parts.Select(price => price.Part).Union(Lives.Select(life => life.Part))];

    /// <summary>
    /// Whether the list has another price for a longer life of a cache entry. Then every price for writing is one of a life: a single
    /// one would be the price of the longer life, too.
    /// </summary>
    private readonly bool _hasLives = listed.Prices.Keys.Any(
        name => name.Contains(PriceName.CacheWriteFor(PriceName.Hour), StringComparison.Ordinal));

    /// <summary>
    /// The modes that cannot be entered: a registry gives a mode one price, or a discount on every price, and the list has prices for
    /// long prompts that are neither. Without those, a long request would seem cheaper than it is.
    /// </summary>
    public IEnumerable<string> LeftOut() => ModePricing.Names.Where(mode => HasLongPrompts(mode) && DiscountOf(mode) is null);

    /// <summary>The value of <c>pricing</c>; null where the list has no price.</summary>
    public NewValue? Value
    {
        get
        {
            var properties = Rates(mode: null, above: null).ToList();
            AddModes(properties);
            AddLongPrompts(properties);
            if (properties.Count == 0)
            {
                return null;
            }

            if (listed.Since is { } since)
            {
                properties.Add(new NewProperty("from", NewValue.Of(MessageText.Iso(since))));
            }

            return NewValue.Of(properties.Append(new NewProperty("verified", NewValue.Null)));
        }
    }

    private void AddModes(List<NewProperty> properties)
    {
        var modes = from mode in ModePricing.Names
                    let rates = ModeRates(mode).ToList()
                    where rates.Count > 0
                    select new NewProperty(mode, NewValue.Of(rates));
        if (modes.ToList() is { Count: > 0 } priced)
        {
            properties.Add(new NewProperty("modes", NewValue.Of(priced)));
        }
    }

    private void AddLongPrompts(List<NewProperty> properties)
    {
        var cliffs = from tokens in listed.LongPrompts
                     let rates = Rates(mode: null, tokens).ToList()
                     where rates.Count > 0
                     select NewValue.Of(rates.Prepend(new NewProperty("inputTokens", NewValue.Of(tokens))));
        if (cliffs.ToList() is { Count: > 0 } priced)
        {
            properties.Add(new NewProperty("above", NewValue.Of(priced)));
        }
    }

    private IEnumerable<NewProperty> ModeRates(string mode)
        => !HasLongPrompts(mode) ? Rates(mode, above: null)
            : DiscountOf(mode) is { } discount ? [new NewProperty("discount", NewValue.Of(discount))]
            : [];

    private IEnumerable<NewProperty> Rates(string? mode, long? above)
        => from price in Parts
           let value = _hasLives && price.Part == PriceName.CacheWrite ? ByLife(mode, above) : ValueOf(price.Part, mode, above)
           where value is not null
           select new NewProperty(price.Property, value);

    private NewValue? ValueOf(string part, string? mode, long? above)
        => PriceOf(part, mode, above) is { } price ? NewValue.Of(price) : null;

    private NewValue? ByLife(string? mode, long? above)
    {
        var lives = from life in Lives
                    let price = ValueOf(life.Part, mode, above)
                    where price is not null
                    select NewValue.Of([new NewProperty("lifeSeconds", NewValue.Of(life.Seconds)), new NewProperty("price", price)]);
        return lives.ToList() is { Count: > 0 } priced ? NewValue.Of(priced) : null;
    }

    private bool HasLongPrompts(string mode)
        => listed.LongPrompts.Any(tokens => AllParts.Any(part => PriceOf(part, mode, tokens) is not null));

    /// <summary>The one discount that makes every standard price that of the mode, exactly; null where there is none.</summary>
    private decimal? DiscountOf(string mode)
    {
        if (PriceOf(PriceName.Input, mode, null) is not { } reduced || PriceOf(PriceName.Input, null, null) is not (> 0 and var full))
        {
            return null;
        }

        var discount = 1 - (reduced / full);
        var all = from tokens in listed.LongPrompts.Select(tokens => (long?)tokens).Prepend(null)
                  from part in AllParts
                  select (Standard: PriceOf(part, null, tokens), Mode: PriceOf(part, mode, tokens));
        return discount is > 0 and <= 1 && all.All(pair => pair.Standard * (1 - discount) == pair.Mode) ? discount : null;
    }

    private decimal? PriceOf(string part, string? mode, long? above) => listed.Prices.TryGetValue(PriceName.Of(part, mode, above), out var price) ? price : null;
}
