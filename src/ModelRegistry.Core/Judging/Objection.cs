using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Why a model is not to be used, and what stands in its place.</summary>
/// <param name="Model">The model.</param>
/// <param name="Standing">How grave it is.</param>
/// <param name="Complaint">The reason, as the rest of a sentence that begins with the model: <c>is deprecated and is shut down on …</c>.</param>
/// <param name="Successor">The model to use instead; null where the registry names none.</param>
internal sealed record Objection(RegisteredModel Model, Standing Standing, string Complaint, Successor? Successor)
{
    /// <summary>Whether the model goes away, or is gone.</summary>
    public bool IsEnding => Standing.Kind is StandingKind.Deprecated or StandingKind.Retired;

    /// <summary>Whether nothing but the day speaks against the model: the entry itself does not say that it goes away.</summary>
    public bool IsOnlyTime => Standing.Kind == StandingKind.Deprecated && Model.Model.Lifecycle != Lifecycle.Deprecated;
}

/// <summary>A model in the place of another.</summary>
/// <param name="Model">The model.</param>
/// <param name="Reservation">What speaks against the change, as the rest of a sentence that begins with the model; null where nothing that is known does.</param>
internal sealed record Successor(RegisteredModel Model, string? Reservation);
