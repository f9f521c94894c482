using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Writes prices, every relation worked out.</summary>
internal static class PriceEmitter
{
    public static string Standard(Pricing pricing, GeneratorOptions options) => Price(pricing, PriceResolver.Standard(pricing), options);

    /// <summary>The price of a mode; null where the registry has none.</summary>
    public static string? Mode(Pricing? pricing, string mode, GeneratorOptions options)
        => pricing?.Modes.FirstOrDefault(candidate => candidate.Mode == mode) is { } found
            ? Price(pricing, PriceResolver.Mode(pricing, found), options)
            : null;

    public static string? History(Pricing? pricing, GeneratorOptions options)
        => pricing is null || pricing.History.Count == 0
            ? null
            : NewExpression.Array($"global::{options.Namespace}.ModelPrice", pricing.History.Select(past => Standard(past, options)));

    /// <summary>The currency; null where it is the default.</summary>
    public static string? Currency(Pricing? pricing)
        => pricing is null || pricing.Currency == Pricing.DefaultCurrency ? null : CSharpText.Literal(pricing.Currency);

    private static string Price(Pricing pricing, ResolvedPrice price, GeneratorOptions options)
    {
        var expression = new NewExpression($"global::{options.Namespace}.ModelPrice");
        AddRates(expression, price.Rates)
            .With("currency", Currency(pricing))
            .With("perTokens", pricing.PerTokens == Pricing.DefaultPerTokens ? null : CSharpText.Literal(pricing.PerTokens))
            .With("from", pricing.From is { } from ? CSharpText.Literal(from) : null)
            .With("until", pricing.Until is { } until ? CSharpText.Literal(until) : null)
            .With("verifiedOn", pricing.Verified is { } verified ? CSharpText.Literal(verified.On) : null)
            .With("source", pricing.Verified?.Source is { } source ? CSharpText.Literal(source) : null)
            .With("verifiedBy", pricing.Verified?.By is { } by ? CSharpText.Literal(by) : null);
        AddLives(expression, price.Rates, options);
        if (price.Above.Count > 0)
        {
            expression.With("above", NewExpression.Array($"global::{options.Namespace}.ModelPriceCliff", price.Above.Select(cliff => Cliff(cliff, options))));
        }

        return expression.ToString();
    }

    private static string Cliff(ResolvedCliff cliff, GeneratorOptions options)
    {
        var expression = new NewExpression($"global::{options.Namespace}.ModelPriceCliff")
            .With("inputTokens", CSharpText.Literal(cliff.InputTokens));
        return AddLives(AddRates(expression, cliff.Rates), cliff.Rates, options).ToString();
    }

    private static NewExpression AddRates(NewExpression expression, ResolvedRates rates)
        => expression
            .With("input", Known(rates.Input))
            .With("output", Known(rates.Output))
            .With("cacheRead", Known(rates.CacheRead))
            .With("cacheWrite", Known(rates.CacheWrite));

    private static NewExpression AddLives(NewExpression expression, ResolvedRates rates, GeneratorOptions options)
    {
        if (rates.CacheWrites.Count == 0)
        {
            return expression;
        }

        var type = $"global::{options.Namespace}.ModelCacheWritePrice";
        return expression.With("cacheWrites", NewExpression.Array(type, rates.CacheWrites.Select(life => Life(type, life))));
    }

    /// <summary>On one line: the lives of a price are a table.</summary>
    private static string Life(string type, LifePrice life)
    {
        var price = life.Price is { } known ? ", " + CSharpText.Literal(known) : string.Empty;
        return $"new {type}({CSharpText.Literal(life.LifeSeconds)}{price})";
    }

    private static string? Known(decimal? price) => price is { } known ? CSharpText.Literal(known) : null;
}
