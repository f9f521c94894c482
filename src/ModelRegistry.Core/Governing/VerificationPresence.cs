using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Governing;

/// <summary>Finds the facts of an entry without a verification. A retired model needs none.</summary>
internal static class VerificationPresence
{
    private const string What = "{ \"on\": \"yyyy-MM-dd\", \"source\": \"…\" }";

    /// <summary>A preview's id counts as unverified until it is, so that only a use of it is worth a word.</summary>
    public static IEnumerable<GovernanceFinding> Of(Model model)
        => model.Lifecycle != Lifecycle.Retired && (LacksId(model) || LacksPrice(model) || LacksLimits(model)) ? Lacking(model) : [];

    private static IEnumerable<GovernanceFinding> Lacking(Model model)
    {
        if (LacksId(model))
        {
            yield return Unverified("/id", "/idVerified", $"the id \"{MessageText.Clip(model.Id!)}\" has no verification: add \"idVerified\": {What}");
        }

        if (LacksPrice(model))
        {
            yield return Unverified("/pricing", "/pricing/verified", $"the price has no verification: add \"verified\": {What}");
        }

        if (LacksLimits(model))
        {
            yield return Unverified("/limits", "/limits/verified", $"the limits have no verification: add \"verified\": {What}");
        }
    }

    private static bool LacksId(Model model) => model is { Id: not null, IdVerified: null, Lifecycle: not (null or Lifecycle.Preview) };

    private static bool LacksPrice(Model model) => model.Pricing is { Verified: null } pricing && SaysAPrice(pricing);

    private static bool LacksLimits(Model model)
        => model.Limits is { Verified: null } limits
            && (limits.ContextWindow ?? limits.MaxOutputTokens ?? limits.RequestsPerMinute ?? limits.TokensPerMinute) is not null;

    private static bool SaysAPrice(Pricing pricing)
        => pricing.Rates != Rates.Unknown
            || pricing.Above.Any(cliff => cliff.Rates != Rates.Unknown)
            || pricing.Modes.Any(mode => mode.Discount is not null || (mode.Rates is { } rates && rates != Rates.Unknown));

    private static GovernanceFinding Unverified(string property, string missing, string message)
        => new(ProblemKind.UnverifiedFact, new Pointer(property), message) { Missing = MissingProperties.At(new Pointer(missing)) };
}
