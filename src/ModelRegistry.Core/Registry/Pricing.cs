using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>Prices as an entry gives them, in <see cref="Currency"/> per <see cref="PerTokens"/> tokens; null means "not known", never zero.</summary>
internal sealed record Pricing
{
    public const string DefaultCurrency = "USD";
    public const long DefaultPerTokens = 1_000_000;

    public string Currency { get; init; } = DefaultCurrency;

    public long PerTokens { get; init; } = DefaultPerTokens;

    public Rates Rates { get; init; } = Rates.Unknown;

    public EquatableArray<ModePricing> Modes { get; init; } = EquatableArray<ModePricing>.Empty;

    public EquatableArray<Cliff> Above { get; init; } = EquatableArray<Cliff>.Empty;

    /// <summary>The first day of the prices; null where the entry does not say.</summary>
    public DateTime? From { get; init; }

    /// <summary>The first day on which they no longer hold; null while they do.</summary>
    public DateTime? Until { get; init; }

    public Verification? Verified { get; init; }

    /// <summary>Earlier prices; their own history is empty.</summary>
    public EquatableArray<Pricing> History { get; init; } = EquatableArray<Pricing>.Empty;

    /// <summary>Whether the prices hold on a day.</summary>
    public bool HoldsOn(DateTime day) => !(From > day) && !(Until <= day);

    /// <summary>The prices in force on a day, earlier ones first, as generated code finds them; null where none are.</summary>
    public Pricing? InForceOn(DateTime day)
    {
        foreach (var earlier in History)
        {
            if (earlier.HoldsOn(day))
            {
                return earlier;
            }
        }

        return HoldsOn(day) ? this : null;
    }
}

/// <summary>The four prices of a token.</summary>
/// <param name="Input">The price of uncached input.</param>
/// <param name="Output">The price of output.</param>
/// <param name="CacheRead">The price of input that is read from the cache.</param>
/// <param name="CacheWrite">The price of input that is written to the cache for any life; null where it depends on the life.</param>
internal sealed record Rates(decimal? Input, decimal? Output, CacheRate? CacheRead, CacheRate? CacheWrite)
{
    public static Rates Unknown { get; } = new(null, null, null, null);

    /// <summary>The prices of input that is written to the cache, by the life of the entry, shortest first; empty where there is one price.</summary>
    public EquatableArray<LifeRate> CacheWrites { get; init; } = EquatableArray<LifeRate>.Empty;
}

/// <summary>The price of a token that is written to the cache for a certain time.</summary>
/// <param name="LifeSeconds">How long the cache keeps the entry.</param>
/// <param name="Rate">The price; null where it is not known.</param>
internal sealed record LifeRate(long LifeSeconds, CacheRate? Rate);

/// <summary>The price of a cached token: a price of its own, or a relation to the input price.</summary>
internal sealed record CacheRate(decimal? Price, decimal? FactorOfInput)
{
    /// <summary>The price beside an input price; null where it follows from one that is not known.</summary>
    public decimal? Beside(decimal? input) => Price ?? (input * FactorOfInput);
}

/// <summary>What a model costs in a processing mode other than the standard one.</summary>
/// <param name="Mode">The mode's name in the file: one of <see cref="Names"/>.</param>
/// <param name="Rates">Prices of its own; null where a discount is given.</param>
/// <param name="Discount">The part of every standard price that is taken off, 0 to 1; null where prices are given.</param>
internal sealed record ModePricing(string Mode, Rates? Rates, decimal? Discount)
{
    public static IReadOnlyList<string> Names { get; } = ["batch", "flex", "priority"];
}

/// <summary>Prices for all tokens of a request whose whole prompt, cached tokens included, is longer than <paramref name="InputTokens"/>.</summary>
internal sealed record Cliff(long InputTokens, Rates Rates);
