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
            earlier.Require("until", "the first day after these prices");
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
        var input = fields.Price("input");
        var output = fields.Price("output");
        var cacheRead = CacheRateReader.Read("cacheRead", fields);
        var rates = fields.Any("cacheWrite") is JsonArray
            ? new Rates(input, output, cacheRead, null) { CacheWrites = CacheRateReader.ReadLives("cacheWrite", fields) }
            : new Rates(input, output, cacheRead, CacheRateReader.Read("cacheWrite", fields, orByLife: true));
        if (PricingValidator.CheckRates(rates, fields.Node) is { } problem)
        {
            problems.Add(problem);
        }

        return rates;
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

        fields.Report(fields.Any("currency")!.Span, "\"currency\" is not a currency code; expected three capital letters, such as \"USD\"");
        return null;
    }
}
