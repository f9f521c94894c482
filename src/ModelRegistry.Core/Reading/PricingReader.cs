using System.Collections.Immutable;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Reading;

/// <summary>Reads a price object; money is decimal from the text on, never a double.</summary>
internal static class PricingReader
{
    public static Pricing Read(FieldReader fields, List<RegistryProblem> problems)
    {
        var current = ReadPeriod(fields, problems);
        var history = new List<Located<Pricing>>();
        foreach (var item in fields.Items("history", "price objects"))
        {
            if (item is JsonInvalid || fields.Object("history", item) is not { } earlier)
            {
                continue;
            }

            earlier.Require("from", "the first day of these prices");
            earlier.Require("until", "the first day on which they no longer held");
            history.Add(new Located<Pricing>(ReadPeriod(earlier, problems), earlier.Node));
            earlier.ReportUnknown();
        }

        fields.ReportUnknown();
        if (history.Count == 0 && current.From is null)
        {
            return current;
        }

        problems.AddRange(PricingValidator.CheckPeriods(new Located<Pricing>(current, fields.Node), history));
        return current with { History = history.Select(period => period.Value).ToEquatableArray() };
    }

    private static Pricing ReadPeriod(FieldReader fields, List<RegistryProblem> problems) => new()
    {
        Currency = ReadCurrency(fields) ?? Pricing.DefaultCurrency,
        PerTokens = fields.Integer("perTokens", 1, 1_000_000_000) ?? Pricing.DefaultPerTokens,
        Rates = ReadRates(fields, problems),
        Modes = ReadModes(fields, problems),
        Above = ReadCliffs(fields, problems),
        From = fields.Date("from"),
        Until = fields.Date("until"),
        Verified = ModelReader.ReadVerification("verified", fields),
    };

    private static Rates ReadRates(FieldReader fields, List<RegistryProblem> problems)
    {
        var rates = new Rates(
            fields.Price("input"),
            fields.Price("output"),
            ReadCacheRate("cacheRead", fields),
            ReadCacheRate("cacheWrite", fields));
        if (PricingValidator.CheckRates(rates, fields.Node) is { } problem)
        {
            problems.Add(problem);
        }

        return rates;
    }

    /// <summary>A number is a price; an object is a relation to the input price: what is taken off, or what it is multiplied by.</summary>
    private static CacheRate? ReadCacheRate(string name, FieldReader parent)
    {
        switch (parent.Any(name))
        {
            case null:
                return null;
            case JsonNumber number:
                return parent.Price(name, number) is { } price ? new CacheRate(price, null) : null;
            case JsonObject node:
                var fields = parent.Object(name, node)!;
                var discount = fields.Number("discount", 0, 1);
                var multiplier = fields.Number("multiplier", 0, 1_000);
                fields.ReportUnknown();
                if (fields.IsGiven("discount") == fields.IsGiven("multiplier"))
                {
                    fields.Report(Pointer.SpanOf(node), $"\"{name}\" needs one of \"discount\" and \"multiplier\", such as {{ \"discount\": 0.90 }}");
                    return null;
                }

                return discount is null && multiplier is null ? null : new CacheRate(null, 1 - discount ?? multiplier);
            case var other:
                parent.Report(
                    Pointer.SpanOf(other),
                    $"\"{name}\" is {other.Kind}; expected a price, {{ \"discount\": … }} or {{ \"multiplier\": … }} of the input price, or null");
                return null;
        }
    }

    private static EquatableArray<ModePricing> ReadModes(FieldReader parent, List<RegistryProblem> problems)
    {
        if (parent.Object("modes") is not { } fields)
        {
            return EquatableArray<ModePricing>.Empty;
        }

        var modes = ImmutableArray.CreateBuilder<ModePricing>();
        foreach (var mode in ModePricing.Names)
        {
            if (fields.Object(mode) is not { } prices)
            {
                continue;
            }

            var discount = prices.Number("discount", 0, 1);
            var rates = ReadRates(prices, problems);
            prices.ReportUnknown();
            if (discount is not null && rates != Rates.Unknown)
            {
                prices.Report(Pointer.SpanOf(prices.Node), $"\"{mode}\" has both a \"discount\" and prices of its own: give one of them");
            }

            modes.Add(discount is null ? new ModePricing(mode, rates, null) : new ModePricing(mode, null, discount));
        }

        fields.ReportUnknown();
        return modes.ToImmutable().ToEquatableArray();
    }

    private static EquatableArray<Cliff> ReadCliffs(FieldReader parent, List<RegistryProblem> problems)
    {
        var items = parent.Items("above", "objects");
        if (items.IsEmpty)
        {
            return EquatableArray<Cliff>.Empty;
        }

        var cliffs = new List<Located<Cliff>>();
        foreach (var item in items)
        {
            if (item is JsonInvalid || parent.Object("above", item) is not { } fields)
            {
                continue;
            }

            fields.Require("inputTokens", "the prompt length, in tokens, above which these prices hold");
            var inputTokens = fields.Integer("inputTokens", 1, int.MaxValue);
            var rates = ReadRates(fields, problems);
            fields.ReportUnknown();
            if (inputTokens is { } tokens)
            {
                cliffs.Add(new Located<Cliff>(new Cliff(tokens, rates), fields.Node));
            }
        }

        problems.AddRange(PricingValidator.CheckCliffs(cliffs));
        return cliffs.Select(cliff => cliff.Value).ToEquatableArray();
    }

    private static string? ReadCurrency(FieldReader fields)
    {
        if (fields.Text("currency") is not { } currency)
        {
            return null;
        }

        if (currency.Length == 3 && currency.All(letter => letter is >= 'A' and <= 'Z'))
        {
            return currency;
        }

        fields.Report(fields.Any("currency")!.Span, "\"currency\" is no currency code; expected three capital letters, such as \"USD\"");
        return null;
    }
}
