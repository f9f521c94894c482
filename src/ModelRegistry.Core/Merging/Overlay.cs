using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Merging;

/// <summary>What an overlay says of a model, and where.</summary>
/// <param name="Path">The overlay.</param>
/// <param name="Entry">Its entry.</param>
internal sealed record OverlayPlace(string Path, ModelEntry Entry);

/// <summary>
/// Lays what a repository's own account knows over an entry that it shares with others: what the overlay says wins, each surface of
/// access, each check and each limit by itself.
/// </summary>
internal static class Overlay
{
    /// <summary>The model as the account knows it.</summary>
    public static Model Over(Model model, Model facts) => model with
    {
        Owner = facts.Owner ?? model.Owner,
        IdVerified = facts.IdVerified ?? model.IdVerified,
        Access = facts.Access.Concat(OtherAccess(model, facts)).ToEquatableArray(),
        Checks = facts.Checks.Concat(OtherChecks(model, facts)).ToEquatableArray(),
        Limits = Over(model.Limits, facts.Limits),
        Notes = facts.Notes ?? model.Notes,
        IsWhole = model.IsWhole && facts.IsWhole,
    };

    /// <summary>What is left of the entry: without the verifications of facts that the overlay says.</summary>
    public static Model Under(Model model, Model facts) => model with
    {
        IdVerified = facts.IdVerified is null ? model.IdVerified : null,
        Access = OtherAccess(model, facts).ToEquatableArray(),
        Checks = OtherChecks(model, facts).ToEquatableArray(),
        Limits = facts.Limits.Verified is null ? model.Limits : model.Limits with { Verified = null },
    };

    private static IEnumerable<SurfaceAccess> OtherAccess(Model model, Model facts)
        => model.Access.Where(access => facts.Access.All(own => own.Surface != access.Surface));

    private static IEnumerable<Check> OtherChecks(Model model, Model facts)
        => model.Checks.Where(check => facts.Checks.All(own => own.Name != check.Name));

    private static Limits Over(Limits limits, Limits facts) => new(
        facts.ContextWindow ?? limits.ContextWindow,
        facts.MaxOutputTokens ?? limits.MaxOutputTokens,
        facts.RequestsPerMinute ?? limits.RequestsPerMinute,
        facts.TokensPerMinute ?? limits.TokensPerMinute,
        facts.Regions ?? limits.Regions,
        facts.Verified ?? limits.Verified)
    {
        Dimensions = facts.Dimensions ?? limits.Dimensions,
    };
}
