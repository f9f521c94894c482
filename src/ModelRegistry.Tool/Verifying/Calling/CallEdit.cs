using ModelRegistry.Core.Editing;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Stamping;

namespace ModelRegistry.Tool.Verifying.Calling;

/// <summary>What a call that was answered means for the checks and the limits of a model.</summary>
/// <param name="Verification">When, by whom, and the address with the id of the request.</param>
/// <param name="Checks">The checks that are done.</param>
/// <param name="Place">The entry that takes the limits.</param>
/// <param name="Limits">The limits that the registry does not have, by property.</param>
/// <param name="Conflicts">The limits of which the registry says something else. They stay as they are.</param>
/// <param name="VerifiesLimits">Whether the call verifies all that the entry says of limits.</param>
internal sealed record CallEdit(
    Verification Verification,
    IReadOnlyList<FactStamp> Checks,
    PlacedModel Place,
    IReadOnlyList<(string Property, long Value)> Limits,
    IReadOnlyList<Proposal> Conflicts,
    bool VerifiesLimits)
{
    public const string Requests = "requestsPerMinute";
    public const string Tokens = "tokensPerMinute";

    private const string LimitsName = "limits";

    public static CallEdit Of(RegistrySet set, PlacedModel model, TestCall call, Verification verification)
    {
        var ours = model.Model.Limits;
        (string Property, long? Ours, long? Theirs)[] figures =
        [
            (Requests, ours.RequestsPerMinute, call.Limits.RequestsPerMinute), (Tokens, ours.TokensPerMinute, call.Limits.TokensPerMinute),
        ];
        var conflicts = figures.Where(figure => figure is { Ours: not null, Theirs: not null } && figure.Ours != figure.Theirs).ToList();
        var hasOthers = ours.ContextWindow is not null || ours.MaxOutputTokens is not null || ours.Regions is not null
            || ours.Dimensions is not null || figures.Any(figure => figure is { Ours: not null, Theirs: null });
        var confirmsLimits = call.Limits.IsKnown && conflicts.Count == 0;
        string[] checks = confirmsLimits ? ["testCall", "rateLimits"] : ["testCall"];
        return new CallEdit(
            verification,
            [.. checks.Select(check => FactStamp.Of(set, model, VerifiedFact.Of(check)!))],
            set.OverlayOf(model)?.Place ?? model,
            [.. from figure in figures where figure is { Ours: null, Theirs: not null } select (figure.Property, figure.Theirs!.Value)],
            [.. conflicts.Select(figure => new Proposal(
                $"{LimitsName}.{figure.Property}", Shown.Tokens(figure.Ours!.Value), Shown.Tokens(figure.Theirs!.Value))
                {
                    OurAmount = figure.Ours,
                    TheirAmount = figure.Theirs,
                    Source = verification.Source,
                })],
            VerifiesLimits: confirmsLimits && !hasOthers);
    }

    public void Apply(PendingEdits edits)
    {
        foreach (var check in Checks)
        {
            edits.Stamp([check.Model], check.Fact, Verification);
        }

        List<NewProperty> properties = [.. Limits.Select(limit => new NewProperty(limit.Property, NewValue.Of(limit.Value)))];
        if (VerifiesLimits)
        {
            properties.Add(new NewProperty("verified", AccessGrant.In(Verification)));
        }

        if (properties.Count > 0)
        {
            edits.Set(Place, Place.Entry.At(LimitsName), properties);
        }
    }
}
