using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Prices;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Emitting;

/// <summary>A registry on its way into another language. It depends neither on the day nor on the place.</summary>
/// <param name="Models">The models, in the order of the registry.</param>
/// <param name="Tiers">The tiers, likewise.</param>
internal sealed record EmittedRegistry(IReadOnlyList<EmittedModel> Models, IReadOnlyList<EmittedTier> Tiers)
{
    public static EmittedRegistry Of(RegistrySnapshot snapshot)
    {
        var judge = new ModelJudge(snapshot, JudgingPolicy.Undated);
        var models = snapshot.Models.Select(model => Of(snapshot, model, judge)).ToList();
        return new EmittedRegistry(models, [.. snapshot.Tiers.Select(tier => Of(tier, models))]);
    }

    private static EmittedModel Of(RegistrySnapshot snapshot, RegisteredModel registered, ModelJudge judge)
    {
        var model = registered.Model;
        var doubts = judge.Doubts(model);
        var description = $"{model.Name} of {model.Provider}: {(doubts.Length > 0 ? doubts : "available")}.";
        (string, EmittedValue)[] fields =
        [
            ("provider", EmittedValue.Of(model.Provider)),
            ("id", EmittedValue.Of(model.Id)),
            ("name", EmittedValue.Of(model.Name)),
            ("lifecycle", Word(model.Lifecycle)),
            ("apiAccess", Word(model.ApiAccess)),
            ("idVerifiedOn", Day(model.IdVerified?.On)),
            ("shutdown", Day(model.Shutdown)),
            ("replacement", EmittedValue.Of(registered.Replacement is { } place ? ReferenceTo(snapshot, place) : null)),
            ("fallbacks", Sequence(registered.Fallbacks.Select(index => EmittedValue.Of(ReferenceTo(snapshot, index))))),
            ("owner", EmittedValue.Of(model.Owner)),
            ("contextWindow", EmittedValue.Of(model.Limits.ContextWindow)),
            ("maxOutputTokens", EmittedValue.Of(model.Limits.MaxOutputTokens)),
            ("price", model.Pricing is { } pricing ? Price(pricing) : EmittedValue.Null),
            ("priceHistory", Sequence((model.Pricing?.History.Items ?? []).Select(Price))),
        ];
        var reference = model.Id is null ? model.Name : snapshot.ReferenceTo(registered);
        var value = new EmittedValue.Structure("Model", fields);
        return new EmittedModel(model.MemberName.TrimStart('@'), model.Id, reference, description, value);
    }

    private static EmittedTier Of(RegisteredTier tier, IReadOnlyList<EmittedModel> models)
    {
        (string, EmittedValue)[] fields =
        [
            ("name", EmittedValue.Of(tier.Tier.Name)),
            ("models", Sequence(tier.Models.Select(place => new EmittedValue.Reference(models[place])))),
            ("timeoutSeconds", EmittedValue.Of(tier.Tier.TimeoutSeconds)),
            ("retries", EmittedValue.Of(tier.Tier.Retries)),
            ("flag", EmittedValue.Of(tier.Tier.Flag)),
            ("share", EmittedValue.Of(tier.Tier.Share)),
            ("use", EmittedValue.Of(tier.Tier.Use)),
        ];
        var chain = string.Join(", then ", tier.Models.Select(place => models[place].Reference));
        var use = tier.Tier.Use is { } known ? known.TrimEnd('.') + ": " : string.Empty;
        return new EmittedTier(tier.Tier.MemberName.TrimStart('@'), $"{use}{chain}.", new EmittedValue.Structure("Tier", fields));
    }

    private static EmittedValue.Structure Price(Pricing pricing) => new("Price",
    [
        ("currency", EmittedValue.Of(pricing.Currency)),
        .. Rates(PriceResolver.Standard(pricing).Rates, pricing.PerTokens),
        ("above", Above(PriceResolver.Standard(pricing), pricing.PerTokens)),
        ("modes", Sequence(pricing.Modes.Select(mode => Mode(pricing, mode)))),
        ("from", Day(pricing.From)),
        ("until", Day(pricing.Until)),
        ("verifiedOn", Day(pricing.Verified?.On)),
        ("source", EmittedValue.Of(pricing.Verified?.Source)),
    ]);

    private static EmittedValue.Structure Mode(Pricing pricing, ModePricing mode)
    {
        var price = PriceResolver.Mode(pricing, mode);
        return new EmittedValue.Structure("ModePrice",
        [
            ("mode", EmittedValue.Of(mode.Mode)),
            .. Rates(price.Rates, pricing.PerTokens),
            ("above", Above(price, pricing.PerTokens)),
        ]);
    }

    private static EmittedValue Above(ResolvedPrice price, long perTokens)
        => Sequence(price.Above.Select(cliff => new EmittedValue.Structure(
            "LongPromptPrice",
            [("inputTokens", EmittedValue.Of(cliff.InputTokens)), .. Rates(cliff.Rates, perTokens)])));

    private static IEnumerable<(string, EmittedValue)> Rates(ResolvedRates rates, long perTokens)
    {
        return
        [
            ("input", Million(rates.Input)),
            ("output", Million(rates.Output)),
            ("cacheRead", Million(rates.CacheRead)),
            ("cacheWrite", Million(rates.CacheWrite)),
            ("cacheWrites", Sequence(rates.CacheWrites.Select(life => new EmittedValue.Structure(
                "CacheWritePrice",
                [("lifeSeconds", EmittedValue.Of(life.LifeSeconds)), ("price", Million(life.Price))])))),
        ];

        EmittedValue Million(decimal? rate) => EmittedValue.Of(rate is { } known ? PriceName.PerMillion(known, perTokens) : null);
    }

    private static EmittedValue Sequence(IEnumerable<EmittedValue> items) => new EmittedValue.Sequence([.. items]);

    private static EmittedValue Word<T>(T? value)
        where T : struct, Enum
        => EmittedValue.Of(value is { } known ? Words.Of(known) : null);

    private static EmittedValue Day(DateTime? day) => EmittedValue.Of(day is { } known ? MessageText.Iso(known) : null);

    private static string ReferenceTo(RegistrySnapshot snapshot, int place)
        => snapshot.Models[place] is { Model.Id: not null } model ? snapshot.ReferenceTo(model) : snapshot.Models[place].Model.Name;
}
