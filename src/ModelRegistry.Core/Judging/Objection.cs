using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Judging;

/// <summary>Why a model is not to be used, and what to call instead.</summary>
/// <param name="Model">The model.</param>
/// <param name="Verdict">How serious it is.</param>
/// <param name="Complaint">The reason, as the rest of a sentence that begins with the model: <c>is deprecated and is shut down on …</c>.</param>
/// <param name="StandIn">The model to call instead; null where the registry names none.</param>
internal sealed record Objection(RegisteredModel Model, Verdict Verdict, string Complaint, StandIn? StandIn)
{
    /// <summary>Whether the model goes away, or is gone.</summary>
    public bool IsEnding => Verdict.State is ModelState.Deprecated or ModelState.Retired;

    /// <summary>Whether the finding appears only because time has passed: the entry itself does not say that the model goes away.</summary>
    public bool IsOnlyTime => Verdict.State == ModelState.Deprecated && Model.Model.Lifecycle != Lifecycle.Deprecated;
}

/// <summary>A model in the place of another.</summary>
/// <param name="Model">The model.</param>
/// <param name="Reservation">What speaks against the change, as the rest of a sentence that begins with the model; null where nothing that is known does.</param>
internal sealed record StandIn(RegisteredModel Model, string? Reservation);
