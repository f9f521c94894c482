using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Verifying;

/// <summary>What a provider says of a model and the registry does not. It is shown for somebody to check; nothing is written.</summary>
/// <param name="What">The fact: a property of the entry, or the name of a price or limit.</param>
/// <param name="Ours">What the registry says, as people read it; null where it says nothing.</param>
/// <param name="Theirs">What the provider says.</param>
internal sealed record Proposal(string What, string? Ours, string Theirs)
{
    /// <summary>The registry's number, where it is one.</summary>
    public decimal? OurAmount { get; init; }

    /// <summary>The provider's number, where it is one.</summary>
    public decimal? TheirAmount { get; init; }

    /// <summary>Where the provider says so; null for its list.</summary>
    public string? Source { get; init; }

    /// <summary>Whether somebody has to act: the model ends, or the registry says something else. New prices can wait.</summary>
    public bool IsContradiction => TheirAmount is null || Ours is not null;

    public static IReadOnlyList<Proposal> Of(RegisteredModel registered, PriceList list, DateTime asOf)
    {
        var drift = ModelDrift.Of(registered, list, asOf);
        return drift.Listed is not { } listed
            ? []
            : [.. Ends(registered.Model, listed),
                .. from difference in drift.Differences
                   where difference.Amounts is not null
                   select new Proposal(difference.What, difference.Ours, difference.Theirs)
                   {
                       OurAmount = difference.Amounts!.Value.Ours,
                       TheirAmount = difference.Amounts.Value.Theirs,
                   },
                .. drift.Unknown.Select(price => new Proposal(price.Key, null, Shown.Money(price.Value)) { TheirAmount = price.Value }),
                .. from limit in drift.UnknownLimits
                   select new Proposal(limit.Key, null, Shown.Tokens((long)limit.Value)) { TheirAmount = limit.Value }];
    }

    private static IEnumerable<Proposal> Ends(Model model, ListedModel listed)
    {
        var theirs = listed.Lifecycle ?? (listed.Shutdown is not null || listed.IsDeprecated ? Lifecycle.Deprecated : null);
        if (theirs is { } lifecycle && lifecycle != model.Lifecycle && !IsBeyond(model.Lifecycle, lifecycle))
        {
            yield return new Proposal(Difference.Lifecycle, model.Lifecycle is { } ours ? Words.Of(ours) : null, Words.Of(lifecycle));
        }

        if (listed.Shutdown is { } end && end != model.Shutdown)
        {
            yield return new Proposal(Difference.Shutdown, model.Shutdown is { } ours ? MessageText.Iso(ours) : null, MessageText.Iso(end));
        }

        if (listed.Replacement is { } replacement && replacement != model.Replacement)
        {
            yield return new Proposal("replacement", model.Replacement, replacement);
        }
    }

    /// <summary>A provider that calls a model available says nothing against a team that gives it up.</summary>
    private static bool IsBeyond(Lifecycle? ours, Lifecycle theirs)
        => ours is Lifecycle.Deprecated or Lifecycle.Retired && theirs is Lifecycle.Preview or Lifecycle.Available;
}
