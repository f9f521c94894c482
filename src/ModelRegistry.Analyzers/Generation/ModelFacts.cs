using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Analyzers.Generation;

/// <summary>Lists what the generated model knows, every relation between prices worked out. The generated <c>ModelData</c> reads it.</summary>
internal static class ModelFacts
{
    public static FactList Of(RegisteredModel registered)
    {
        var model = registered.Model;
        var facts = new FactList()
            .WithText("id", model.Id)
            .WithText("provider", model.Provider)
            .WithText("name", model.Name)
            .With("lifecycle", Member(model.Lifecycle))
            .With("apiAccess", Member(model.ApiAccess))
            .WithTexts("access", Said(Access(model)))
            .WithText("family", model.Family)
            .WithText("publicTier", model.PublicTier)
            .WithTexts("aliases", Said(registered.Aliases))
            .With("released", model.Released)
            .With("shutdown", model.Shutdown)
            .WithText("owner", model.Owner)
            .With("idVerifiedOn", model.IdVerified?.On)
            .WithText("idSource", model.IdVerified?.Source);
        AddPrices(facts, model.Pricing);
        facts
            .With("contextWindow", model.Limits.ContextWindow)
            .With("maxOutputTokens", model.Limits.MaxOutputTokens)
            .With("requestsPerMinute", model.Limits.RequestsPerMinute)
            .With("tokensPerMinute", model.Limits.TokensPerMinute)
            .WithTexts("regions", model.Limits.Regions)
            .With("limitsVerifiedOn", model.Limits.Verified?.On)
            .With("explicitCacheBreakpoints", model.Caching?.ExplicitBreakpoints is { } breakpoints ? CSharpText.Literal(breakpoints) : null)
            .With("minimumCacheLife", model.Caching?.MinimumLifeSeconds)
            .WithTexts("capabilities", Said(model.Capabilities))
            .WithItems("checks", model.Checks, (key, check) => AddCheck(facts, key, check, model.Pricing))
            .WithText("notes", model.Notes)
            .With("fallbacks", registered.Fallbacks.Count == 0 ? null : string.Join(" | ", registered.Fallbacks.Select(index => CSharpText.Literal(index))))
            .With("replacement", registered.Replacement);
        return facts;
    }

    /// <summary>The member of a generated enumeration.</summary>
    private static string Member<T>(T? value)
        where T : struct, Enum
        => value?.ToString() ?? "Unknown";

    private static IReadOnlyList<string>? Said(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;

    /// <summary>Of the surfaces beside the API only those that the rule for what is not said would get wrong.</summary>
    private static IReadOnlyList<string> Access(Model model)
    {
        var unsaid = (model with { Access = EquatableArray<SurfaceAccess>.Empty }).ApiAccess;
        return model.Access.Select(access => access.Surface).Distinct()
            .Where(surface => surface != Model.ApiSurface && model.AccessTo(surface) != unsaid)
            .Select(surface => $"{surface} {Member(model.AccessTo(surface))}")
            .ToList();
    }

    private static void AddPrices(FactList facts, Pricing? pricing)
    {
        if (pricing is null)
        {
            return;
        }

        AddPrice(facts, "price.", pricing, PriceResolver.Standard(pricing));
        foreach (var mode in new[] { "batch", "flex", "priority" })
        {
            if (pricing.Modes.FirstOrDefault(candidate => candidate.Mode == mode) is { } found)
            {
                AddPrice(facts, mode + ".", pricing, PriceResolver.Mode(pricing, found));
            }
        }

        facts.WithItems("history", pricing.History, (key, past) => AddPrice(facts, key, past, PriceResolver.Standard(past)));
    }

    private static void AddPrice(FactList facts, string list, Pricing pricing, ResolvedPrice price)
        => AddRates(facts.WithText(list + "currency", pricing.Currency), list, price.Rates)
            .With(list + "perTokens", pricing.PerTokens == Pricing.DefaultPerTokens ? null : pricing.PerTokens)
            .With(list + "from", pricing.From)
            .With(list + "until", pricing.Until)
            .With(list + "verifiedOn", pricing.Verified?.On)
            .WithText(list + "source", pricing.Verified?.Source)
            .WithText(list + "verifiedBy", pricing.Verified?.By)
            .WithItems(list + "above", price.Above, (key, cliff) => AddRates(facts.With(key + "inputTokens", cliff.InputTokens), key, cliff.Rates));

    private static FactList AddRates(FactList facts, string list, ResolvedRates rates)
        => facts
            .With(list + "input", rates.Input)
            .With(list + "output", rates.Output)
            .With(list + "cacheRead", rates.CacheRead)
            .With(list + "cacheWrite", rates.CacheWrite)
            .With(list + "cacheWrites", rates.CacheWrites.Count == 0 ? null : string.Join(" | ", rates.CacheWrites.Select(Life)));

    private static string Life(LifePrice life)
        => CSharpText.Literal(life.LifeSeconds) + (life.Price is { } price ? " " + CSharpText.Number(price) : string.Empty);

    private static void AddCheck(FactList facts, string key, Check check, Pricing? pricing)
        => facts
            .WithText(key + "name", check.Name)
            .With(key + "verifiedOn", check.Verified.On)
            .WithText(key + "source", check.Verified.Source)
            .WithText(key + "verifiedBy", check.Verified.By)
            .WithText(key + "baseline", check.Evals?.Baseline)
            .With(key + "passed", check.Evals?.Passed)
            .With(key + "total", check.Evals?.Total)
            .With(key + "baselinePassed", check.Evals?.BaselinePassed)
            .With(key + "costPerTask", check.Evals?.CostPerTask)
            .With(key + "baselineCostPerTask", check.Evals?.BaselineCostPerTask)
            .WithText(key + "currency", (check.Evals?.CostPerTask ?? check.Evals?.BaselineCostPerTask) is null || pricing?.Currency == Pricing.DefaultCurrency ? null : pricing?.Currency);
}
