using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Registry;

/// <summary>A tier: a named chain of models.</summary>
/// <param name="Name">The role: hard, balanced, cheap, ….</param>
/// <param name="Models">References to models, first choice first, as they are written.</param>
/// <param name="TimeoutSeconds">How long one attempt may take; null where the entry does not say.</param>
/// <param name="Retries">How often one model is tried again.</param>
/// <param name="Flag">The feature flag that switches the role on.</param>
/// <param name="Use">What the role is for, in a sentence for people.</param>
internal sealed record Tier(
    string Name, EquatableArray<string> Models, decimal? TimeoutSeconds, int Retries, string? Flag, string? Use)
{
    /// <summary>The checks that a model of the tier needs before it is ready; null where the tier does not say: then it needs all.</summary>
    public EquatableArray<string>? Requires { get; init; }

    /// <summary>The percentage of callers that are offered the models before the net, from 0 to 100; null: all of them.</summary>
    public decimal? Share { get; init; }

    /// <summary>How long a whole run may take, in seconds; null: there is no deadline.</summary>
    public decimal? DeadlineSeconds { get; init; }

    /// <summary>How long a stream may be silent between two parts, in seconds; null: there is no limit.</summary>
    public decimal? IdleSeconds { get; init; }

    /// <summary>How long a model that keeps failing is left out, in seconds; null: it is tried in every run.</summary>
    public decimal? CooldownSeconds { get; init; }

    public string MemberName => MemberNames.Escape(MemberNames.From(Name));

    /// <summary>The C# name of the constant that holds the id of the chain's first model.</summary>
    public string IdMemberName => MemberNames.Escape(MemberNames.From(Name) + "Id");
}
