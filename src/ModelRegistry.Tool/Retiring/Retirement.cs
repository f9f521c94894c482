using ModelRegistry.Core.Judging;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool.Retiring;

/// <summary>A model that is shut down soon, or is shut down and not marked as retired.</summary>
/// <param name="Registered">The model.</param>
/// <param name="DaysLeft">The days until its shutdown; zero or negative once that has come.</param>
/// <param name="Instead">The model to call instead; null where the registry names none.</param>
internal sealed record Retirement(RegisteredModel Registered, int DaysLeft, StandIn? Instead)
{
    private const int Step = 30;

    /// <summary>The places in the chains of tiers.</summary>
    public required IReadOnlyList<TierPlace> Tiers { get; init; }

    /// <summary>The models that fall back to it.</summary>
    public required IReadOnlyList<Model> FallbackOf { get; init; }

    /// <summary>The models that it is to replace.</summary>
    public required IReadOnlyList<Model> ReplacementOf { get; init; }

    /// <summary>The lines that use it; null where nobody has said.</summary>
    public required IReadOnlyList<ModelUse>? Uses { get; init; }

    public Model Model => Registered.Model;

    /// <summary>The number of days within which it is shut down, in steps of 30; zero once it is.</summary>
    public int Within => DaysLeft <= 0 ? 0 : (DaysLeft + Step - 1) / Step * Step;
}

/// <summary>A place in the chain of a tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Place">The place, from one.</param>
/// <param name="Length">How many models the chain has.</param>
internal sealed record TierPlace(Tier Tier, int Place, int Length);
